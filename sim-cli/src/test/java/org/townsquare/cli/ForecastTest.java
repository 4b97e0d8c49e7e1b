package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.results.words.Percent;

/** Learning from some figures and forecasting others in one command. */
class ForecastTest {

    private static final String FIGURES = """
            figures:
              - platform: Agora
                unit: dau
                values: [{date: 2022-01-11, value: 20e3}, {date: 2022-01-21, value: 50e3}]
            """;
    private static final String JUDGE =
            "  - {platform: Agora, unit: dau, use: judge, values: [{date: 2022-02-11, value: 80e3}]}\n";
    private static final String OUTCOME =
            "outcomes: [{platform: Agora, outcome: critical-mass, date: 2022-02-20, use: judge}]\n";
    private static final String UNCERTAIN = """
            uncertain:
              alternative.marketing: {kind: log-uniform, low: 0.001, high: 0.3}
            """;

    @TempDir
    private Path home;

    private Path town;

    @BeforeEach
    void write() throws IOException {
        town = town("town.yaml", FIGURES + JUDGE + OUTCOME + UNCERTAIN);
    }

    private Path town(String name, String more) throws IOException {
        return Files.writeString(home.resolve(name), "extends: " + Command.scenario("small.yaml") + """

                start: 2022-01-01
                title: A small town
                users: {represents: 1000}
                """ + more);
    }

    private Command.Ended forecast(String... words) throws IOException, InterruptedException {
        String[] all = new String[words.length + 2];
        all[0] = "forecast";
        all[1] = "--quiet";
        System.arraycopy(words, 0, all, 2, words.length);
        return Command.in(home).run(all);
    }

    /** The numbers on the page are those of the tables, and a second time there is nothing left to do. */
    @Test
    void leavesBothFoldersAndAPage() throws Exception {
        String[] words = {town.toString(), "--budget", "80", "--replicates", "4", "--out", "made", "--write", "page.md"
        };
        Command.Ended ended = forecast(words);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("draws are left", "Baselines: nothing changes", "Results: made");
        String page = Files.readString(home.resolve("page.md"));
        assertThat(page)
                .startsWith("<!-- made by 'townsquare forecast'")
                .contains("## A small town", "`alternative.marketing`");
        String score = Files.readAllLines(home.resolve("made/town/scores.csv")).get(3);
        assertThat(score).startsWith("Agora,dau,nothing changes,1,0.470004");
        assertThat(page).contains("| A small town | dau | nothing changes | 1 | 0.47 | 0.47 |  |  |");
        assertThat(page)
                .contains("| 2022-02-11 | dau | judge | 80000 |")
                .contains("| 2022-01-11 | dau | fit | 20000 |");
        String[] outcome = Files.readAllLines(home.resolve("made/town/outcomes.csv"))
                .get(1)
                .split(",", -1);
        assertThat(outcome).startsWith("Agora", "2022-02-20", "judge", "critical-mass");
        assertThat(page)
                .contains(Stream.of(outcome)
                        .skip(4)
                        .map(share -> Percent.text(Double.parseDouble(share)))
                        .collect(Collectors.joining(" | ", "| Agora | 2022-02-20 | judge | critical-mass | ", " |")));
        // Both score the same runs, the second with what the fitted figures say of the discrepancy: at least as much is
        // within.
        List<String> scores = Files.readAllLines(home.resolve("made/town/scores.csv"));
        assertThat(scores.get(0)).endsWith(",within_50,within_90,discrepancy");
        String[] runs = scores.get(1).split(",", -1);
        String[] published = scores.get(2).split(",", -1);
        assertThat(runs).startsWith("Agora", "dau", "runs", "1", published[4]).endsWith("");
        assertThat(published).startsWith("Agora", "dau", "runs with discrepancy", "1");
        assertThat(Double.parseDouble(published[8])).isBetween(0.2, 2.0);
        assertThat(Double.parseDouble(published[7])).isGreaterThanOrEqualTo(Double.parseDouble(runs[7]));
        String[] wide = Files.readAllLines(home.resolve("made/town/forecast.csv"))
                .get(3)
                .split(",", -1);
        assertThat(Double.parseDouble(wide[12])).isLessThan(Double.parseDouble(wide[8]));
        assertThat(Double.parseDouble(wide[13])).isGreaterThan(Double.parseDouble(wide[9]));
        assertThat(home.resolve("made/town-calibration/posterior.csv")).exists();

        Command.Ended again = forecast(words);
        again.isRefused("made exists: --resume continues there");

        Files.delete(home.resolve("page.md"));
        Path report = home.resolve("made/town/report.html");
        Object made = Files.getLastModifiedTime(report);
        String[] resumed = java.util.Arrays.copyOf(words, words.length + 1);
        resumed[words.length] = "--resume";
        assertThat(forecast(resumed).code()).isZero();
        assertThat(home.resolve("page.md")).hasContent(page);
        assertThat(Files.getLastModifiedTime(report)).isEqualTo(made);
    }

    @Test
    void refusesWhatCannotBeForecast() throws Exception {
        refused(
                "lacks figures to judge by (use: judge)",
                town("one.yaml", FIGURES + UNCERTAIN).toString());
        refused(
                "lacks what is uncertain ('uncertain', or --priors)",
                town("two.yaml", FIGURES + JUDGE).toString());
        refused(
                "three.yaml lacks what is uncertain ('uncertain', or --priors) and figures or outcomes to learn from (use: fit) and figures to"
                        + " judge by (use: judge)",
                town("three.yaml", "").toString());
        refused("--replicates must be at least 2, not 1", town.toString(), "--replicates", "1");
        refused("--priors rusch does not exist", town.toString(), "--priors", "rusch");
        refused("Two scenarios have the name town", town.toString(), town.toString());
        refused("--budget 3 is too small", town.toString(), "--budget", "3");
        Path mine = Files.writeString(home.resolve("mine.md"), "# Mine\n");
        refused("is not the page of forecasts", town.toString(), "--write", mine.toString());
        assertThat(home.resolve("results")).doesNotExist();
    }

    private void refused(String message, String... words) throws Exception {
        Command.Ended ended = forecast(words);
        assertThat(ended.code()).as(ended.out()).isEqualTo(2);
        assertThat(ended.err()).contains(message);
    }
}
