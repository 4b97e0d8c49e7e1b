package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input: exit code 2, a message that helps, and nothing written. */
class RefusalTest {

    private static final String SMALL = Command.scenario("small.yaml");
    private static final String BROKEN = Command.scenario("broken.yaml");

    @TempDir
    private Path home;

    private List<String> before;

    @BeforeEach
    void layOutTheProject() throws IOException {
        Files.createDirectories(home.resolve("scenarios"));
        Files.copy(Path.of(SMALL), home.resolve("scenarios/new-network.yaml"));
        Files.createDirectories(home.resolve("taken"));
        Files.createFile(home.resolve("file"));
        before = Command.names(home);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--threads 0                   | --threads must be at least 1, not 0",
                "--threads -3                  | --threads must be at least 1, not -3",
                "--threads many                | 'many' is not an int",
                "--replicates 0                | --replicates 0: 0 is out of range; allowed: from 1",
                "--seed x                      | --seed x: 'x' is not a whole number",
                "--steps -1                    | --steps -1: -1 is out of range",
                "--set users.cuont=5           | did you mean 'count'",
                "--set users.count=lots        | lots",
                "--set users.count             | path=value",
                "--set network={kind: edge-list, file: none.csv} | none.csv",
                "--out taken                   | already exists",
                "--out /                       | --out must name a new folder, not /",
                "--out file/below              | file is a file, not a folder",
                "--out file/far/below          | file is a file, not a folder",
                "--out x.partial               | cannot end in .partial",
                "--resume                      | nothing to resume",
                "--replicate 3                 | --replicates",
            })
    void refusesBadOptions(String option, String message) throws Exception {
        int space = (option + " ").indexOf(' ');
        String[] words = space == option.length()
                ? new String[] {"run", SMALL, option}
                : new String[] {"run", SMALL, option.substring(0, space), option.substring(space + 1)};
        assertRefused(Command.in(home).run(words), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--engine slrum                             | 'slrum' is not an engine; allowed: local, slurm, pbs, htcondor, spark; did you mean 'slurm'?",
                "--partition main                           | --partition is for --engine slurm, pbs or htcondor",
                "--detach                                   | --detach is for --engine slurm, pbs or htcondor",
                "--engine spark --tasks 3                   | --tasks is for --engine slurm, pbs or htcondor",
                "--engine slurm --master local              | --master is for --engine spark",
                "--memory 2G                                | --memory is for --engine slurm, pbs, htcondor or spark",
                "--engine spark                             | --engine spark needs --master",
                "--engine slurm --detach --print-script     | --detach submits and --print-script does not",
                "--engine slurm --time noon                 | --time is 'noon'; allowed: minutes, hours:minutes:seconds",
                "--engine slurm --memory 2                  | --memory is '2'; allowed: a whole number with K, M, G or T",
                "--engine slurm --tasks 0                   | --tasks is 0; allowed: 1 or more",
                "--engine pbs                               | PBS cannot be used: qstat cannot be started here",
                "--engine htcondor                          | HTCondor cannot be used: condor_version cannot be started",
                "--engine pbs --qos high                    | --qos has no meaning for PBS",
                "--engine htcondor --queue long             | --partition has no meaning for HTCondor",
                "--engine slurm --mail me                   | --mail is 'me'; allowed: an address, as in me@example.org",
                "--engine slurm --at-once 0                 | --at-once is 0; allowed: 1 or more",
                "--engine slurm --container x.sif           | --container is 'x.sif'; allowed: the full path of an image",
                "--engine slurm --module a;b                | --module is 'a;b'; allowed: names of modules, as in java/17",
                "--engine spark --master local --conf x     | is 'x'; allowed: key=value",
            })
    void refusesAnEngineThatCannotDoWhatIsAsked(String options, String message) throws Exception {
        Files.writeString(home.resolve("sweep.yaml"), """
                scenario: scenarios/new-network.yaml
                parameters:
                  - {path: alternative.quality, values: [0, 1]}
                """);
        Files.createDirectories(home.resolve("sim-spark/target"));
        Files.createFile(home.resolve("sim-spark/target/townsquare-spark.jar"));
        before = Command.names(home);
        List<String> words = new ArrayList<>(List.of("sweep", "sweep.yaml"));
        words.addAll(List.of(options.strip().split(" +", -1)));
        assertRefused(Command.in(home).run(words.toArray(String[]::new)), message);
    }

    /** By the folder in which it is, and by its environment. */
    @Test
    void refusesWhatOnlyAProcessCanBeTold() throws Exception {
        // Without a word in it, Slurm's own commands give up at once.
        Path configuration = Files.createFile(home.resolve("slurm.conf"));
        before = Command.names(home);
        try (Shell shell = Shell.in(home, Map.of("SLURM_CONF", configuration.toString()))) {
            assertRefused(shell.run("run", SMALL, "--engine", "slurm"), "Slurm cannot be used: scontrol");
            assertRefused(shell.run("run", SMALL, "--out="), "--out must name a new folder, but is empty");
            assertRefused(
                    shell.run("run", "scenarios/new-netwrok.yaml"),
                    "scenarios/new-netwrok.yaml does not exist; did you mean 'scenarios/new-network.yaml'?");
        }
    }

    @Test
    void reportsEveryProblemOfTheScenario() throws Exception {
        Command.Ended ended = Command.in(home).run("run", BROKEN);
        assertRefused(ended, "stepz");
        assertThat(ended.err()).contains("Agroa", "did you mean 'Agora'?");
    }

    @Test
    void validateReadsTheNetworkToo() throws Exception {
        Files.writeString(home.resolve("edges.txt"), "<graphml/>");
        Files.writeString(
                home.resolve("s.yaml"), "network: {kind: edge-list, file: edges.txt}\nplatforms: [{name: A}]\n");
        before = Command.names(home);
        assertRefused(Command.in(home).run("validate", "s.yaml"), "edges.txt: the file cannot be read: it is GraphML");
    }

    @Test
    void saysOfAFolderThatThereIsNone() throws Exception {
        assertRefused(Command.in(home).run("report", "/nope"), "/nope does not exist");
        assertRefused(Command.in(home).run("report", "file"), "file is a file, not a results folder");
        assertRefused(Command.in(home).run("query", "/", "from runs"), "/ is not a results folder: it has no runs.csv");
        for (String[] words : new String[][] {{"query"}, {"query", "results/new-network"}, {"query", "from runs"}}) {
            Command.in(home)
                    .run(words)
                    .isRefusedWith("query needs a results folder and, after it, a query in SQL, as in query"
                            + " results/new-network \"from runs\"; './townsquare query --help' has more");
        }
    }

    @Test
    void suggestsTheNearestCommand() throws Exception {
        assertRefused(Command.in(home).run("rum"), "run");
        assertRefused(Command.in(home).run(), "Commands:");
    }

    @Test
    void verboseShowsWhere() throws Exception {
        assertThat(Command.in(home).run("run", BROKEN, "--verbose").err()).contains("\tat org.townsquare.");
    }

    private void assertRefused(Command.Ended ended, String message) {
        assertThat(ended.err()).contains(message).doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(Command.names(home)).isEqualTo(before);
    }
}
