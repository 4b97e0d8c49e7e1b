package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TippingTest {

    private static final String SCENARIO = Command.scenario("two-platforms.yaml");

    @TempDir
    private Path folder;

    private Command.Ended tipping(String... words) throws IOException, InterruptedException {
        String[] line = new String[words.length + 2];
        line[0] = "tipping";
        line[1] = SCENARIO;
        System.arraycopy(words, 0, line, 2, words.length);
        return Command.in(folder).run(line);
    }

    @Test
    void findsTheTippingPointAndGoesOnWhereItWasStopped() throws IOException, InterruptedException {
        String[] words = {"--vary", "alternative.initialUsers=0.3:0.9", "--precision", "0.03", "--threads", "2"};
        Command.Ended ended = tipping(words);

        // .603 in the limit of many users (Brock and Durlauf 2001); with this seed all four first runs at .6 reach it,
        // so that
        // the interval ends there: one search of forty does so.
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .containsPattern(
                        "Tipping point of alternative\\.initialUsers: 0\\.\\d+, 95 % interval 0\\.5\\d+ to 0\\.6\\d*, after \\d+ runs\\.")
                .contains("Fitted curve: P = 1 / (1 + e^(−")
                .contains("Results: results/two-platforms-tipping");
        assertThat(ended.err()).containsPattern("52 of at most 300 runs: 0\\.\\d+, 95 % interval");
        Path results = folder.resolve("results/two-platforms-tipping");
        assertThat(Command.names(results))
                .containsExactly(
                        "base.yaml",
                        "charts",
                        "charts/tipping.png",
                        "charts/tipping.svg",
                        "manifest.json",
                        "question.json",
                        "report.html",
                        "runs.csv",
                        "scenario.yaml",
                        "summary.json",
                        "tipping.csv");
        List<String> points = Files.readAllLines(results.resolve("tipping.csv"));
        assertThat(points.get(0)).startsWith("value,replicates,reached,undecided,");
        List<String> runs = Files.readAllLines(results.resolve("runs.csv"));
        assertThat(points.stream()
                        .skip(1)
                        .mapToInt(line -> Integer.parseInt(line.split(",", -1)[1]))
                        .sum())
                .isEqualTo(runs.size() - 1);

        reportWritesAgain(results, "tipping.csv");

        // The same, killed after some 30 runs; then an outcome is changed in what is there.
        Path log = folder.resolve("results/again.partial/runs.log");
        String[] again = {
            "tipping", SCENARIO, "--vary", words[1], "--precision", words[3], "--threads", "1", "--out", "results/again"
        };
        Command.in(folder).killAt(30, log, again);
        long kept = Command.kept(log);
        Files.writeString(log, Files.readString(log).replaceFirst(",critical-mass,", ",failed,"));
        Command.Ended resumed = Command.in(folder)
                .run(Stream.concat(Stream.of(again), Stream.of("--resume")).toArray(String[]::new));
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err())
                .containsPattern("runs\\.log: the record of run 0/0\\.\\d+/\\d+ is damaged")
                .contains(kept - 1 + " runs are done already");
        for (String table : List.of("tipping.csv", "runs.csv", "summary.json")) {
            assertThat(folder.resolve("results/again").resolve(table)).hasSameTextualContentAs(results.resolve(table));
        }
        assertThat(Command.names(folder.resolve("results"))).noneMatch(name -> name.endsWith(".partial"));
    }

    @Test
    void looksForTheValueAtWhichThePlatformHasItsCriticalMass() throws IOException, InterruptedException {
        Command.Ended ended = tipping(
                "--vary",
                "alternative.initialUsers=0.3:0.9",
                "--of",
                "critical-mass",
                "--set",
                "steps=160",
                "--set",
                "users.count=400",
                "--budget",
                "100",
                "--precision",
                "0.05",
                "--quiet");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .containsPattern("Tipping point of alternative\\.initialUsers: 0\\.[56]")
                .contains(
                        "A run counts as having reached it if, at the test, B has at least its measured critical mass");
        assertThat(Files.readAllLines(folder.resolve("results/two-platforms-tipping/runs.csv")))
                .filteredOn(row -> row.contains(",critical-mass,"))
                .isNotEmpty()
                .allMatch(row -> row.contains(",above,") || row.contains(",needs-none,"));
    }

    @Test
    void saysThatThereIsNoTippingPoint() throws IOException, InterruptedException {
        Command.Ended ended =
                tipping("--vary", "alternative.initialUsers=0:0.3", "--set", "users.count=300", "--quiet");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .containsPattern(
                        "No tipping point of alternative\\.initialUsers between 0 and 0\\.3: critical mass is less"
                                + " likely than not in the whole range \\(0 of \\d+ runs reached it\\)\\.");
    }

    @Test
    void aSecondParameterMakesAFrontier() throws IOException, InterruptedException {
        Command.Ended ended = tipping(
                "--vary",
                "alternative.initialUsers=0.4:0.8",
                "--vary",
                "platforms.A.quality=0.1:0.2",
                "--rows",
                "2",
                "--budget",
                "60",
                "--precision",
                "0.05",
                "--quiet");
        assertThat(ended.code()).isZero();
        Path results = folder.resolve("results/two-platforms-frontier");
        List<String> rows = Files.readAllLines(results.resolve("frontier.csv"));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isEqualTo("at,end,tipping,low,high,runs,undecided");
        assertThat(rows.get(1)).startsWith("0.1,budget-spent,");
        assertThat(rows.get(2)).startsWith("0.2,budget-spent,");
        // The better the incumbent, the more users it takes.
        assertThat(Double.parseDouble(rows.get(1).split(",", -1)[2]))
                .isLessThan(Double.parseDouble(rows.get(2).split(",", -1)[2]));
        assertThat(results.resolve("charts/frontier.png")).exists();
        reportWritesAgain(results, "frontier.csv");
    }

    /** What the runs show is found again without any run, to the byte. */
    private void reportWritesAgain(Path results, String table) throws IOException, InterruptedException {
        List<String> files = List.of("report.html", "charts/tipping.svg", "charts/frontier.svg", "summary.json", table);
        Map<String, String> before = new TreeMap<>();
        for (String file : files) {
            if (Files.exists(results.resolve(file))) {
                before.put(file, Files.readString(results.resolve(file)));
                Files.delete(results.resolve(file));
            }
        }
        Command.Ended ended = Command.in(folder).run("report", results.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        for (Map.Entry<String, String> file : before.entrySet()) {
            assertThat(results.resolve(file.getKey())).hasContent(file.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alternative.initialUser=0:1 | did you mean 'initialUsers'?",
                "alternatve.initialUsers=0:1 | did you mean 'alternative'?",
                "alternative.initialUsers=0:1.5 | 1.5 is out of range; allowed: from 0 to 1",
                "alternative.initialUsers=0.5:0.5 | the first value must be smaller than the second",
                "alternative.initialUsers=0.5 | the form is path=low:high",
                "alternative.initialUsers=x:1 | 'x' is not a number",
                "choice.contactsBy=0:1 | 0 is not one word; allowed: share, count",
                "criticalMass.counterfactual=0:1 | 0 is not true or false"
            })
    void refusesABadRange(String vary, String message) throws IOException, InterruptedException {
        Command.Ended ended = tipping("--vary", vary);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("--vary " + vary).contains(message);
        assertThat(Command.names(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--of users | --of users is not known; allowed: outcome, critical-mass",
                "--budget 3 | --budget must be at least 60 runs, not 3",
                "--precision 0 | --precision must be above 0, not 0.0",
                "--set platforms.B.initialUsers=0.4 | --vary alternative.initialUsers=0:1: alternative.initialUsers is varied"
                        + " and also set (platforms.B.initialUsers=0.4): leave one of the two out",
                "--platform A | --platform A is not an alternative in this scenario; allowed: B",
                "--steps 30 | The run is too short for the subsidy-off test"
            })
    void refusesBadOptions(String options, String message) throws IOException, InterruptedException {
        String[] option = options.split(" ", -1);
        Command.Ended ended = tipping("--vary", "alternative.initialUsers=0:1", option[0], option[1]);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith(message);
        assertThat(Command.names(folder)).isEmpty();
    }
}
