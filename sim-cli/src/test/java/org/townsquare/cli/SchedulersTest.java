package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Batch systems that are not at hand: their commands, as their manuals document them, played by small programs that run the
 * tasks of a job one after the other.
 */
class SchedulersTest {

    private static final String SWEEP = """
            scenario: small.yaml
            set: [users.count=100, steps=30, advertisers.count=20]
            parameters:
              - {path: alternative.quality, values: [0, 3]}
            replicates: {kind: fixed, count: 2}
            chunk: 2
            """;

    /** A task that has a file of its name before it, in the folder of the commands, is killed at once. */
    private static final String QSUB = """
            #!/bin/sh
            here=$(dirname "$0")
            n=$(($(cat "$here/n" 2>/dev/null || echo 100) + 1)); echo $n >"$here/n"
            last=$(sed -n 's/^#PBS -J 0-\\([0-9]*\\).*/\\1/p' "$1")
            name="$n${last:+[]}.fake"
            seq 0 "${last:-0}" | sed "s/.*/Job Id: $n${last:+[&]}.fake\\n    job_state = R/" >"$here/$name.job"
            (for task in $(seq 0 "${last:-0}"); do
                if [ -e "$here/kill-$task" ]; then rm "$here/kill-$task"; continue; fi
                env PBS_JOBID="$n${last:+[$task]}.fake" ${last:+PBS_ARRAY_INDEX=$task} sh "$1"
            done; rm "$here/$name.job") >/dev/null 2>&1 </dev/null &
            echo "$name"
            """;

    private static final String CONDOR_SUBMIT = """
            #!/bin/sh
            here=$(dirname "$0")
            folder=$(sed -n 's/^initialdir = //p' "$2")
            tasks=$(sed -n 's/^queue //p' "$2")
            seq 0 $((tasks - 1)) | sed "s/.*/42 & 2 undefined undefined/" >"$here/condor.queue"
            (cd "$folder" && for task in $(seq 0 $((tasks - 1))); do
                if [ -e "$here/kill-$task" ]; then rm "$here/kill-$task"; continue; fi
                sh script.sh $task 42
            done; rm "$here/condor.queue") >/dev/null 2>&1 </dev/null &
            echo "42.0 - 42.$((tasks - 1))"
            """;

    /** For tasks: they are soon gone again, so thorough compilation would not pay. */
    private static final String JAVA = """
            #!/bin/sh
            exec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "$@"
            """.formatted(System.getProperty("java.home"));

    /** Where the commands are. */
    @TempDir
    private static Path commands;

    /** Which finds them. */
    private static Shell shell;

    /** Which finds no command at all. */
    private static Shell bare;

    @TempDir
    private static Path home;

    @BeforeAll
    static void startShells(@TempDir Path empty) throws IOException {
        Files.copy(Path.of(Command.scenario("small.yaml")), home.resolve("small.yaml"));
        shell = Shell.in(home, Map.of("PATH", commands + ":" + System.getenv("PATH")));
        bare = Shell.in(home, Map.of("PATH", empty.toString()));
    }

    @AfterAll
    static void endShells() {
        Stream.of(shell, bare).filter(Objects::nonNull).forEach(Shell::close);
    }

    @BeforeEach
    void layOut() throws IOException {
        command("qsub", QSUB);
        command("qselect", "#!/bin/sh\ncd \"$(dirname \"$0\")\" && ls | sed -n 's/[.]job$//p'\n");
        command("qstat", """
                #!/bin/sh
                [ "$1" != -B ] || { echo '    max_array_size = 10000'; exit; }
                shift 2
                for job in "$@"; do cat "$(dirname "$0")/$job.job" 2>/dev/null; done
                :
                """);
        command("java", JAVA);
        command("condor_version", "#!/bin/sh\n");
        command("condor_submit", CONDOR_SUBMIT);
        command("condor_q", """
                #!/bin/sh
                case "$*" in *-factory*) exit ;; esac
                cat "$(dirname "$0")/condor.queue" 2>/dev/null || :
                """);
        Files.writeString(home.resolve("sweep.yaml"), SWEEP);
    }

    private void command(String name, String text) throws IOException {
        assertThat(Files.writeString(commands.resolve(name), text).toFile().setExecutable(true))
                .isTrue();
    }

