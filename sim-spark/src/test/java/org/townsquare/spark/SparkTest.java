package org.townsquare.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.results.folder.Parts;

/** On a real Spark runs and searches undisturbed, and sweeps disturbed: always the same bytes as on this machine alone. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class SparkTest {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Eight chunks, each of nearly half a second of work. */
    private static final String SWEEP = """
            title: Quality
            scenario: small.yaml
            set: [users.count=1500, steps=300]
            parameters:
              - {path: alternative.quality, values: [0, 1, 2, 3]}
            replicates: {kind: fixed, count: 8}
            keep: {metrics: [attention], every: 100}
            chunk: 4
            """;

    @TempDir
    private static Path home;

    private static SparkCluster spark;
    private static Process local;

    @BeforeAll
    static void startSparkAndASweepWithoutIt() throws Exception {
        spark = SparkCluster.start();
        String small = Files.readString(ROOT.resolve("sim-cli/src/test/resources/scenarios/small.yaml"));
        assertThat(small).contains("count: 300");
        Files.writeString(home.resolve("small.yaml"), small.replace("count: 300", "count: 100"));
        Files.writeString(home.resolve("sweep.yaml"), SWEEP);
        local = sweep("local");
    }

    @AfterAll
    static void stopSpark() throws IOException {
        if (spark != null) {
            spark.close();
        }
    }

    /** Where Spark's master is the job's own process, as somebody has it who tries it. */
    @Test
    void aRunIsTheSameAsWithoutSpark() throws Exception {
        assertThatItIsTheSame(
                "run", "local[2]", List.of("runs.csv", "timeseries.csv", "summary.json"), "run", "small.yaml");
    }

    /** Where nothing has to be different there are two batches: as it stands, and again with fresh random numbers. */
    @Test
    void aSearchIsTheSameAsWithoutSpark() throws Exception {
        assertThatItIsTheSame(
                "levers",
                spark.url(),
                List.of("runs.csv", "recipes.csv", "levers.yaml", "charts/cost-probability.svg"),
                "levers",
                "small.yaml",
                "--for",
                "Square",
                "--budget",
                "300",
                "--set",
                "alternative.quality=-5");
        assertThat(Files.readString(home.resolve("levers-spark.out"))).contains(" is already met: Square keeps ");
    }

    private static void assertThatItIsTheSame(String out, String master, List<String> files, String... words)
            throws Exception {
        Process alone = command(out + "-alone", words);
        Process run = command(
                out + "-spark",
                Stream.concat(Stream.of(words), Stream.of("--engine", "spark", "--master", master))
                        .toArray(String[]::new));
        assertThatItEndsWell(alone, out + "-alone");
        assertThatItEndsWell(run, out + "-spark");
        for (String file : files) {
            assertThat(home.resolve(out + "-spark").resolve(file))
                    .hasSameBinaryContentAs(home.resolve(out + "-alone").resolve(file));
        }
    }

    /** An executor is killed, whose worker starts another, and a worker with its own, which that other replaces. */
    @Test
    void whatAKilledExecutorAndADeadWorkerWereDoingIsDoneByOthers() throws Exception {
        // The second address makes them two hosts, so that Spark tries a task on the other.
        spark.startWorker("127.0.0.2");
        Process sweep = sweep("killed", "--engine", "spark", "--master", spark.url(), "--memory", "512m");
        Parts chunks = Parts.of(home.resolve("killed.partial"));
        spark.await(
                LONGEST,
                "complete chunk, while others are under way",
                () -> !chunks.complete().isEmpty());
        // Where the driver leaves what it would else leave in the machine's own folder for such things.
        Path temporary = home.resolve("killed.partial/spark/tmp");
        assertThat(temporary).isDirectoryContaining("glob:**/{spark,blockmgr}-*");
        spark.killExecutor("127.0.0.1");
        spark.killWorker("127.0.0.2");
        assertThatItEndsWell(sweep, "killed");
        assertThatItEndsWell(local, "local");
        for (String table : List.of("runs.csv", "timeseries.parquet", "failures.csv")) {
            assertThat(home.resolve("killed").resolve(table))
                    .hasSameBinaryContentAs(home.resolve("local").resolve(table));
        }
        assertThat(Files.readString(home.resolve("killed.err"))).contains("32 of 32 runs done");
        assertThat(home.resolve("killed/spark")).isDirectoryContaining("glob:**/0001.log");
        assertThat(home.resolve("killed/spark/tmp")).doesNotExist();
    }

    @Test
    void whatSparkCannotDoIsToldInItsWords() throws Exception {
        Process sweep = sweep("nobody", "--engine", "spark", "--master", "spark:nobody");
        assertThat(sweep.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(sweep.exitValue()).isEqualTo(1);
        assertThat(Files.readString(home.resolve("nobody.err")))
                .contains("the Spark job ended (exit code 1) without chunks 0-7")
                .contains("nobody.partial/spark/0001.log")
                .contains("spark:nobody");
    }

    @Test
    void theJarBringsNoOtherJacksonThanSparks() throws Exception {
        try (JarFile jar = new JarFile(
                ROOT.resolve("sim-spark/target/townsquare-spark.jar").toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .noneMatch(name -> name.startsWith("com/fasterxml/") || name.startsWith("org/yaml/"))
                    .noneMatch(name -> name.startsWith("org/apache/spark/") || name.startsWith("scala/"))
                    .contains("org/townsquare/spark/ChunksJob.class", "org/townsquare/experiment/sweep/Plan.class");
        }
    }

    private static Process sweep(String out, String... options) throws IOException {
        return command(
                out,
                Stream.concat(Stream.of("sweep", "sweep.yaml"), Stream.of(options))
                        .toArray(String[]::new));
    }

    /** The command as the launcher starts it. */
    private static Process command(String out, String... given) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Djava.awt.headless=true",
                "-Dtownsquare.home=" + ROOT,
                "-cp",
                System.getProperty("java.class.path"),
                "org.townsquare.cli.Main"));
        words.addAll(List.of(given));
        words.addAll(List.of("--out", out));
        ProcessBuilder command = new ProcessBuilder(words).directory(home.toFile());
        command.environment().putAll(spark.environment());
        return command.redirectOutput(home.resolve(out + ".out").toFile())
                .redirectError(home.resolve(out + ".err").toFile())
                .start();
    }

    private static void assertThatItEndsWell(Process command, String out) throws Exception {
        assertThat(command.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue())
                .as(Files.readString(home.resolve(out + ".err")))
                .isZero();
    }
}
