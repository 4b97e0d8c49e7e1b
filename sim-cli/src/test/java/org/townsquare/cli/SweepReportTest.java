package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep leaves: tables, sentences, charts, a report in a browser, and answers to queries. */
class SweepReportTest {

    @TempDir
    private static Path home;

    private static Path folder;
    private static Command.Ended swept;

    @BeforeAll
    static void sweep() throws Exception {
        Files.writeString(home.resolve("phases.yaml"), """
                title: Phases
                scenario: '%s'
                set: [users.count=200]
                parameters:
                  - {path: alternative.initialUsers, range: {low: 0.3, high: 0.9}}
                  - {path: incumbent.quality, values: [-0.1, 0.5]}
                design: {kind: grid, levels: 3}
                replicates: {kind: fixed, count: 4}
                keep: {metrics: [attention-share, attention], every: 40}
                """.formatted(Command.scenario("two-platforms.yaml")));
        swept = Command.in(home).run("sweep", "phases.yaml", "--out", "results", "--quiet");
        assertThat(swept.code()).as(swept.err()).isZero();
        folder = home.resolve("results");
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : Command.names(folder)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                files.put(name, new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void leavesTablesChartsAndAVerdictInWords() throws Exception {
        assertThat(files().keySet())
                .contains("runs.csv", "points.csv", "failures.csv", "timeseries.parquet", "report.html")
                .contains("charts/phase-diagram.svg", "charts/phase-diagram.png", "charts/main-effects.svg")
                .doesNotContain("sensitivity.csv", "timeseries.csv");
        assertThat(Files.readAllLines(folder.resolve("points.csv"))).hasSize(1 + 6 * 2);
        assertThat(swept.out())
                .containsPattern("B is likely to reach critical mass .* at \\d of 6 design points; it did in");
    }

    @Test
    void reportIsSeenInABrowserWithoutANetwork() throws Exception {
        Browser.Page page = Browser.open(folder.resolve("report.html"));
        assertThat(page.console()).isEmpty();
        assertThat(page.seen().fetched()).isEmpty();
        assertThat(page.seen().text())
                .contains(swept.out().lines().findFirst().orElseThrow())
                .contains("alternative.initialUsers", "No run failed.");
        assertThat(page.seen().pictures()).hasSize(3).allMatch(picture -> picture.matches("[1-9]\\d{2,}x[1-9]\\d{2,}"));
    }

    @Test
    void reportIsWrittenAgainOnDemandWithTheSameBytes() throws Exception {
        Map<String, String> before = files();
        Files.writeString(folder.resolve("report.html"), "gone");
        Files.delete(folder.resolve("charts/phase-diagram.svg"));
        Command.Ended ended = Command.in(home).run("report", "results");
        assertThat(ended.out()).isEqualTo("Report: results/report.html\n");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void queriesAreAnsweredAlignedOrAsCsv() throws Exception {
        Command.Ended aligned = Command.in(home)
                .run(
                        "query",
                        "results",
                        "select \"alternative.initialUsers\" users, platform, runs from points where point < 2 and role ="
                                + " 'alternative'");
        assertThat(aligned.err()).isEmpty();
        assertThat(aligned.out()).isEqualTo("""
                users   platform   runs
                  0.3   B             4
                  0.3   B             4
                """);
        Command.Ended csv = Command.in(home)
                .run("query", "results", "select 'a, \"b\"' t, null n, '' e, run from runs limit 1", "--csv");
        assertThat(csv.out()).isEqualTo("t,n,e,run\n\"a, \"\"b\"\"\",,\"\",0\n");
        Command.Ended steps = Command.in(home)
                .run("query", "results", "select run, step, platform from timeseries where run = 23", "--csv");
        assertThat(steps.out()).isEqualTo("""
                run,step,platform
                23,0,A
                23,0,B
                23,40,A
                23,40,B
                23,79,A
                23,79,B
                """);
    }

    @Test
    void mistakesInQueriesAreBadInput() throws Exception {
        for (List<String> words : List.of(
                List.of("results", "select outcom from runs", "\"outcome\""),
                List.of("results", "copy runs to 'x.csv'", "A query is one SELECT"),
                List.of("nowhere", "select 1", "nowhere does not exist"))) {
            Command.Ended ended = Command.in(home).run("query", words.get(0), words.get(1));
            assertThat(ended.code()).as(words.get(1)).isEqualTo(2);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).contains(words.get(2)).doesNotContain("Exception");
        }
        assertThat(home.resolve("x.csv")).doesNotExist();
    }
}
