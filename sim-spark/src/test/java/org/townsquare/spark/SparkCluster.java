package org.townsquare.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A real standalone Spark, a master and workers of one processor each, all on this machine's loopback. Every process
 * of it carries the path of its folder in its environment, and is found and ended by that.
 */
final class SparkCluster implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin/java");
    private static final String OURS = "TOWNSQUARE_SPARK";

    private final Path folder;
    private final int port;

    private SparkCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts a cluster and waits until the master knows its first worker. */
    static SparkCluster start() throws IOException, TimeoutException {
        SparkCluster cluster = new SparkCluster(Files.createTempDirectory("spark"), freePort());
        try {
            cluster.writeHome();
            cluster.daemon("master", "127.0.0.1", "master.Master", "--port", "" + cluster.port);
            cluster.startWorker("127.0.0.1");
            return cluster;
        } catch (IOException | TimeoutException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Starts a worker and waits until the master knows it. */
    void startWorker(String address) throws IOException, TimeoutException {
        long before = registered();
        String work = folder.resolve("work-" + address).toString();
        daemon(
                "worker-" + address,
                address,
                "worker.Worker",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                work,
                url());
        await(START, "worker at " + address, () -> registered() > before);
    }

    String url() {
        return "spark://127.0.0.1:" + port;
    }

    /** What a command needs to submit to this cluster: a Spark's home, and that all stays on loopback. */
    Map<String, String> environment() {
        return Map.of(
                "SPARK_SCALA_VERSION",
                "2.13", // as bin/load-spark-env.sh of a Spark sets it
                "SPARK_HOME",
                folder.toString(),
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "SPARK_LOCAL_HOSTNAME",
                "127.0.0.1",
                // Thorough compilation would not pay in processes that are soon gone again.
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                OURS,
                folder.toString());
    }

    /** What computes for a worker is gone at once, and nobody is told. */
    void killExecutor(String address) throws IOException, TimeoutException {
        String executor = "CoarseGrainedExecutorBackend";
        await(START, "executor at " + address, () -> !at(address, executor).isEmpty());
        at(address, executor).forEach(ProcessHandle::destroyForcibly);
    }

    /** A worker and what computes for it are gone at once, and nobody is told. */
    void killWorker(String address) throws IOException, TimeoutException {
        killExecutor(address);
        at(address, "worker.Worker").forEach(ProcessHandle::destroyForcibly);
    }

    private List<ProcessHandle> at(String address, String program) {
        return processes(program)
                .filter(process -> proc(process, "cmdline").contains("\0" + address + "\0"))
                .toList();
    }

    /** Ends every process of the cluster and of its jobs, and deletes its folder. */
    @Override
    public void close() throws IOException {
        for (int attempt = 0; attempt < 600; attempt++) {
            List<ProcessHandle> left = processes("").toList();
            if (left.isEmpty()) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
                return;
            }
            left.forEach(ProcessHandle::destroyForcibly);
            pause(Duration.ofMillis(100));
        }
        throw new IllegalStateException(
                "still running: " + processes("").map(ProcessHandle::pid).toList());
    }

    /** What is asked again and again until it is so. */
    interface Condition {
        boolean holds() throws IOException;
    }

    void await(Duration limit, String what, Condition condition) throws IOException, TimeoutException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("no " + what + " after " + limit.toSeconds() + " s");
            }
            pause(Duration.ofMillis(200));
        }
    }

    private long registered() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("master.log"))) {
            return lines.filter(line -> line.contains("Registering worker")).count();
        }
    }

    private void daemon(String name, String address, String program, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(JAVA.toString(), "-Xmx256m"));
        line.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        line.addAll(List.of("-cp", jars(), "org.apache.spark.deploy." + program));
        line.addAll(List.of("--host", address, "--webui-port", "0"));
        line.addAll(List.of(options));
        ProcessBuilder daemon = new ProcessBuilder(line);
        daemon.environment().putAll(environment());
        daemon.environment().put("SPARK_LOCAL_IP", address);
        daemon.environment().put("SPARK_LOCAL_HOSTNAME", address);
        daemon.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
        daemon.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()))
                .start();
    }

    /** As much of a Spark's home as workers and a command need that submits; nobody looks at its pages. */
    private void writeHome() throws IOException {
        Path jars = Files.createDirectory(folder.resolve("jars"));
        String all = Files.readString(Path.of("target/spark.classpath")).strip();
        for (String jar : all.split(File.pathSeparator, -1)) {
            Path file = Path.of(jar);
            Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
        }
        Files.writeString(
                Files.createDirectory(folder.resolve("conf")).resolve("spark-defaults.conf"),
                "spark.ui.enabled false\n");
        Path submit = Files.createDirectory(folder.resolve("bin")).resolve("spark-submit");
        Files.writeString(submit, """
                #!/bin/sh
                eval "exec '%s' %s -Xmx512m $SPARK_SUBMIT_OPTS -cp '%s' org.apache.spark.deploy.SparkSubmit \\"\\$@\\""
                """.formatted(JAVA, JavaModuleOptions.defaultModuleOptions(), jars()));
        Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String jars() {
        return folder.resolve("jars") + "/*";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** This cluster's processes whose command line has a word. */
    private Stream<ProcessHandle> processes(String word) {
        return ProcessHandle.allProcesses()
                .filter(process -> proc(process, "environ").contains(OURS + "=" + folder + "\0"))
                .filter(process -> proc(process, "cmdline").contains(word));
    }

    private static String proc(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.ISO_8859_1);
        } catch (IOException | UncheckedIOException goneOrNotOurs) {
            return "";
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
