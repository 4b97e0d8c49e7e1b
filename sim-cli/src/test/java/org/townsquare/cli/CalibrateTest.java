package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What published figures teach, by the command line. */
class CalibrateTest {

    private static final List<String> TABLES =
            List.of("posterior.csv", "evaluations.csv", "learnt.csv", "predictive.csv", "outcomes.csv");

    @TempDir
    private static Path home;

    private static Command.Ended whole;

    @BeforeAll
    static void learn() throws Exception {
        whole = calibrate("whole", "--threads", "1");
    }

    private static Command.Ended calibrate(String out, String... more) throws IOException, InterruptedException {
        return Command.in(home).run(words(out, more));
    }

    private static String[] words(String out, String... more) throws IOException {
        Path town = home.resolve("town.yaml");
        Files.writeString(town, "extends: " + Command.scenario("small.yaml") + """

                start: 2022-01-01
                users: {count: 100, represents: 3000}
                advertisers: {count: 20}
                figures:
                  - platform: Agora
                    unit: dau
                    values: [{date: 2022-01-11, value: 20e3}, {date: 2022-01-21, value: 50e3}]
                  - {platform: Agora, unit: dau, use: judge, values: [{date: 2022-02-11, value: 80e3}]}
                outcomes:
                  - {platform: Agora, outcome: critical-mass, date: 2022-02-20}
                  - {platform: Square, outcome: niche, date: 2022-03-01, use: judge}
                uncertain:
                  alternative.marketing: {kind: log-uniform, low: 0.001, high: 0.3}
                """);
        List<String> words = new ArrayList<>(List.of("calibrate", town.toString(), "--replicates", "1", "--out", out));
        if (!List.of(more).contains("--budget")) {
            words.addAll(List.of("--budget", "100"));
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private void assertSame(String one, String other) {
        for (String table : TABLES) {
            assertThat(home.resolve(one).resolve(table))
                    .hasSameBinaryContentAs(home.resolve(other).resolve(table));
        }
    }

    @Test
    void isTheSameForAnyThreadsAndAfterAKill() throws Exception {
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.out())
                .contains("draws are left with runs within", "Intervals from so few draws are too narrow")
                .contains("alternative.marketing: median 0.")
                .containsPattern("\\(90 % from 0\\.\\d+ to 0\\.\\d+, too narrow: from \\d+ draws\\), before")
                .contains("a missed outcome counts as")
                .containsPattern("Agora by 2022-02-20: critical-mass in fact, and in [\\d.]+ % of the runs \\(critical")
                .contains("Results: ");
        assertThat(whole.err()).contains("of at most 100 runs").contains("worth");
        Command.in(home).killAt(30, home.resolve("killed.partial/runs.log"), words("killed"));
        Command.Ended resumed = calibrate("killed", "--resume");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).containsPattern("\\d+ runs are done already");
        assertSame("killed", "whole");
        String report = Files.readString(home.resolve("whole/report.html"));
        assertThat(report)
                .contains(
                        "What published figures teach",
                        "alternative.marketing",
                        "Does the posterior reproduce the outcomes?");
        assertThat(Files.readAllLines(home.resolve("whole/outcomes.csv")))
                .hasSize(2)
                .first()
                .isEqualTo("scenario,platform,date,use,outcome,critical_mass,niche,failed");
        Files.delete(home.resolve("whole/report.html"));
        assertThat(Command.in(home).run("report", "whole").code()).isZero();
        assertThat(home.resolve("whole/report.html")).hasContent(report);
        assertSame("killed", "whole");
    }

    @Test
    void posteriorForecastsAndIsScoredBesideBaselines() throws Exception {
        Command.Ended run = Command.in(home)
                .run(
                        "run",
                        home.resolve("town.yaml").toString(),
                        "--ensemble",
                        "whole/posterior.csv",
                        "--critical-mass",
                        "off",
                        "--out",
                        "forecast");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("Agora, dau: error \\d\\.\\d\\d on 1 judged figure, CRPS")
                .containsPattern("Baselines: nothing changes 0\\.47, half the peak 1\\.16, decay to floor 0\\.47\\.");
        List<String> forecast = Files.readAllLines(home.resolve("forecast/forecast.csv"));
        assertThat(forecast).hasSize(4);
        assertThat(forecast.get(1)).startsWith("Agora,dau,2022-01-11,fit,20000.000000,");
        assertThat(Files.readAllLines(home.resolve("forecast/scores.csv"))).hasSize(6);
        assertThat(Files.readString(home.resolve("forecast/report.html"))).contains("judged figure");
        assertThat(home.resolve("forecast/charts/figures-1.svg")).exists();
        assertThat(run.out())
                .contains("Square by 2022-03-01: niche in fact, and in 0 % of the runs (critical mass in 100 %");
        List<String> outcomes = Files.readAllLines(home.resolve("forecast/outcomes.csv"));
        assertThat(outcomes.get(1)).startsWith("Agora,2022-02-20,fit,critical-mass,");
        assertThat(outcomes.get(2)).isEqualTo("Square,2022-03-01,judge,niche,1.000000,0.000000,0.000000");
        List<String> draws = Files.readAllLines(home.resolve("forecast/draws.csv"));
        assertThat(Files.readString(home.resolve("whole/posterior.csv")))
                .contains("\n" + draws.get(1).split(",", -1)[1] + ",");

        Command.Ended other =
                Command.in(home).run("run", Command.scenario("small.yaml"), "--ensemble", "nowhere.csv", "--out", "no");
        other.isRefused("--ensemble nowhere.csv: ");
    }

