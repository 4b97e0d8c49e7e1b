package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.results.compare.Compared;
import org.townsquare.results.compare.ComparedReport;
import org.townsquare.results.compare.Remarks;
import org.townsquare.results.compare.Sentences;
import org.townsquare.results.compare.Side;
import org.townsquare.results.query.Query;

/** Results folders of all kinds side by side. */
class CompareTest {

    private static final String SMALL = Command.scenario("small.yaml");

    @TempDir
    private static Path home;

    @BeforeAll
    static void run() throws Exception {
        made("run", SMALL, "--out", "plain");
        made("run", SMALL, "--set", "alternative.quality=3", "--out", "better");
        made("run", SMALL, "--set", "users.count=400", "--out", "larger");
        made("run", SMALL, "--seed", "9", "--steps", "80", "--replicates", "4", "--out", "other");
        Files.writeString(home.resolve("renamed.yaml"), """
                title: Renamed
                start: 2023-01-01
                steps: 60
                replicates: 6
                seed: 7
                users: {count: 300}
                platforms:
                  - {name: Square, role: incumbent, initialUsers: 0.8, initialAware: 1}
                  - {name: Bazaar, role: alternative, quality: 1, marketing: 0.05, launch: {planned: 5}}
                criticalMass: {settleDays: 10, windowDays: 10}
                """);
        made("run", "renamed.yaml", "--out", "renamed");
        made("run", SMALL, "--fork", "20", "--policy", "none,strict", "--out", "fork");
        Files.writeString(home.resolve("sweep.yaml"), """
                scenario: %s
                parameters:
                  - {path: alternative.quality, values: [0, 3]}
                replicates: {kind: fixed, count: 3}
                """.formatted(SMALL));
        made("sweep", "sweep.yaml", "--out", "sweep");
    }

