package org.townsquare.experiment.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.townsquare.results.folder.Durable;

/**
 * A job of Spark, which has one task for each chunk and tries each again as Spark is set up to. Its driver works on this
 * machine and writes the files of the chunks, so that executors need see no folder; it ends when this process ends.
 */
public final class SparkEngine implements Engine {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(30);
    private static final String FOLDER = "spark";
    private static final int LAST_LINES = 3;

    private final String name;
    private final SparkOptions options;

    /** @param name of its job */
    public SparkEngine(String name, SparkOptions options) {
        this.name = name;
        this.options = options;
    }

    @Override
    public boolean compute(Chunks chunks, Watcher watcher) throws IOException, InterruptedException {
        BitSet missing = chunks.missing();
        if (missing.isEmpty()) {
            return true;
        }
        Path log = log(chunks.folder());
        Process job = start(chunks.folder(), missing, log);
        // Its end is the job's sign to end as well, even when this process is killed: nothing else writes to it.
        try (var lifeline = job.getOutputStream()) {
            while (!job.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                watcher.look("log in " + FOLDER + "/" + log.getFileName());
            }
            lifeline.flush();
        } finally {
            job.destroy();
            if (!job.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                job.destroyForcibly().waitFor();
            }
            Durable.delete(temporary(chunks.folder()));
        }
        if (!chunks.missing().isEmpty()) {
            throw new ClusterException("the Spark job ended (exit code " + job.exitValue() + ") without chunks "
                    + Ranges.text(chunks.missing()) + "; from its log, " + log + ":\n" + end(log));
        }
        return true;
    }

    private Process start(Path folder, BitSet missing, Path log) throws IOException {
        String home = System.getenv("SPARK_HOME");
        String submit = home == null || home.isEmpty() ? "spark-submit" : home + "/bin/spark-submit";
        List<String> words = new ArrayList<>(List.of(submit, "--master", options.master(), "--deploy-mode", "client"));
        words.addAll(List.of("--name", name, "--class", "org.townsquare.spark.ChunksJob"));
        if (options.memory() != null) {
            words.addAll(List.of("--executor-memory", options.memory()));
        }
        options.settings().forEach(setting -> words.addAll(List.of("--conf", setting)));
        words.addAll(List.of(options.jar().toString(), folder.toString(), Ranges.text(missing)));
        ProcessBuilder job = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        // What a killed driver leaves is found there and deleted; executors have places of their own.
        Path temporary = temporary(folder);
        Durable.delete(temporary);
        Files.createDirectories(temporary);
        job.environment()
                .merge(
                        "SPARK_SUBMIT_OPTS",
                        "\"-Djava.io.tmpdir=" + temporary + "\"",
                        (given, ours) -> given + " " + ours);
        try {
            return job.start();
        } catch (IOException e) {
            throw new ClusterException(submit + " cannot be started (" + e.getMessage()
                    + "): set SPARK_HOME to the folder of a Spark, or put its bin folder on the PATH");
        }
    }

    private static Path temporary(Path results) {
        return results.resolve(FOLDER).resolve("tmp");
    }

    private static Path log(Path results) throws IOException {
        Path folder = Files.createDirectories(results.resolve(FOLDER));
        try (Stream<Path> before = Files.list(folder)) {
            long logs = before.filter(file -> file.toString().endsWith(".log")).count();
            return folder.resolve(String.format(Locale.ROOT, "%04d.log", logs + 1));
        }
    }

    /** The last lines of a log that tell of something wrong; the last of all if none do. */
    private static String end(Path log) throws IOException {
        List<String> all = Files.readAllLines(log);
        List<String> wrong = all.stream()
                .filter(line -> line.contains("ERROR") || line.contains("Exception"))
                .toList();
        List<String> lines = wrong.isEmpty() ? all : wrong;
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
