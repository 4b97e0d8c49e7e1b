package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published of platforms: where folders are compared, in short runs, in the variants of a fork. */
class EvidenceTest {

    private static final String FIGURES = """
            figures:
              - {platform: Agora, unit: dau, values: [{date: 2022-01-21, value: 20e3}]}
              - {platform: Agora, unit: dau, use: judge, values: [{date: 2022-02-11, value: 80e3}]}
            """;

    @TempDir
    private Path home;

    @BeforeEach
    void write() throws Exception {
        write("plain", FIGURES + """
              - {platform: Square, unit: mau, values: [{date: 2022-02-01, value: 200e3}]}
            outcomes:
              - {platform: Agora, outcome: critical-mass, date: 2022-02-20}
            """);
        write("better", FIGURES);
    }

    private void write(String name, String more) throws IOException {
        Files.writeString(home.resolve(name + ".yaml"), """
                extends: %s
                start: 2022-01-01
                users: {count: 100, represents: 3000}
                advertisers: {count: 20}
                replicates: 3
                """.formatted(Command.scenario("small.yaml")) + more);
    }

    private Command.Ended run(String... words) throws Exception {
        Command.Ended ended = Command.in(home).run(words);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(home.resolve(file));
    }

    @Test
    void isOnChartsAndSaidWhereFoldersAreCompared() throws Exception {
        run("run", "plain.yaml", "--quiet", "--out", "plain");
        run("run", "better.yaml", "--quiet", "--out", "better");
        String known = "plain: Agora by 2022-02-20: critical-mass in fact, and in ";
        Map<String, String> inLanguages = Map.of(
                "en", known,
                "de", "plain: Agora am 20. Februar 2022: tatsächlich kritische Masse, ebenso in ",
                "fr", "plain\u00a0: Agora au 20 février 2022\u00a0: masse critique en réalité, et dans ");
        for (String language : List.of("en", "de", "fr")) {
            Command.Ended ended = run("compare", "plain", "better", "--out", language, "--language", language);
            assertThat(ended.out())
                    .contains(known)
                    .contains("Known outcomes differ (plain: 1 outcome; better: 0 outcomes):");
            assertThat(Files.readString(home.resolve(language + "/report.html")))
                    .contains(inLanguages.get(language), "charts/figures.svg");
        }
        String chart = Files.readString(home.resolve("en/charts/figures.svg"));
        assertThat(chart)
                .as("a panel each for Agora and Square")
                .contains("height=\"1000\"")
                .contains("published, to fit", "published, to judge");
    }

    /** Alternatives of two names are compared with each other; what is published of one is not of the other. */
    @Test
    void whatIsPublishedOfOneIsNotDrawnForAnother() throws Exception {
        String small = Files.readString(Path.of(Command.scenario("small.yaml")));
        Files.writeString(
                home.resolve("other.yaml"),
                small.replace("Agora", "Forum").replace("count: 300", "count: 100\n  represents: 3000")
                        + "start: 2022-01-01\nadvertisers: {count: 20}\n"
                        + FIGURES.replace("Agora", "Forum").replace("2022-01-21", "2022-01-20"));
        run("run", "better.yaml", "--quiet", "--out", "better");
        run("run", "other.yaml", "--quiet", "--set", "criticalMass.nicheCeiling=0.3", "--out", "other");
        Command.Ended ended = run("compare", "better", "other", "--out", "both");
        assertThat(ended.out())
                .contains("Published figures differ (better: 2 figures; other: 2 figures)")
                .contains(
                        "Limits between outcomes differ (better: niche from 1 %, critical mass from 10 % with 80 % kept;"
                                + " other: niche from 1 %, critical mass from 30 % with 80 % kept)");
        assertThat(Files.readString(home.resolve("both/charts/figures.svg")))
                .as("a panel each for Agora and Forum")
                .contains("height=\"1000\"");
    }

    /** A quick look is not refused because evidence lies later; where nothing can be learnt for it, that is said. */
    @Test
    void aShortRunSaysWhatItDoesNotComeTo() throws Exception {
        Command.Ended ended = run("run", "plain.yaml", "--steps", "21", "--replicates", "2", "--out", "short");
        assertThat(ended.err())
                .contains(
                        "Warning: figures: the run ends on 2022-01-21; 2 are later and left out: Agora dau 2022-02-11,"
                                + " Square mau 2022-02-01\n")
                .contains("Warning: outcomes: the run ends on 2022-01-21; 1 is later and left out: Agora critical-mass"
                        + " 2022-02-20\n");
        assertThat(lines("short/forecast.csv"))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("Agora,dau,2022-01-21,fit,");
        assertThat(home.resolve("short/outcomes.csv")).doesNotExist();
        assertThat(Files.readString(home.resolve("short/report.html"))).contains("2 are later and left out");
        run("report", "short"); // what is left out does not make the folder unreadable
        String uncertain = "uncertain={alternative.quality: {kind: uniform, low: 0, high: 1}}";
        Command.in(home)
                .run("calibrate", "plain.yaml", "--set", uncertain, "--steps", "20")
                .isRefused(
                        "The scenario has no figures to learn from, and no outcomes, up to the end of its run on 2022-01-20:"
                                + " give it a section 'figures' or 'outcomes', with use: fit, or more steps");
        assertThat(home.resolve("results")).doesNotExist();
    }