    @Test
    void checkIsTheSameAfterAKill() throws Exception {
        String[] check = {"--check", "50", "--budget", "40", "--set", "users.count=40"};
        Command.Ended checked = calibrate("checked", check);
        assertThat(checked.code()).as(checked.err()).isZero();
        assertThat(checked.out())
                .contains("50 synthetic truths")
                .containsPattern(
                        "alternative.marketing: the middle 50 % of the posterior holds the truth in \\d+ % of them")
                .contains("Results: ");
        Command.in(home).killAt(10, home.resolve("stopped.partial/runs.log"), words("stopped", check));
        Command.Ended resumed = calibrate(
                "stopped",
                Stream.concat(Stream.of(check), Stream.of("--resume")).toArray(String[]::new));
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).containsPattern("\\d+ of 50 runs are done already");
        for (String table : List.of("truths.csv", "uniformity.csv", "charts/ranks.svg")) {
            assertThat(home.resolve("stopped").resolve(table))
                    .hasSameBinaryContentAs(home.resolve("checked").resolve(table));
        }
        String report = Files.readString(home.resolve("checked/report.html"));
        Files.delete(home.resolve("checked/report.html"));
        assertThat(Command.in(home).run("report", "checked").code()).isZero();
        assertThat(home.resolve("checked/report.html")).hasContent(report);
        calibrate("few", "--check", "49").isRefused("--check 49 is too few truths to tell; allowed: from 50");
        assertThat(home.resolve("few")).doesNotExist();
    }

    /** What is wrong with any of several is told at once, and one that is right by itself learns beside another. */
    @Test
    void severalScenarios() throws Exception {
        Path other = Files.writeString(
                home.resolve("other.yaml"),
                "extends: town.yaml\ntitle: Other\nuncertain: {users.reconsider: {kind: uniform, low: 0.1, high: 0.3}}\n");
        Command.Ended both = calibrate("both", other.toString(), "--budget", "40");
        assertThat(both.code()).as(both.err()).isZero();
        assertThat(both.out()).contains("alternative.marketing: median", "users.reconsider: median");
        Files.delete(home.resolve("both/report.html"));
        assertThat(Command.in(home).run("report", "both").code()).isZero();
        assertThat(Files.readString(home.resolve("both/report.html"))).contains(" + Other");

        calibrate("a", home.resolve("town.yaml").toString()).isRefused("A scenario is given twice");
        Command.Ended wrong = calibrate("a", Command.scenario("small.yaml"));
        wrong.isRefused("has nothing uncertain");
        wrong.isRefused("has no figures to learn from");
        Files.writeString(
                other,
                "extends: town.yaml\nuncertain: {alternative.marketing: {kind: uniform, low: 0.1, high: 0.3}}\n");
        calibrate("a", other.toString())
                .isRefused("alternative.marketing has different distributions in the scenarios");
        assertThat(home.resolve("a")).doesNotExist();
    }

    @Test
    void whatCannotBeLearntIsBadInput() throws Exception {
        calibrate("a", "--budget", "30").isRefused("--budget 30 is too small; allowed: from 40 runs on");
        Command.Ended certain = Command.in(home).run("calibrate", Command.scenario("small.yaml"), "--out", "b");
        certain.isRefused("The scenario has nothing uncertain");
        certain.isRefused("The scenario has no figures to learn from");
        Command.Ended without = Command.in(home)
                .run(
                        "calibrate",
                        Command.scenario("small.yaml"),
                        "--out",
                        "b",
                        "--set",
                        "uncertain.alternative.marketing={kind: uniform, low: 0, high: 0.1}");
        without.isRefused("The scenario has no figures to learn from");
        assertThat(home.resolve("b")).doesNotExist();
    }
}
