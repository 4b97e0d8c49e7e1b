package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.Folders;
import org.townsquare.Given;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.Replicate;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Warnings;

class ReportTest {

    private static final String TITLE = "A <script>alert('town')</script> & \"more\"";

    /** What is read here and never written to, made once. */
    private static final Map<List<Object>, Path> FINISHED = new HashMap<>();

    @TempDir
    private static Path shared;

    @TempDir
    Path home;

    private static Scenario scenario(int platforms, int replicates) {
        return Synthetic.scenario(TITLE, platforms, replicates, 400);
    }

    private static Path finished(int platforms, int replicates, boolean gone) throws IOException {
        List<Object> which = List.of(platforms, replicates, gone);
        if (!FINISHED.containsKey(which)) {
            FINISHED.put(which, finished(shared, scenario(platforms, replicates), gone));
        }
        return FINISHED.get(which);
    }

    private static Path finished(Path home, Scenario scenario, boolean gone) throws IOException {
        try (ResultsFolder folder =
                Place.numbered(home, "town").create(ResultsFolder.of(scenario, "title: '" + TITLE + "'\n"))) {
            for (int replicate = 0; replicate < scenario.replicates(); replicate++) {
                ResultsFolder.add(folder.log(), scenario, Synthetic.result(scenario, replicate, gone));
            }
            return folder.complete(List.of("townsquare", "run"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3, false, 5", "2, 1, false, 7", "2, 3, true, 5", "16, 2, true, 7"})
    void chartsAreWellFormedAndOfTheirSize(int platforms, int replicates, boolean gone, int charts) throws Exception {
        Path folder = finished(platforms, replicates, gone);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        int count = 0;
        for (String name :
                List.of("active-share", "outcomes", "survival", "retention", "toxicity", "selection", "ideology")) {
            Path svg = folder.resolve("charts/" + name + ".svg");
            Path png = folder.resolve("charts/" + name + ".png");
            assertThat(Files.exists(svg)).as(name).isEqualTo(Files.exists(png));
            if (Files.exists(svg)) {
                count++;
                var root = factory.newDocumentBuilder().parse(svg.toFile()).getDocumentElement();
                assertThat(root.getTagName()).isEqualTo("svg");
                assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1920);
                assertThat(Files.readString(svg)).doesNotContain("NaN");
            }
        }
        assertThat(count).isEqualTo(charts);
    }

    @Test
    void titleStaysTextAndNothingIsFetched() throws IOException {
        String html = Files.readString(finished(2, 3, false).resolve("report.html"));
        assertThat(html)
                .doesNotContain("<script")
                .contains("<title>A &lt;script&gt;alert(&#39;town&#39;)&lt;/script&gt; &amp; &quot;more&quot;")
                .doesNotContain("src=\"http")
                .doesNotContain("href=\"http");
    }

    @Test
    void verdictComesFirst() throws IOException {
        Path folder = finished(2, 3, false);
        String sentence =
                Verdict.read(folder, scenario(2, 3)).platforms().get(1).sentence(3);
        assertThat(sentence)
                .matches(
                        "Agora reached critical mass in \\d of 3 runs: .* %, 95 % interval 0–.* %; it failed in \\d\\.");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(sentence)
                .satisfies(html -> assertThat(html.indexOf(sentence)).isLessThan(html.indexOf("<img")));
    }

    /** Then there is neither a probability nor an interval to be told. */
    @Test
    void whereNoRunIsDecidedThatIsSaidOnce() {
        Scenario scenario = Given.scenario(Given.SMALL, "steps=20", "replicates=2");
        Verdict verdict = Verdict.of(
                scenario,
                Stream.of(0, 1)
                        .map(run -> Replicate.run(scenario, run, 1, () -> {}))
                        .toList());
        Verdict.Platform platform = verdict.alternatives().get(0);
        assertThat(platform.sentence(2))
                .isEqualTo(
                        "Whether New reaches critical mass is unknown: 2 of 2 runs ended undecided (in 2 it opened too"
                                + " late, or the run is too short, for the test).");
        assertThat(platform.criticalMass().brief()).isEqualTo("unknown");
        assertThat(platform.niche().brief()).isEqualTo("unknown");
    }

    @Test
    void reportIsMadeAgainFromTheFolderAlone() throws IOException {
        Path folder = Folders.copy(finished(2, 3, false), home.resolve("town"));
        byte[] report = Files.readAllBytes(folder.resolve("report.html"));
        byte[] chart = Files.readAllBytes(folder.resolve("charts/active-share.svg"));
        Files.delete(folder.resolve("report.html"));
        Durable.delete(folder.resolve("charts"));
        Report.write(folder, scenario(2, 3));
        assertThat(folder.resolve("report.html")).hasBinaryContent(report);
        assertThat(folder.resolve("charts/active-share.svg")).hasBinaryContent(chart);
    }

    @Test
    void summaryKeepsTheContract() throws IOException {
        Path folder = finished(2, 3, true);
        JsonNode summary = new ObjectMapper().readTree(Files.readString(folder.resolve("summary.json")));
        assertThat(summary.get("scenario").asText()).isEqualTo(TITLE);
        assertThat(summary.get("replicates").asInt()).isEqualTo(3);
        JsonNode incumbent = summary.get("platforms").get(0);
        assertThat(incumbent.get("role").asText()).isEqualTo("incumbent");
        assertThat(incumbent.has("outcomes") || incumbent.has("criticalMass")).isFalse();
        JsonNode alternative = summary.get("platforms").get(1);
        assertThat(alternative.get("name").asText()).isEqualTo("Agora");
        for (Outcome outcome : Outcome.values()) {
            assertThat(alternative.get("outcomes").get(outcome.word()).asInt())
                    .isEqualTo(outcome == Outcome.NOT_LAUNCHED ? 3 : 0);
        }
        assertThat(alternative.get("criticalMass").toString())
                .isEqualTo("{\"probability\":0.0,\"low\":0.0,\"high\":0.561497}");
    }

    @Test
    void manifestSaysWhereItComesFrom() throws IOException {
        Manifest manifest = Manifest.read(finished(2, 3, false));
        assertThat(manifest.seed()).isEqualTo(42);
        assertThat(manifest.commandLine()).containsExactly("townsquare", "run");
        assertThat(manifest.scenarioSha256()).hasSize(64);
        assertThat(manifest.started()).isBeforeOrEqualTo(manifest.finished());
        assertThat(manifest.townsquare()).isNotEqualTo("unknown");
    }

    @Test
    void unfinishedFolderGetsNoReport() throws IOException {
        Path partial = Folders.copy(finished(2, 3, false), home.resolve("town.partial"));
        assertThatThrownBy(() -> Report.write(partial, scenario(2, 3)))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("town.partial is unfinished: ");
    }

    @Test
    void aTableThatIsNotAsItWasWrittenIsNamed() throws IOException {
        Path folder = Folders.copy(finished(2, 3, false), home.resolve("town"));
        Path runs = folder.resolve("runs.csv");
        String whole = Files.readString(runs);
        String cut = whole.lines().limit(3).collect(Collectors.joining("\n", "", "\n"));
        // The last two could well be tables.
        for (String damage :
                List.of(cut + "1,42,Plaza", cut + "1,42,\"Plaza", "", cut, whole.replace(",42,", ",43,"))) {
            Files.writeString(runs, damage);
            assertThatThrownBy(() -> Report.write(folder, scenario(2, 3)))
                    .as(damage)
                    .isInstanceOf(ResultsFolderException.class)
                    .hasMessageContaining(runs + " is damaged: it is not as it was written");
        }
    }

    @Test
    void numberOfUsersIsThatOfTheResults() throws IOException {
        Scenario scenario = Synthetic.scenario("A town", 2, 1, 1);
        double[] all = Synthetic.result(scenario, 0, false).ideology()[2];
        assertThat(Files.readString(finished(home, scenario, false).resolve("report.html"))
                        .replaceAll("\\s+", " "))
                .contains("1 run of "
                        + String.format(
                                Locale.ROOT, "%,.0f", DoubleStream.of(all).sum()) + " users over 1 step of a day");
    }

    @Test
    void outcomesThatNeverHappenedHaveNoColumn() throws IOException {
        String html = Files.readString(finished(2, 3, true).resolve("report.html"));
        assertThat(html)
                .contains("<th class=\"number\">never launched")
                .doesNotContain("<th class=\"number\">survived as a niche");
    }

    @Test
    void openingIsAMedianWhereRunsDiffer() {
        assertThat(Milestones.opening(List.of(opened("Agora", 30, 30)))).isEqualTo("Agora opens");
        assertThat(Milestones.opening(List.of(opened("Agora", 20, 50)))).isEqualTo("Agora opens (median)");
    }

    @Test
    void limitsBetweenOutcomesAreSaid() throws IOException {
        String limits =
                "Critical mass takes 10 % of all attention, 80 % of it kept without any support; a platform with less is"
                        + " a niche, and with less than 1 % it has failed.";
        assertThat(Files.readString(finished(2, 3, false).resolve("report.html")))
                .contains(limits);
        assertThat(Verdict.limits(scenario(2, 3).criticalMass())).isEqualTo(limits);
    }

    @Test
    void whatAnIncumbentDidNotLoseItGained() {
        assertThat(lost(-0.02, -0.03, -0.01).loss())
                .startsWith("Square gained 2 (1–3) points of all users while there were alternatives");
        assertThat(lost(-0.02, -0.03, 0).loss()).startsWith("Square lost −2 (−3 to 0) points of all users");
    }

    private static Verdict.Platform opened(String name, int p5, int p95) {
        return platform(name, new Spread(30, p5, p95), null);
    }

    private static Verdict.Platform lost(double median, double p5, double p95) {
        return platform("Square", null, new Spread(median, p5, p95));
    }

    private static Verdict.Platform platform(String name, Spread launchStep, Spread lost) {
        return new Verdict.Platform(
                name,
                "alternative",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                launchStep,
                null,
                lost);
    }

    @Test
    void companiesThatNobodySizedAreWarnedOf() throws IOException {
        assertThat(Warnings.of(scenario(2, 3))).isNotEmpty();
        assertThat(Files.readString(finished(2, 3, false).resolve("report.html")))
                .contains("Warning: platforms.");
    }
}
