package org.townsquare.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A real Slurm of two nodes with one processor each, all on this machine's loopback, with its files in a folder of its
 * own. Every process of it carries the path of its configuration in its environment, and is found and ended by that.
 */
final class SlurmCluster implements AutoCloseable {

    /** For a Java that is soon gone again: thorough compilation would not pay. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** All of it is up in about a second; a slow machine may take longer, but not for ever. */
    private static final Duration START = Duration.ofMinutes(10);

    /** Of GNU's timeout. */
    private static final int TOOK_TOO_LONG = 124;

    private final Path folder;
    private final Path configuration;

    private SlurmCluster(Path folder) {
        this.folder = folder;
        this.configuration = folder.resolve("slurm.conf");
    }

    /** Starts a cluster and waits until both nodes are idle. */
    static SlurmCluster start() throws IOException, InterruptedException, TimeoutException {
        Stream.of("munged", "slurmctld", "slurmd").forEach(Machine::slurm);
        SlurmCluster cluster = new SlurmCluster(Files.createTempDirectory("slurm"));
        try {
            cluster.write();
            cluster.daemon("munged", cluster.mungeOptions());
            cluster.daemon("slurmctld", "-D", "-f", cluster.configuration.toString());
            cluster.startNode(1);
            cluster.startNode(2);
            cluster.awaitIdleNodes();
            return cluster;
        } catch (IOException | InterruptedException | TimeoutException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** What Slurm's commands need to find this cluster, and its tasks to be quick. */
    Map<String, String> environment() {
        return Map.of("SLURM_CONF", configuration.toString(), "JAVA_TOOL_OPTIONS", SHORT_LIVED);
    }

    /** What one of Slurm's commands says. Silence is an answer only of one that has ended by itself. */
    String ask(String... words) throws IOException, InterruptedException {
        ProcessBuilder question = new ProcessBuilder(Stream.concat(Stream.of("timeout", "60"), Stream.of(words))
                        .toList())
                .redirectErrorStream(true);
        question.environment().putAll(environment());
        Process asked = question.start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return asked.waitFor() == TOOK_TOO_LONG ? "no answer" : answer.strip();
    }

    void startNode(int node) throws IOException {
        daemon("slurmd", "-D", "-f", configuration.toString(), "-N", "node" + node);
    }

    void awaitIdleNodes() throws IOException, InterruptedException, TimeoutException {
        await(START, "two idle nodes", () -> idleNodes() == 2);
    }

    /** A task that has written something into a file of this kind, and has it open; empty if there is none now. */
    Optional<ProcessHandle> taskWriting(String end) {
        return processes(environment -> environment.contains("SLURM_ARRAY_TASK_ID="))
                .filter(process -> program(process).endsWith("java") && hasOpen(process, end))
                .findFirst();
    }

    /** Number of the node on which a task runs. */
    static int node(ProcessHandle task) {
        String after = environment(task).split("SLURMD_NODENAME=node", 2)[1];
        return Integer.parseInt(after.substring(0, after.indexOf('\0')));
    }

    private static boolean hasOpen(ProcessHandle process, String end) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (Path file : (Iterable<Path>) open::iterator) {
                if (Files.readSymbolicLink(file).toString().endsWith(end) && Files.size(file) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return false;
        }
    }

    /** The node's power fails: its daemon and all that runs there are gone at once, and nobody is told. */
    void killNode(int node) {
        List<ProcessHandle> work = processes(
                        environment -> environment.contains("\0SLURMD_NODENAME=node" + node + "\0"))
                .toList();
        processes(environment -> true)
                .filter(process -> program(process).endsWith("slurmd")
                        && arguments(process).contains("\0-N\0node" + node + "\0"))
                .forEach(ProcessHandle::destroyForcibly);
        work.stream()
                .flatMap(process -> process.parent().stream())
                .filter(this::isOurs)
                .forEach(ProcessHandle::destroyForcibly);
        work.forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends every process of the cluster and of its jobs, and deletes its folder. */
    @Override
    public void close() throws IOException {
        for (int attempt = 0; attempt < 600; attempt++) {
            List<ProcessHandle> left = processes(environment -> true).toList();
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
        throw new IllegalStateException("still running: "
                + processes(environment -> true).map(ProcessHandle::pid).toList());
    }

    /** What is asked again and again until it is so. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    void await(Duration limit, String what, Condition condition)
            throws IOException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("no " + what + " after " + limit.toSeconds() + " s; see " + folder + "/log");
            }
            pause(Duration.ofMillis(100));
        }
    }

    private int idleNodes() throws IOException, InterruptedException {
        String count = ask("sinfo", "-h", "-t", "idle", "-o", "%D");
        return count.matches("\\d+") ? Integer.parseInt(count) : 0;
    }

    private void daemon(String program, String... options) throws IOException {
        ProcessBuilder daemon = Command.program(Machine.slurm(program), options);
        daemon.environment().putAll(environment());
        Path log = folder.resolve("log").resolve(program + System.nanoTime() + ".out");
        daemon.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private String[] mungeOptions() {
        Path munge = folder.resolve("munge");
        return new String[] {
            "--foreground",
            "--key-file=" + munge.resolve("key"),
            "--socket=" + munge.resolve("sock"),
            "--pid-file=" + munge.resolve("pid"),
            "--log-file=" + munge.resolve("log"),
            "--seed-file=" + munge.resolve("seed")
        };
    }

    private void write() throws IOException {
        for (String name : List.of("munge", "state", "log", "spool.node1", "spool.node2")) {
            Files.createDirectory(folder.resolve(name));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(folder.resolve("munge"), PosixFilePermissions.fromString("rwx--x--x"));
        byte[] key = new byte[128];
        new SecureRandom().nextBytes(key);
        Path keyFile = Files.write(folder.resolve("munge/key"), key);
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        List<Integer> ports = freePorts(3);
        Files.writeString(configuration, """
                ClusterName=test
                SlurmctldHost=localhost(127.0.0.1)
                SlurmctldPort=%2$d
                CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
                SlurmUser=%5$s
                SlurmdUser=%5$s
                AuthType=auth/munge
                AuthInfo=socket=%1$s/munge/sock,cred_expire=10
                CredType=cred/munge
                StateSaveLocation=%1$s/state
                SlurmdSpoolDir=%1$s/spool.%%n
                SlurmctldPidFile=%1$s/slurmctld.pid
                SlurmdPidFile=%1$s/slurmd.%%n.pid
                SlurmctldLogFile=%1$s/log/slurmctld
                SlurmdLogFile=%1$s/log/slurmd.%%n
                ProctrackType=proctrack/linuxproc
                TaskPlugin=task/none
                SwitchType=switch/none
                MpiDefault=none
                SelectType=select/cons_tres
                SelectTypeParameters=CR_Core
                SlurmdParameters=config_overrides
                SchedulerType=sched/backfill
                SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0,sched_min_interval=0
                AccountingStorageType=accounting_storage/none
                JobAcctGatherType=jobacct_gather/none
                JobCompType=jobcomp/none
                ReturnToService=2
                SlurmdTimeout=20
                MessageTimeout=60
                BatchStartTimeout=60
                KillWait=2
                MinJobAge=3600
                MaxArraySize=2
                NodeName=DEFAULT CPUs=1 RealMemory=4000 State=UNKNOWN
                NodeName=node1 NodeHostname=localhost NodeAddr=127.0.0.1 Port=%3$d
                NodeName=node2 NodeHostname=localhost NodeAddr=127.0.0.1 Port=%4$d
                PartitionName=main Nodes=node[1-2] Default=YES MaxTime=INFINITE State=UP
                """.formatted(
                        folder, ports.get(0), ports.get(1), ports.get(2), System.getProperty("user.name")));
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** This cluster's processes, those of its jobs among them, whose environment is as wanted. */
    private Stream<ProcessHandle> processes(Predicate<String> wanted) {
        return ProcessHandle.allProcesses().filter(this::isOurs).filter(process -> wanted.test(environment(process)));
    }

    private boolean isOurs(ProcessHandle process) {
        return environment(process).contains("SLURM_CONF=" + configuration + "\0");
    }

    /** The environment of a process as the system keeps it, each entry with a zero byte at its end. */
    private static String environment(ProcessHandle process) {
        return "\0" + proc(process, "environ");
    }

    private static String arguments(ProcessHandle process) {
        return proc(process, "cmdline");
    }

    private static String program(ProcessHandle process) {
        return arguments(process).split("\0", 2)[0];
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
