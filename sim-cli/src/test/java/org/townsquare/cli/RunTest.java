package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run from the scenario file to the results folder, and that nothing but the scenario decides its bytes. The run that
 * others are held against is one of a process of its own, thoroughly compiled, where another language is spoken.
 */
class RunTest {

    private static final String SMALL = "small.yaml";

    /** Digits and names of months are others there. */
    private static final List<String> ARABIC = List.of("-Duser.language=ar");

    @TempDir
    private static Path home;

    private static Command.Ended ended;
    private static Path reference;

    @BeforeAll
    static void run() throws Exception {
        Files.writeString(
                home.resolve(SMALL), Files.readString(Path.of(Command.scenario(SMALL))) + "advertisers: {count: 20}\n");
        ended = Command.end(Command.in(home).builder(ARABIC, "run", SMALL, "--threads", "1"));
        reference = home.resolve("results/small");
    }

    @Test
    void leavesEveryFileOfTheContract() {
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Command.names(reference))
                .contains(
                        "scenario.yaml",
                        "manifest.json",
                        "timeseries.csv",
                        "runs.csv",
                        "summary.json",
                        "report.html",
                        "charts")
                .filteredOn(name -> name.startsWith("charts/"))
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(name -> name.endsWith(".svg") || name.endsWith(".png"));
        assertThat(home.resolve("results/small.partial")).doesNotExist();
    }

    /** Warnings say it with the same words. */
    @Test
    void saysAtWhichStepItEnds() throws IOException {
        List<String> last = Files.readAllLines(reference.resolve("timeseries.csv"));
        String date = last.get(last.size() - 1).split(",", -1)[2];
        assertThat(last.get(last.size() - 1)).startsWith("5,59," + date);
        assertThat(ended.out()).contains(" The run ends at step 59, " + date + ".\n");
        assertThat(Files.readString(reference.resolve("report.html"))).contains("The run ends at step 59, ");
    }

    @Test
    void tablesHaveARowForEachReplicateStepAndPlatform() throws IOException {
        List<String> series = Files.readAllLines(reference.resolve("timeseries.csv"));
        assertThat(series.get(0))
                .startsWith(
                        "replicate,step,date,platform,attention,attention_share,dau,mau,members,dormant,joined,left");
        assertThat(series).hasSize(1 + 6 * 60 * 2);
        List<String> runs = Files.readAllLines(reference.resolve("runs.csv"));
        assertThat(runs.get(0))
                .startsWith(
                        "replicate,seed,platform,role,outcome,adoption,ran_out_step,fate,fate_step,economic,final_share,peak_share");
        assertThat(runs).hasSize(1 + 6 * 2);
    }

    @Test
    void printsTheVerdictAndWhereTheResultsAre() {
        assertThat(ended.out())
                .containsPattern("(?m)^Platform +Role +Outcomes +Critical mass +Economic +Niche +Final share")
                .containsPattern("(?m)^Square +incumbent +\\d")
                .containsPattern("(?m)^Agora +alternative +[a-z-]+ \\d")
                .containsPattern("(?m)^Agora reached critical mass in \\d of \\d (decided )?runs?: .*95 % interval")
                .containsPattern("(?m)^Square (kept its users|lost more than half of its users) in \\d")
                .endsWith("Results: results/small\n");
    }

    @Test
    void progressIsPlainLinesWhereThereIsNoTerminal() {
        assertThat(ended.err().lines()).anyMatch(line -> line.equals("100 %: 6 of 6 runs done"));
        assertThat(ended.err()).doesNotContain("\r", "\u001b", "█");
        assertThat(ended.out()).doesNotContain("%:", "\u001b");
    }

    @Test
    void progressIsABarOnATerminalAndEightThreadsGiveTheSameBytes() throws Exception {
        Command.Ended bar = Command.in(home).run(100, "run", SMALL, "--threads", "8", "--out", "bar");
        assertThat(bar.err()).containsPattern("\\r100 % █{70,} 6 of 6 runs done\\n");
        assertThat(bar.out()).isEqualTo(ended.out().replace("results/small", "bar"));
        assertSameTables(home.resolve("bar"));
    }

    @Test
    void quietPrintsNothingButTheVerdictAndTwoThreadsGiveTheSameBytes() throws Exception {
        Command.Ended quiet = Command.in(home).run("run", SMALL, "--threads", "2", "--quiet", "--out", "quiet");
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).isEqualTo(ended.out().replace("results/small", "quiet"));
        assertSameTables(home.resolve("quiet"));
    }

    @Test
    void sameBytesFromTheResolvedScenarioAndWhateverTheMachineSpeaks() throws Exception {
        assertThat(Locale.getDefault().getLanguage()).isNotEqualTo("ar");
        Command.in(home).run("run", reference.resolve("scenario.yaml").toString(), "--out", "again");
        assertSameTables(home.resolve("again"));
        for (String file : List.of("scenario.yaml", "summary.json", "charts/ideology.svg", "charts/active-share.png")) {
            assertThat(home.resolve("again").resolve(file)).hasSameBinaryContentAs(reference.resolve(file));
        }
    }

    @Test
    void sameBytesOnJava25() throws Exception {
        Command.Ended other = Command.in(home).with(Machine.java25()).process("run", SMALL, "--out", "java-25");
        assertThat(other.code()).as(other.err()).isZero();
        assertThat(home.resolve("java-25/manifest.json")).content().contains("\"25");
        assertSameTables(home.resolve("java-25"));
        assertThat(home.resolve("java-25/scenario.yaml")).hasSameBinaryContentAs(reference.resolve("scenario.yaml"));
    }

    @Test
    void aReplicateDoesNotDependOnHowManyThereAre() throws Exception {
        Command.in(home).run("run", SMALL, "--replicates", "4", "--out", "four");
        for (String table : List.of("timeseries.csv", "runs.csv")) {
            List<String> rows = new ArrayList<>(Files.readAllLines(reference.resolve(table)));
            rows.removeIf(row -> row.startsWith("4,") || row.startsWith("5,"));
            assertThat(Files.readAllLines(home.resolve("four").resolve(table))).isEqualTo(rows);
        }
    }

    /** More or less of the measure changes nothing in the runs; its rows are those of the replicates that are looked at. */
    @ParameterizedTest
    @ValueSource(strings = {"off", "coarse", "fine"})
    void criticalMassIsMeasuredAsAskedAndLeavesTheRunsAlone(String effort) throws Exception {
        Command.Ended measured =
                Command.in(home).run("run", SMALL, "--critical-mass", effort, "--set", TEST, "--out", "mass-" + effort);
        assertThat(measured.code()).as(measured.err()).isZero();
        if (!Files.exists(home.resolve("mass-normal"))) {
            Command.in(home).run("run", SMALL, "--set", TEST, "--out", "mass-normal");
        }
        assertThat(home.resolve("mass-" + effort + "/timeseries.csv"))
                .hasSameBinaryContentAs(home.resolve("mass-normal/timeseries.csv"));
        assertThat(withoutTheMeasure(home.resolve("mass-" + effort + "/runs.csv")))
                .isEqualTo(withoutTheMeasure(home.resolve("mass-normal/runs.csv")));
        List<String> rows = Files.readAllLines(home.resolve("mass-" + effort + "/critical_mass.csv"));
        assertThat(rows).hasSize(1 + (effort.equals("off") ? 0 : effort.equals("coarse") ? 2 * 4 : 8 * 6));
        assertThat(measured.out().contains("runs measured")).isEqualTo(!effort.equals("off"));
    }

    private static List<List<String>> withoutTheMeasure(Path runs) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = List.of(Files.readAllLines(runs).get(0).split(",", -1));
        for (String line : Files.readAllLines(runs)) {
            List<String> row = new ArrayList<>(List.of(line.split(",", -1)));
            for (String column : List.of("margin", "critical_mass", "answer")) {
                row.remove(head.indexOf(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static final String TEST = "criticalMass={settleDays: 15, windowDays: 15}";

    @Test
    void aWrongEffortIsRefusedWithWhatIsAllowed() throws Exception {
        Command.Ended wrong = Command.in(home).run("run", SMALL, "--critical-mass", "corse", "--out", "wrong");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("corse", "none, at-test, coarse, normal, fine");
        assertThat(home.resolve("wrong")).doesNotExist();
    }

    @Test
    void overridesAndSeedCount() throws Exception {
        Command.in(home)
                .run(
                        "run",
                        SMALL,
                        "--critical-mass",
                        "off",
                        "--seed",
                        "8",
                        "--steps",
                        "50",
                        "--set",
                        "users.count=200",
                        "--out",
                        "other");
        assertThat(home.resolve("other/scenario.yaml")).content().contains("seed: 8", "steps: 50", "count: 200");
        assertThat(Files.readAllLines(home.resolve("other/timeseries.csv"))).hasSize(1 + 6 * 50 * 2);
    }

    @Test
    void aSecondRunGetsANameOfItsOwn() throws Exception {
        Command.Ended second = Command.in(home).run("run", SMALL, "--replicates", "1", "--critical-mass", "off");
        assertThat(second.out()).endsWith("Results: results/small-2\n");
        assertThat(home.resolve("results")).isDirectoryContaining("glob:**/small");
    }

    private static void assertSameTables(Path folder) {
        assertThat(folder.resolve("timeseries.csv")).hasSameBinaryContentAs(reference.resolve("timeseries.csv"));
        assertThat(folder.resolve("runs.csv")).hasSameBinaryContentAs(reference.resolve("runs.csv"));
    }
}
