package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports, charts and comparisons in another language. */
class LanguageOptionTest {

    private static final String SMALL = Command.scenario("small.yaml");

    @TempDir
    private static Path home;

    @BeforeAll
    static void run() throws Exception {
        Command.Ended english = done("run", SMALL, "--out", "english");
        Command.Ended french = done("run", SMALL, "--language", "fr", "--out", "french");
        assertThat(french.out().replace("french", "english")).isEqualTo(english.out());
    }

    private static Command.Ended done(String... words) throws Exception {
        Command.Ended ended = Command.in(home).run(words);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    @Test
    void runWritesItsReportInALanguage() throws IOException {
        assertThat(home.resolve("english/report.html"))
                .content()
                .contains("<html lang=\"en\">", "reached critical mass");
        assertThat(home.resolve("french/report.html"))
                .content()
                .contains("<html lang=\"fr\">", "a atteint la masse critique dans", "<h2>Graphiques</h2>")
                .doesNotContain("reached critical mass", "<h2>Charts</h2>");
    }

    @Test
    void tablesAreTheSameInEveryLanguage() throws IOException {
        List<Path> tables;
        try (Stream<Path> files = Files.list(home.resolve("english"))) {
            tables = files.filter(file -> file.toString().matches(".*(csv|summary[.]json|yaml)"))
                    .toList();
        }
        assertThat(tables)
                .hasSizeGreaterThan(5)
                .allSatisfy(table -> assertThat(home.resolve("french").resolve(table.getFileName()))
                        .hasSameBinaryContentAs(table));
    }

    @Test
    void reportAndCompareGoFromLanguageToLanguageAndBack() throws Exception {
        String english = Files.readString(home.resolve("english/report.html"));
        done("report", "english", "--language", "de");
        assertThat(home.resolve("english/report.html"))
                .content()
                .contains("<html lang=\"de\">", "die kritische Masse erreicht");
        done("report", "english");
        assertThat(home.resolve("english/report.html")).content().isEqualTo(english);

        Command.Ended compared = done(
                "compare", "english", "french", "--language", "de", "--out", "compared", "--format", "svg", "--page");
        assertThat(compared.out()).contains("In brackets: 95 % intervals");
        assertThat(home.resolve("compared/report.html"))
                .content()
                .contains("english, french nebeneinander", "Vor dem Vergleichen");
        assertThat(home.resolve("compared/compared.json")).content().contains("\"holds\" : \"", "runs\"");
        assertThat(home.resolve("compared/print/page-1.svg")).exists();
    }

    @Test
    void anUnknownLanguageIsToldWithTheNearest() throws Exception {
        for (List<String> words : List.of(
                List.of("run", SMALL, "--out", "no"),
                List.of("report", "english"),
                List.of("compare", "english", "french"))) {
            Command.Ended ended = Command.in(home)
                    .run(Stream.concat(words.stream(), Stream.of("--language", "fe"))
                            .toArray(String[]::new));
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err())
                    .isEqualTo(
                            "--language fe is not a language for reports; allowed: en, fr, de; did you mean 'fr'?\n");
        }
        assertThat(home.resolve("no")).doesNotExist();
    }
}
