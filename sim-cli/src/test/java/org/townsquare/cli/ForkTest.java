package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fork from the command line to its folder, stopped and resumed, and what is refused. */
class ForkTest {

    private static final String SMALL = Command.scenario("small.yaml");
    private static final List<String> TABLES =
            List.of("timeseries.csv", "runs.csv", "retention.csv", "ideology.csv", "events.csv");

    @TempDir
    private static Path home;

    private static Command.Ended ended;
    private static Path folder;

    @BeforeAll
    static void run() throws Exception {
        ended = Command.in(home)
                .run(("run " + SMALL
                                + " --set users.count=100 --set advertisers.count=20 --fork 20 --policy none,strict --threads 2")
                        .split(" "));
        folder = home.resolve("results/small-fork");
    }

    @Test
    void comparesTheVariants() throws IOException {
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("100 %: 6 of 6 runs done");
        assertThat(ended.out())
                .contains("Variants part at step 20, 2022-01-21.")
                .containsPattern("(?m)^none +Agora +[a-z-]+ \\d")
                .containsPattern("(?m)^strict +Agora +[a-z-]+ \\d")
                .containsPattern("(?m)^Agora, strict against none: probability of critical mass .*points.*at the end")
                .endsWith("Results: results/small-fork\n");
        assertThat(Command.names(folder))
                .contains(
                        "report.html",
                        "comparison.csv",
                        "summary.json",
                        "fork.yaml",
                        "scenario.yaml",
                        "manifest.json",
                        "charts/active-share.svg",
                        "charts/by-strictness.png",
                        "variants/none/report.html",
                        "variants/strict/timeseries.csv");
        assertThat(folder.resolve("manifest.json")).content().contains("\"--fork\"");
    }

    /** What the fork promises: the past is shared, and each variant is its own scenario's run, byte for byte. */
    @Test
    void aVariantIsTheRunOfItsOwnScenario() throws Exception {
        for (String variant : List.of("none", "strict")) {
            Path own = folder.resolve("variants").resolve(variant);
            Command.Ended alone =
                    Command.in(home).run("run", own.resolve("scenario.yaml").toString(), "--out", "alone-" + variant);
            assertThat(alone.code()).as(alone.err()).isZero();
            for (String table : TABLES) {
                assertThat(home.resolve("alone-" + variant).resolve(table)).hasSameBinaryContentAs(own.resolve(table));
            }
        }
        List<String> none = Files.readAllLines(folder.resolve("variants/none/timeseries.csv"));
        List<String> strict = Files.readAllLines(folder.resolve("variants/strict/timeseries.csv"));
        assertThat(strict.subList(0, 1 + 20 * 2)).isEqualTo(none.subList(0, 1 + 20 * 2));
        assertThat(strict).isNotEqualTo(none);
    }

    @Test
    void reportIsWrittenAgainOnDemand() throws Exception {
        byte[] chart = Files.readAllBytes(folder.resolve("charts/by-strictness.png"));
        String table = Files.readString(folder.resolve("comparison.csv"));
        Files.delete(folder.resolve("charts/by-strictness.png"));
        Files.delete(folder.resolve("comparison.csv"));
        Command.Ended report = Command.in(home).run("report", "results/small-fork");
        assertThat(report.out()).isEqualTo("Report: results/small-fork/report.html\n");
        assertThat(folder.resolve("charts/by-strictness.png")).hasBinaryContent(chart);
        assertThat(folder.resolve("comparison.csv")).content().isEqualTo(table);
    }

    @Test
    void oneRunOfItCannotBeMadeAgainAlone() {
        Command.in(home)
                .run("run", "--from", "results/small-fork", "--run", "1")
                .isRefused(
                        "'./townsquare run results/small-fork/scenario.yaml --variants results/small-fork/fork.yaml' makes all"
                                + " of them again");
    }

    @Test
    void showsEveryChartInABrowser() throws Exception {
        Browser.Page page = Browser.open(folder.resolve("report.html"));
        assertThat(page.console()).isEmpty();
        assertThat(page.seen().fetched()).isEmpty();
        assertThat(page.seen().text()).contains("Agora, strict against none");
        assertThat(page.seen().pictures()).hasSize(2).allMatch(picture -> picture.matches("[1-9]\\d{2,}x[1-9]\\d{2,}"));
    }

    @Test
    void goesOnAfterAKillAsIfNothingHadHappened(@TempDir Path elsewhere) throws Exception {
        Path variants = Files.writeString(elsewhere.resolve("v.yaml"), """
                variants:
                  - name: as it is
                  - {name: off the air, events: [{kind: outage, platform: Agora, days: 9}]}
                """);
        String[] words = {
            "run",
            SMALL,
            "--fork",
            "150",
            "--variants",
            variants.toString(),
            "--steps",
            "200",
            "--replicates",
            "40",
            "--critical-mass",
            "off",
            "--threads",
            "1",
            "--out",
            "stopped"
        };
        Process process = Command.in(elsewhere)
                .builder(words)
                .redirectErrorStream(true)
                .redirectOutput(elsewhere.resolve("out").toFile())
                .start();
        Path log = elsewhere.resolve("stopped.partial/runs.log");
        while (Command.kept(log) < 4) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("ended too soon")
                    .isFalse();
        }
        process.destroyForcibly().waitFor();
        assertThat(Command.kept(log)).isLessThan(80);

        Command.Ended anew = Command.in(elsewhere).run(words);
        anew.isRefused("stopped.partial holds an unfinished run");
        Command.Ended resumed = Command.in(elsewhere)
                .run(Stream.concat(Stream.of(words), Stream.of("--resume")).toArray(String[]::new));
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains(" of 40 runs are done already");

        words[words.length - 1] = "whole";
        Command.in(elsewhere).run(words);
        assertThat(elsewhere.resolve("stopped/comparison.csv"))
                .hasSameBinaryContentAs(elsewhere.resolve("whole/comparison.csv"));
        for (String table : TABLES) {
            assertThat(elsewhere.resolve("stopped/variants/off the air").resolve(table))
                    .hasSameBinaryContentAs(
                            elsewhere.resolve("whole/variants/off the air").resolve(table));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fork 60 --policy none            | --fork 60: at: step 60 is beyond the end of the run; allowed: up to 59",
                "--fork 20 --policy none,strct      | did you mean 'strict'?",
                "--fork 20                          | --fork needs variants: --policy none,balanced,strict or --variants FILE",
                "--policy none                      | --policy needs --fork STEP",
                "--fork 20 --platform Agora         | --platform says who adopts the policies, but there is no --policy",
                "--fork 20 --policy none --variants v.yaml | --policy and --variants both say what the variants are",
                "--fork 20 --policy none --platform Agroa  | did you mean 'Agora'?",
                "--fork 20 --policy none,none       | 'none' is taken",
                "--fork 20 --variants none.yaml     | none.yaml: does not exist",
                "--fork 20 --policy none --resume   | nothing to resume",
            })
    void refusesBadForks(String options, String message, @TempDir Path elsewhere) throws Exception {
        String[] words = Stream.concat(Stream.of("run", SMALL), Stream.of(options.split(" ")))
                .toArray(String[]::new);
        Command.Ended refused = Command.in(elsewhere).run(words);
        assertThat(refused.err()).contains(message).doesNotContain("\tat ");
        assertThat(refused.out()).isEmpty();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(Command.names(elsewhere).stream().filter(name -> !name.equals("results")))
                .isEmpty();
    }
}