    private Command.Ended run(String... words) throws ExecutionException, InterruptedException {
        return shell.run(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pbs", "htcondor"})
    void aSweepIsTheSameAsOnThisMachineAndWhatIsKilledIsSubmittedAgain(String engine) throws Exception {
        Files.createFile(commands.resolve("kill-1"));
        Command.Ended ended = run("sweep", "sweep.yaml", "--out", engine, "--engine", engine, "--java", "java");
        assertThat(ended.code()).as(ended.err()).isZero();
        String alone = engine + "-alone";
        assertThat(Command.in(home).run("sweep", "sweep.yaml", "--out", alone).code())
                .isZero();
        for (String table : List.of("runs.csv", "points.csv", "failures.csv")) {
            assertThat(home.resolve(engine).resolve(table))
                    .hasSameBinaryContentAs(home.resolve(alone).resolve(table));
        }
        assertThat(Files.readString(home.resolve(engine).resolve(engine + "/0001/chunks")))
                .isEqualTo("0\n1\n");
        assertThat(Files.readString(home.resolve(engine).resolve(engine + "/0002/chunks")))
                .isEqualTo("1\n");
        assertThat(Files.readString(home.resolve(engine).resolve(engine + "/0001/task-0.log")))
                .isEqualTo("Chunks 0 are complete.\n");
    }

    @Test
    void tasksOfPbsAreSeenWhileTheyWork() throws Exception {
        command("qsub", "#!/bin/sh\necho '7[].fake'\n");
        command("qselect", "#!/bin/sh\necho '7[].fake'\n");
        command("qstat", """
                #!/bin/sh
                [ "$*" = '-f -t 7[].fake' ] || exit 0
                printf 'Job Id: 7[0].fake\\n    job_state = R\\nJob Id: 7[1].fake\\n    job_state = Q\\n'
                """);
        Command.Ended submitted = run("sweep", "sweep.yaml", "--out", "seen", "--engine", "pbs", "--detach");
        assertThat(submitted.code()).as(submitted.err()).isZero();
        assertThat(run("sweep", "--status", "seen").out()).contains("PBS: 1 task runs, 1 wait (queued)\n");
    }

    @ParameterizedTest
    @CsvSource({"slurm, #SBATCH --array=\"0-1\"", "pbs, #PBS -J 0-1", "htcondor, queue 2"})
    void aScriptIsPrintedWhereThereIsNoCluster(String engine, String line) throws Exception {
        String[] words = ("sweep sweep.yaml --module java/17 --print-script --out script-" + engine + " --engine "
                        + engine)
                .split(" ");
        Command.Ended ended = bare.run(words);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains(line + "\n");
        assertThat(Files.readString(home.resolve("script-" + engine + ".partial/" + engine + "/0001/script.sh")))
                .contains("module load java/17\n");
    }

    @Test
    void theFileOfASweepAsksForTheSame() throws Exception {
        Files.writeString(
                home.resolve("sweep.yaml"),
                SWEEP + "cluster: {qos: long, mail: me@example.org, atOnce: 1, directives: [--reservation=class]}\n");
        String script = run(
                        "sweep",
                        "sweep.yaml",
                        "--out",
                        "asked",
                        "--engine",
                        "slurm",
                        "--print-script",
                        "--qos",
                        "short")
                .out();
        assertThat(script)
                .contains("--array=\"0-1%1\"", "--qos=\"short\"", "--mail-user=\"me@example.org\"")
                .contains("\n#SBATCH --reservation=class\n");
        assertThat(run("sweep", "sweep.yaml", "--out", "refused", "--engine", "pbs")
                        .err())
                .isEqualTo("--qos has no meaning for PBS\n");
    }

    @Test
    void aContainerIsEnteredByApptainer() throws Exception {
        Files.createFile(home.resolve("town.sif"));
        command("apptainer", "#!/bin/sh\nwhile [ \"$1\" != java ]; do shift; done\nexec \"$@\"\n");
        List<String> words = new ArrayList<>(List.of("sweep", "sweep.yaml", "--out", "entered", "--engine", "pbs"));
        Stream.of("--container", "town.sif", "--scratch", home.resolve("local") + "/$PBS_JOBID")
                .forEach(words::add);
        Command.Ended ended = run(words.toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Files.readString(home.resolve("entered/pbs/0001/script.sh")))
                .contains(" " + home.resolve("town.sif") + " java ");
        assertThat(home.resolve("local")).isDirectoryContaining("regex:.*/1\\d\\d\\[0][.]fake");
    }
}