    /** A run may be made short; a file that ends before its evidence is a mistake, whatever it is given to. */
    @Test
    void aFileIsRefusedWhoseRunEndsBeforeItsEvidence() throws Exception {
        assertThat(run("validate", "plain.yaml").out()).isEqualTo("plain.yaml: valid\n");
        write("short", "steps: 21\n" + FIGURES + """
              - platform: Square
                unit: mau
                values: [{date: 2022-01-20, value: 1e5}, {date: 2022-01-22, value: 1e5}, {date: 2022-01-23, value: 1e5}]
            outcomes:
              - {platform: Agora, outcome: critical-mass, date: 2022-02-20}
            uncertain:
              alternative.quality: {kind: uniform, low: 0, high: 1}
            """);
        Files.writeString(
                home.resolve("sweep.yaml"),
                "{scenario: short.yaml, parameters: [{path: alternative.quality, values: [0, 1]}]}\n");
        String rest = " leaves it out of one run\n";
        String refused =
                "short.yaml:9:5: figures[1]: 2022-02-11 is after the run, which ends on 2022-01-21; allowed: up to that"
                        + " day. Give it 42 steps or more, or leave this out; --set steps=21" + rest
                        + "short.yaml:10:5: figures[2]: 2022-01-22 to 2022-01-23 (2 days) are after the run, which ends on 2022-01-21;"
                        + " allowed: up to that day. Give it 23 steps or more, or leave this out; --set steps=21" + rest
                        + "short.yaml:14:53: outcomes[0].date: 2022-02-20 is after the run, which ends on 2022-01-21; allowed: up to that"
                        + " day. Give it 51 steps or more, or leave this out; --set steps=21" + rest;
        for (String words : List.of(
                "validate short.yaml plain.yaml",
                "run short.yaml",
                "run short.yaml --seed 3",
                "tipping short.yaml --vary alternative.quality=0:3",
                "levers short.yaml",
                "calibrate short.yaml",
                "calibrate plain.yaml short.yaml",
                "forecast short.yaml",
                "validate sweep.yaml",
                "sweep sweep.yaml")) {
            Command.Ended ended = Command.in(home).run(words.split(" "));
            assertThat(ended.code()).as(words).isEqualTo(2);
            assertThat(ended.err()).as(words).isEqualTo(refused);
            assertThat(ended.out()).as(words).isEmpty();
        }
        assertThat(home.resolve("results")).doesNotExist();

        // What it says helps; and what is left of such runs can be read.
        run("run", "short.yaml", "--certain", "--set", "steps=21", "--replicates", "2", "--quiet", "--out", "cut");
        run("report", "cut");
        run("run", "short.yaml", "--certain", "--steps", "60", "--replicates", "2", "--quiet", "--out", "long");
        run("compare", "cut", "long");
        run("sweep", "sweep.yaml", "--set", "steps=21", "--quiet", "--out", "cuts");
        run("report", "cuts");
        run("run", "--from", "cuts", "--run", "1", "--quiet");

        // A scenario that stands with its results gives them again as it is.
        run("validate", "cut/scenario.yaml");
        run("run", "cut/scenario.yaml", "--certain", "--replicates", "2", "--quiet", "--out", "again");
        assertThat(home.resolve("again/timeseries.csv")).hasSameBinaryContentAs(home.resolve("cut/timeseries.csv"));
    }

    /** Before variants part they are one run, that of the scenario itself: so is what it has in the place of evidence. */
    @Test
    void variantsOfAForkShareWhatIsBeforeIt() throws Exception {
        run("run", "plain.yaml", "--quiet", "--out", "plain");
        run("run", "plain.yaml", "--fork", "32", "--policy", "none,strict", "--quiet", "--out", "fork");
        List<String> original = lines("plain/forecast.csv");
        for (String variant : List.of("none", "strict")) {
            List<String> own = lines("fork/variants/" + variant + "/forecast.csv");
            assertThat(own).hasSize(4);
            assertThat(own.subList(0, 3)).isEqualTo(original.subList(0, 3));
            assertThat(lines("fork/variants/" + variant + "/outcomes.csv")).hasSize(2);
        }
    }
}