    private static void made(String... words) throws Exception {
        Command.Ended ended = Command.in(home)
                .run(Stream.concat(Stream.of(words), Stream.of("--quiet")).toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    /** Compared without a process and charts of its own. */
    private static Compared compared(String... folders) throws Exception {
        List<Side> sides = new ArrayList<>();
        for (NamedFolder each : NamedFolder.of(List.of(folders), Path.of(""), true)) {
            sides.add(Side.of(each.name(), home.resolve(each.folder())));
        }
        return Compared.of(sides);
    }

    private static List<String> said(Compared compared) {
        return Stream.concat(Sentences.of(compared).stream(), Remarks.of(compared).stream())
                .toList();
    }

    private static List<NamedCsvRecord> rows(String folder, String file) throws IOException {
        try (CsvReader<NamedCsvRecord> all =
                CsvReader.builder().ofNamedCsvRecord(home.resolve(folder).resolve(file))) {
            return all.stream().toList();
        }
    }

    private static double[] shares(String folder) throws IOException {
        return rows(folder, "runs.csv").stream()
                .filter(row -> row.getField("platform").equals("Agora"))
                .mapToDouble(row -> Double.parseDouble(row.getField("final_share")))
                .toArray();
    }

    @Test
    void runsOfTheSameSeedAndUsersArePairs() throws Exception {
        Command.Ended ended = Command.in(home).run("compare", "plain", "better", "--out", "pairs");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .endsWith("Comparison: pairs\n")
                .contains("plain: 6 runs, plain\nbetter: 6 runs, better\n")
                .containsPattern("(?m)^plain +Agora +failed 6 ")
                .containsPattern("(?m)^better +Agora +")
                .containsPattern(
                        "(?m)^Agora, better against plain: probability of critical mass .* points.*; 6 pairs\\.$")
                .contains("better against plain: runs of the same seed are pairs")
                .containsPattern("(?m)^Parameter +plain +better\nalternative.quality +1.0 +3.0\nComparison");
        NamedCsvRecord row = rows("pairs", "comparison.csv").stream()
                .filter(each -> each.getField("measure").equals("final_share")
                        && each.getField("role").equals("alternative"))
                .findFirst()
                .orElseThrow();
        double[] a = shares("plain");
        double[] b = shares("better");
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < 6; i++) {
            mean += (b[i] - a[i]) / 6;
        }
        for (int i = 0; i < 6; i++) {
            squares += Math.pow(b[i] - a[i] - mean, 2);
        }
        double reach = 2.5705818 * Math.sqrt(squares / 5 / 6); // Student's quantile for five degrees of freedom
        assertThat(row.getField("method")).isEqualTo("paired");
        assertThat(Double.parseDouble(row.getField("difference"))).isCloseTo(mean, within());
        assertThat(Double.parseDouble(row.getField("low"))).isCloseTo(mean - reach, within());
        assertThat(Double.parseDouble(row.getField("high"))).isCloseTo(mean + reach, within());
        assertThat(Command.names(home.resolve("pairs")))
                .containsExactly(
                        "charts",
                        "charts/critical-mass.png",
                        "charts/critical-mass.svg",
                        "charts/money.png",
                        "charts/money.svg",
                        "charts/outcomes.png",
                        "charts/outcomes.svg",
                        "charts/users.png",
                        "charts/users.svg",
                        "compared.json",
                        "comparison.csv",
                        "parameters.csv",
                        "report.html");
        try (Query query = Query.open(home.resolve("pairs"))) {
            assertThat(query.tables()).containsExactly("comparison", "parameters");
        }
        assertThat(rows("pairs", "parameters.csv").stream().map(each -> String.join(" ", each.getFields())))
                .containsExactly("alternative.quality plain 1.0", "alternative.quality better 3.0");
    }

    private static Offset<Double> within() {
        return Offset.offset(2e-6); // tables have six decimals
    }

    @Test
    void otherSeedsOrUsersAreIndependent() throws Exception {
        assertThat(said(compared("plain", "larger")))
                .anyMatch(
                        line -> line.startsWith("larger against plain: runs are independent (users or network differ)"))
                .anyMatch(line -> line.endsWith("; 6 runs against 6, independent."));
        assertThat(said(compared("plain", "other")))
                .anyMatch(line ->
                        line.startsWith("other against plain: runs are independent (they have no seed in common)"))
                .anyMatch(line -> line.endsWith("; 4 runs against 6, independent."))
                .anyMatch(line -> line.startsWith("Runs differ in length (plain: 60 steps; other: 80 steps)"));
    }

    @Test
    void theOnlyAlternativesAreComparedWhateverTheirNames() throws Exception {
        Compared names = compared("plain", "renamed");
        assertThat(said(names))
                .anyMatch(line -> line.startsWith("Bazaar, renamed against plain (there: Agora): ")
                        && line.contains("active share at the end 0 (0 to 0) points; 6 pairs."))
                .anyMatch(line -> line.startsWith(
                        "Alternatives differ (plain: Agora; renamed: Bazaar): they are compared with each other"))
                .anyMatch(line ->
                        line.startsWith("Runs begin at different dates (plain: 2022-01-01; renamed: 2023-01-01)"));
        assertThat(names.parameters().stream().map(each -> each.path() + " " + each.values()))
                .containsExactly("start [2022-01-01, 2023-01-01]", "alternative.name [Agora, Bazaar]");
        Path written = Files.createDirectory(home.resolve("days"));
        ComparedReport.write(written, names);
        assertThat(Files.readString(written.resolve("charts/users.svg"))).contains("days since the start");
    }

    @Test
    void aRunIsComparedWithEveryVariantAndPoint() throws Exception {
        Compared mixed = compared("base=plain", "fork", "points=sweep");
        assertThat(mixed.sides().stream().map(side -> side.name() + ": " + side.holds()))
                .containsExactly("base: 6 runs", "fork: 2 variants of 6 runs", "points: 2 design points, 6 runs");
        assertThat(said(mixed))
                .anyMatch(line -> line.startsWith("Agora, fork: none against base: ") && line.endsWith("6 pairs."))
                .anyMatch(line -> line.startsWith("Agora, points: alternative.quality = 3 against base: ")
                        && line.endsWith("3 runs against 6, independent."))
                .contains("points is a sweep, so charts over time leave it out.");
        assertThat(mixed.parameters())
                .anyMatch(each -> each.path().equals("alternative.quality")
                        && each.values().equals(List.of("1.0", "1.0", "0, 3")));
    }

    @Test
    void pointsOfTheSameValuesAreCompared() throws Exception {
        Compared again = compared("sweep", "again=sweep");
        assertThat(Sentences.of(again))
                .hasSize(2)
                .element(1, InstanceOfAssertFactories.STRING)
                .startsWith("Agora, at alternative.quality = 3, again against sweep: probability of critical mass 0 (")
                .endsWith("active share at the end 0 (0 to 0) points; 3 pairs.");
        assertThat(again.parameters()).isEmpty();
        Compared nothing = compared("fork", "sweep");
        assertThat(Sentences.of(nothing)).isEmpty();
        assertThat(Remarks.of(nothing))
                .contains("sweep and fork have no variant or design point in common, so nothing of them is compared.");
    }

    @Test
    void severalFoldersCanBeAsked() throws Exception {
        assertThat(Command.in(home)
                        .run(
                                "query",
                                "plain",
                                "new=better",
                                "select count(*) n from a.runs join new.runs using (replicate, platform)"))
                .extracting(Command.Ended::out)
                .isEqualTo(" n\n12\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare | compare needs two results folders or more, not 0",
                "compare plain | compare needs two results folders or more, not 1",
                "compare x=plain x=better | two folders are called 'x': give other names, as in a=DIR b=DIR",
                "compare plain better --out plain | --out must name a new folder, but plain already exists",
            })
    void refusesBadInput(String words, String message) throws Exception {
        Command.Ended ended = Command.in(home).run(words.split(" "));
        ended.isRefusedWith(message);
    }

    @Test
    void saysAllThatIsWrongAtOnce() throws Exception {
        String words = "compare plain nowhere 9=better --out plain --width 50cm --format pgn,svg,gif --language eo";
        Command.Ended ended = Command.in(home).run(words.split(" "));
        ended.isRefusedWith("""
                --out must name a new folder, but plain already exists
                --width 50cm is not a width for a chart; allowed: from 5cm to 30cm, as 8cm or 17cm
                --format pgn is not a file format for charts; allowed: svg, pdf, png
                --format gif is not a file format for charts; allowed: svg, pdf, png
                --language eo is not a language for reports; allowed: en, fr, de; did you mean 'en'?
                '9' in 9=better is not a name; allowed: letters, digits, '_' and '-', a letter first""");
        Command.in(home)
                .run("compare", "nowhere", "plain", "none", "--out", "plain/summary.json/new")
                .isRefusedWith(
                        "plain/summary.json is a file, not a folder\nnowhere does not exist\nnone does not exist");
    }

    @Test
    void refusesWhatIsNoFolderAndNoName() {
        assertThatThrownBy(() -> compared("plain", "nowhere")).hasMessage(home.resolve("nowhere") + " does not exist");
        assertThatThrownBy(() -> compared("plain", "renamed.yaml"))
                .hasMessage(home.resolve("renamed.yaml") + " is a file, not a results folder");
        assertThatThrownBy(() -> compared("1=plain", "better"))
                .hasMessage("'1' in 1=plain is not a name; allowed: letters, digits, '_' and '-', a letter first");
    }

    @Test
    void refusesFoldersThatHoldNoRuns() throws Exception {
        Path search = Files.createDirectories(home.resolve("search"));
        Files.writeString(search.resolve("question.json"), "{}");
        Command.Ended ended = Command.in(home).run("compare", "plain", "search");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo(
                        "search holds a search for tipping points, which cannot be compared; allowed: folders of runs,"
                                + " forks and sweeps\n");
        assertThat(home.resolve("results")).doesNotExist();
    }
}
