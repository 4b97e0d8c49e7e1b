package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Experiments on a real Slurm, undisturbed and disturbed: always the same bytes as on this machine alone. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class WithSlurmTest {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Two chunks, each of a second or two of work. */
    private static final String SWEEP = """
            title: Quality
            scenario: small.yaml
            set: [users.count=2000, steps=300]
            parameters:
              - {path: alternative.quality, values: [0, 3]}
            replicates: {kind: fixed, count: 12}
            keep: {metrics: [attention], every: 100}
            chunk: 12
            cluster: {time: 0:30:00}
            """;

    /** The same with next to no work, for what nothing disturbs. */
    private static final String QUICK = SWEEP.replace("users.count=2000, steps=300", "users.count=60, steps=30");

    /** Two points, neither of which reaches the target, so that the search has few batches. */
    private static final String LEVERS = """
            levers:
              - {name: quality, path: alternative.quality, values: [0], effort: 0.8}
            """;

    @TempDir
    private static Path folder;

    /** With a space in its name, which scripts are known to stumble over. */
    private static Path home;

    private static SlurmCluster slurm;

    /** On a machine of the cluster. */
    private static Shell shell;

    @BeforeAll
    static void startSlurmAndSweepWithoutIt() throws Exception {
        slurm = SlurmCluster.start();
        home = Files.createDirectory(folder.resolve("my home"));
        shell = Shell.in(home, slurm.environment());
        Files.writeString(
                home.resolve("small.yaml"),
                Files.readString(Path.of(Command.scenario("small.yaml"))) + "advertisers: {count: 20}\n");
        Files.writeString(home.resolve("sweep.yaml"), SWEEP);
        Files.writeString(home.resolve("levers.yaml"), LEVERS);
        Files.writeString(home.resolve("quick.yaml"), QUICK);
        for (String sweep : List.of("sweep", "quick")) {
            assertThat(Command.in(home)
                            .run("sweep", sweep + ".yaml", "--out", sweep + "-local")
                            .code())
                    .isZero();
        }
    }

    @AfterAll
    static void stopSlurm() throws IOException {
        if (shell != null) {
            shell.close();
        }
        if (slurm != null) {
            slurm.close();
        }
    }

    @Test
    void whatAKilledTaskLeavesIsSubmittedAgain() throws Exception {
        Future<Command.Ended> sweep = start("sweep", "killed");
        awaitWork(sweep).destroyForcibly();
        assertThatItEndsWell(sweep, "sweep", "killed");
        assertThat(chunks("killed", 1)).containsExactly("0", "1");
        assertThat(Files.exists(home.resolve("killed/slurm/0002"))).isTrue();
        assertThat(chunks("killed", 2)).hasSize(1);
    }

    @Test
    void aNodeThatDiesIsReplacedByTheOther() throws Exception {
        Future<Command.Ended> sweep = start("sweep", "dead", "--tasks", "1");
        int node = SlurmCluster.node(awaitWork(sweep));
        slurm.killNode(node);
        assertThatItEndsWell(sweep, "sweep", "dead");
        slurm.startNode(node);
        slurm.awaitIdleNodes();
    }

    @Test
    void aDetachedSweepIsFollowedAndCollectedLater() throws Exception {
        setPartition("DOWN"); // or it would be done before it is looked at
        // More chunks than a job array may have tasks here: two.
        Files.writeString(home.resolve("many.yaml"), QUICK.replace("chunk: 12", "chunk: 8"));
        Command.Ended submitted = slurm("sweep", "many.yaml", "--out", "later", "--engine", "slurm", "--detach");
        assertThat(submitted.code()).as(submitted.err()).isZero();
        assertThat(submitted.out()).contains("sweep --status later.partial ");
        assertThat(chunks("later.partial", 1)).containsExactly("0", "1-2");

        Command.Ended early = slurm("sweep", "--collect", "later");
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.err()).contains(" of 3 chunks are still missing in later.partial");
        assertThat(slurm("sweep", "--status", "later").out()).containsPattern("Slurm: .*\\d+ (tasks? )?waits?");
        setPartition("UP");

        // The same again follows what is under way and submits nothing.
        assertThatItEndsWell(start("many", "later"), "quick", "later");
        assertThat(home.resolve("later/slurm/0002")).doesNotExist();
        assertThat(slurm("sweep", "--collect", "later").out()).endsWith("Results: later\n");
    }

    @Test
    void aScriptOfItsOwnMaySubmitTheSweep() throws Exception {
        awaitEmptyQueue(); // tasks of a test before may be on their way out
        String[] words = "sweep quick.yaml --out own --engine slurm --print-script --tasks 1 --memory 1G".split(" ");
        Command.Ended printed = slurm(words);
        assertThat(printed.code()).as(printed.err()).isZero();
        assertThat(printed.out())
                .startsWith("#!/bin/sh\n")
                .contains("#SBATCH --array=\"0-0\"\n", "#SBATCH --time=\"0:30:00\"\n", "#SBATCH --mem=\"1G\"\n")
                .contains(" -Xmx786432k ");
        assertThat(slurm.ask("squeue", "--noheader")).as("submitted").isEmpty();

        slurm.ask(
                "sbatch",
                Files.writeString(home.resolve("own.sh"), printed.out()).toString());
        awaitEmptyQueue();
        Command.Ended collected = slurm("sweep", "--collect", "own");
        assertThat(collected.code()).as(collected.err()).isZero();
        assertThatItIsTheSame("quick", "own");
    }

    /** The first has its runs divided among two tasks; of a search each batch is one, since it has many batches. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | run small.yaml --seed 3 --replicates 2 --set users.count=100",
                "1 | run small.yaml --fork 20 --policy none,strict --replicates 2 --set users.count=100",
                "1 | tipping small.yaml --vary alternative.quality=-2:4 --budget 60 --set users.count=100",
                "1 | tipping small.yaml --vary alternative.quality=0:2 --ramp --levels 5 --replicates 2"
            })
    void everyExperimentIsTheSameAsWithoutSlurm(int tasks, String words) throws Exception {
        String name = words.replaceAll("\\W+", "-");
        assertThatItIsTheSameAlone(name, words, slurm(bySlurm(tasks, words, name)));
        assertThat(chunks(name, 1)).hasSize(tasks);
    }

    /** A search is killed while it waits for runs, goes on with those that Slurm has made meanwhile, and asks for more. */
    @Test
    void aSearchThatIsKilledGoesOnAsIfItHadNotBeen() throws Exception {
        String words = "levers small.yaml --levers levers.yaml --budget 300 --set users.count=60";
        ProcessBuilder command = Command.in(home).builder(bySlurm(1, words, "search"));
        command.environment().putAll(slurm.environment());
        Process search = command.redirectErrorStream(true)
                .redirectOutput(home.resolve("search.out").toFile())
                .start();
        Path log = home.resolve("search.partial/runs.log");
        slurm.await(LONGEST, "first runs of the search", () -> {
            assertThat(search.isAlive()).as("the search continues").isTrue();
            return Command.kept(log) >= 8; // as it stands; most batches are still to come
        });
        search.destroyForcibly().waitFor();
        Command.Ended resumed = slurm(bySlurm(1, words + " --resume", "search"));
        assertThat(resumed.err()).containsPattern("\\d+ runs are done already");
        assertThatItIsTheSameAlone("search", words, resumed);
    }

    private static String[] bySlurm(int tasks, String words, String out) {
        return (words + " --engine slurm --tasks " + tasks + " --time 0:30:00 --out " + out).split(" ");
    }

    /** Holds that an experiment said and left what it does without Slurm. */
    private static void assertThatItIsTheSameAlone(String name, String words, Command.Ended ended) {
        assertThat(ended.code()).as(ended.err()).isZero();
        Command.Ended alone = Command.in(home).run((words + " --out " + name + "-alone").split(" "));
        assertThat(alone.code()).as(alone.err()).isZero();
        assertThat(ended.out()).isEqualTo(alone.out().replace(name + "-alone", name));
        assertThat(home.resolve(name).resolve("slurm/0001"))
                .as("what Slurm was given")
                .isDirectory();
        List<String> files = Command.names(home.resolve(name + "-alone")).stream()
                .filter(file -> file.matches(".*\\.(csv|yaml|json|svg)") && !file.endsWith("manifest.json"))
                .toList();
        assertThat(files).contains("scenario.yaml").anyMatch(file -> file.endsWith(".csv"));
        for (String file : files) {
            assertThat(home.resolve(name).resolve(file))
                    .hasSameBinaryContentAs(home.resolve(name + "-alone").resolve(file));
        }
        assertThat(home.resolve(name).resolve("parts")).doesNotExist();
    }

    @Test
    void aRunThatIsLeftToSlurmIsGoneOnWithHere() throws Exception {
        String words = "run small.yaml --replicates 2 --critical-mass off";
        Command.Ended left = slurm(Interrupted.words(words, "left", "--engine", "slurm", "--tasks", "1", "--detach"));
        assertThat(left.code()).as(left.err()).isZero();
        assertThat(left.out()).contains("Submitted; the same command with --resume continues");
        awaitEmptyQueue();
        Command.Ended ended = Command.in(home).run(Interrupted.words(words, "left", "--resume"));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("2 of 2 runs are done already");
        assertThat(home.resolve("left/runs.csv")).exists();
    }

    @Test
    void aSearchCannotBeLeftAlone() throws Exception {
        Command.Ended ended =
                slurm("tipping", "small.yaml", "--vary", "alternative.quality=0:3", "--engine", "slurm", "--detach");
        ended.isRefused("--detach has no meaning here");
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void givesUpWhatFailsAgainAndAgain() throws Exception {
        Command.Ended ended = slurm(
                "sweep", "quick.yaml", "--out", "hopeless", "--engine", "slurm", "--memory", "1K", "--attempts", "2");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("chunks 0-1 were not finished in 2 attempts")
                .contains("hopeless.partial/slurm/*/task-*.log");
        assertThat(Files.readString(home.resolve("hopeless.partial/slurm/0001/task-1.log")))
                .contains("heap");
        List<String> submitted = new ArrayList<>();
        for (int n = 1; Files.exists(home.resolve("hopeless.partial/slurm/000" + n)); n++) {
            submitted.addAll(chunks("hopeless.partial", n));
        }
        assertThat(submitted).containsExactlyInAnyOrder("0", "0", "1", "1");
    }

    @Test
    void whatSlurmRefusesIsToldInItsWords() throws Exception {
        Command.Ended ended =
                slurm("sweep", "quick.yaml", "--out", "refused", "--engine", "slurm", "--partition", "nowhere");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("sbatch failed: ").contains("nvalid partition");
    }

    private static void awaitEmptyQueue() throws Exception {
        slurm.await(
                LONGEST,
                "end of all jobs",
                () -> slurm.ask("squeue", "--noheader").isEmpty());
    }

    private static void setPartition(String state) throws IOException, InterruptedException {
        assertThat(slurm.ask("scontrol", "update", "PartitionName=main", "State=" + state))
                .isEmpty();
    }

    private static Command.Ended slurm(String... words) throws ExecutionException, InterruptedException {
        return shell.run(words);
    }

    private static Future<Command.Ended> start(String sweep, String out, String... more) {
        return shell.start(Interrupted.words("sweep " + sweep + ".yaml --engine slurm", out, more));
    }

    /** Waits for a task that has kept some runs of a chunk, and is not done with it. */
    private static ProcessHandle awaitWork(Future<Command.Ended> sweep) throws Exception {
        AtomicReference<ProcessHandle> found = new AtomicReference<>();
        slurm.await(LONGEST, "work", () -> {
            assertThat(sweep).as("the sweep continues").isNotDone();
            slurm.taskWriting(".part").ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    private static void assertThatItEndsWell(Future<Command.Ended> begun, String sweep, String out) throws Exception {
        Command.Ended ended = begun.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("24 of 24 runs done");
        assertThatItIsTheSame(sweep, out);
    }

    private static void assertThatItIsTheSame(String sweep, String out) {
        for (String table : List.of("runs.csv", "timeseries.parquet", "failures.csv")) {
            assertThat(home.resolve(out).resolve(table))
                    .hasSameBinaryContentAs(home.resolve(sweep + "-local").resolve(table));
        }
    }

    /** The chunks of each task of a job array. */
    private static List<String> chunks(String out, int submission) throws IOException {
        return Files.readAllLines(home.resolve(out).resolve("slurm/000" + submission + "/chunks"));
    }
}
