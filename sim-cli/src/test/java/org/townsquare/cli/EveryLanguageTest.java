package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.townsquare.results.folder.Marker;

/**
 * The report of every kind of folder with its charts, in French and in German: nothing is left of the English one. No three words
 * follow each other in both, but for what the scenario says itself.
 */
class EveryLanguageTest {

    private static final String SMALL = Command.scenario("small.yaml");
    private static final String TWO = Command.scenario("two-platforms.yaml");

    /** What a scenario or a folder says, whatever the language. */
    private static final Pattern SAID = Pattern.compile("(?s)<style>.*?</style>|<details>.*?</details>|<h1>.*?</h1>"
            + "|<code>.*?</code>|<a .*?</a>|base64,[^\"]*|A small town|Two platforms|among three hundred users\\."
            + "|The Townsquare authors: <cite>.*?</cite>");

    private static final Pattern SEPARATE = Pattern.compile("(?s)alt=\"([^\"]*)\"|<text[^>]*>([^<]*)|>([^<]*)");
    private static final int IN_A_ROW = 3;

    @TempDir
    private Path home;

    private Command.Ended done(String... words) {
        Command.Ended ended = Command.in(home).run(words);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    @BeforeEach
    void write() throws IOException {
        Files.writeString(home.resolve("grid.yaml"), """
                title: A small town
                scenario: %s
                parameters: [{path: alternative.quality, values: [0, 2]}, {path: alternative.marketing, values: [0.05, 0.2]}]
                replicates: {kind: fixed, count: 2}
                """.formatted(SMALL));
        Files.writeString(home.resolve("town.yaml"), """
                extends: %s
                start: 2022-01-01
                steps: 45
                users: {count: 40, represents: 1000}
                figures:
                  - platform: Agora
                    unit: dau
                    values: [{date: 2022-01-11, value: 20e3}, {date: 2022-01-21, value: 50e3}]
                outcomes: [{platform: Agora, outcome: critical-mass, date: 2022-02-10}]
                uncertain: {alternative.marketing: {kind: log-uniform, low: 0.001, high: 0.3}}
                """.formatted(SMALL));
        Files.writeString(home.resolve("levers.yaml"), """
                levers:
                  - {name: quality, path: alternative.quality, range: {low: 1, high: 5}, effort: 0.8}
                  - {name: marketing, path: alternative.marketing, range: {low: 0.05, high: 0.45}, dollars: 1e6}
                """);
    }

    /** A folder of a kind; a kind that is new has to say here how one is made. */
    private List<String> made(Marker kind) {
        return switch (kind) {
            case FORK -> List.of("run", SMALL, "--fork", "20", "--policy", "none,strict");
            case SWEEP -> List.of("sweep", "grid.yaml");
            case TIPPING ->
                List.of(
                        "tipping",
                        TWO,
                        "--vary",
                        "alternative.initialUsers=0.3:0.9",
                        "--budget",
                        "60",
                        "--vary",
                        "alternative.quality=0:0.5",
                        "--rows",
                        "2");
            case RAMP ->
                List.of(
                        "tipping",
                        TWO,
                        "--vary",
                        "alternative.quality=-3:3",
                        "--ramp",
                        "--levels",
                        "5",
                        "--steps",
                        "200",
                        "--replicates",
                        "2",
                        "--set",
                        "users.count=100");
            case CALIBRATION -> List.of("calibrate", "town.yaml", "--replicates", "1", "--budget", "40");
            case CHECK -> List.of("calibrate", "town.yaml", "--replicates", "1", "--budget", "40", "--check", "50");
            case LEVERS ->
                List.of("levers", SMALL, "--levers", "levers.yaml", "--set", "users.count=100", "--budget", "300");
            case COMPARISON -> List.of("compare", "one", "two");
            case STORY -> List.of();
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STORY") // which has a page instead of a report
    void nothingIsLeftInEnglish(Marker kind) throws IOException {
        boolean compares = kind == Marker.COMPARISON;
        if (compares) {
            done("run", SMALL, "--out", "one");
            done("run", SMALL, "--set", "alternative.quality=3", "--out", "two");
        }
        List<String> words = new ArrayList<>(made(kind));
        words.addAll(List.of("--out", "en"));
        done(words.toArray(String[]::new));
        List<List<String>> english = runs("en");
        assertThat(english).hasSizeGreaterThan(50);
        for (String language : List.of("fr", "de")) {
            if (compares) {
                done("compare", "one", "two", "--language", language, "--out", language);
            } else {
                done("report", "en", "--language", language);
            }
            Set<List<String>> left = new HashSet<>(runs(compares ? language : "en"));
            left.retainAll(english);
            assertThat(left).as(language).isEmpty();
        }
    }

    /** Every three words in a row of a report and its charts. */
    private List<List<String>> runs(String folder) throws IOException {
        StringBuilder all =
                new StringBuilder(Files.readString(home.resolve(folder).resolve("report.html")));
        try (Stream<Path> charts = Files.list(home.resolve(folder).resolve("charts"))) {
            for (Path chart :
                    charts.filter(file -> file.toString().endsWith(".svg")).toList()) {
                all.append(Files.readString(chart));
            }
        }
        String said = SAID.matcher(all).replaceAll("|");
        return SEPARATE.matcher(said)
                .results()
                .flatMap(text -> Stream.of(text.group(1), text.group(2), text.group(3)))
                .filter(text -> text != null)
                .flatMap(text -> inARow(text.toLowerCase(Locale.ROOT)).stream())
                .toList();
    }

    private static List<List<String>> inARow(String text) {
        List<String> words = Pattern.compile("[\\p{L}']+|[^\\p{L}\\s]+")
                .matcher(text)
                .results()
                .map(word -> word.group())
                .toList();
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + IN_A_ROW <= words.size(); i++) {
            List<String> run = words.subList(i, i + IN_A_ROW);
            if (run.stream().allMatch(word -> word.matches("[\\p{L}']{2,}"))) {
                runs.add(run);
            }
        }
        return runs;
    }
}
