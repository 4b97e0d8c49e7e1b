package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tipping --ramp}. */
class RampTest {

    private static final String SCENARIO = Command.scenario("two-platforms.yaml");

    @TempDir
    private Path folder;

    private Command.Ended ramp(String words) throws IOException, InterruptedException {
        return Command.in(folder).run(("tipping " + SCENARIO + " --ramp " + words).split(" "));
    }

    @Test
    void findsTheLoopWritesTheSameBytesTwiceAndGoesOnWhereItWasStopped() throws IOException, InterruptedException {
        String words = "--vary alternative.quality=-1:1 --levels 21 --steps 2000 --replicates 4";
        Command.Ended ended = ramp(words + " --threads 2");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("While alternative.quality is raised, the share of")
                .contains("in 4 of 4 replicates")
                .contains("Hysteresis: the loop is ")
                .contains("Results: results/two-platforms-ramp");
        Path results = folder.resolve("results/two-platforms-ramp");
        assertThat(Command.names(results))
                .containsExactly(
                        "base.yaml",
                        "charts",
                        "charts/ramp.png",
                        "charts/ramp.svg",
                        "loops.csv",
                        "manifest.json",
                        "ramp.csv",
                        "ramp.json",
                        "report.html",
                        "scenario.yaml",
                        "summary.json");
        List<String> rows = Files.readAllLines(results.resolve("ramp.csv"));
        assertThat(rows).hasSize(1 + 4 * 2 * 2 * 21);

        // Killed between the first replicate and the last; then a digit of what is there is changed.
        Path log = folder.resolve("results/again.partial/runs.log");
        String again = "tipping " + SCENARIO + " --ramp " + words + " --threads 1 --out results/again";
        Command.in(folder).killAt(1, log, again.split(" "));
        long kept = Command.kept(log);
        assertThat(ramp(words + " --out results/again").code()).isEqualTo(2);
        Files.writeString(log, Files.readString(log).replaceFirst("\n0,asked,up", "\n1,asked,up"));
        Command.Ended resumed = ramp(words + " --threads 1 --out results/again --resume");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("runs.log: the record of run 0 is damaged");
        if (kept > 1) {
            assertThat(resumed.err()).contains(kept - 1 + " of 4 runs are done already");
        }
        assertThat(resumed.out())
                .startsWith(ended.out().substring(0, ended.out().indexOf("Results:")));
        for (String table : List.of("ramp.csv", "loops.csv", "summary.json", "charts/ramp.svg")) {
            assertThat(folder.resolve("results/again").resolve(table)).hasSameBinaryContentAs(results.resolve(table));
        }

        // The report is made anew from the rows alone.
        byte[] before = Files.readAllBytes(results.resolve("report.html"));
        Files.delete(results.resolve("report.html"));
        Files.delete(results.resolve("loops.csv"));
        Command.Ended report = Command.in(folder).run("report", "results/two-platforms-ramp");
        assertThat(report.code()).as(report.err()).isZero();
        assertThat(results.resolve("report.html")).hasBinaryContent(before);
        assertThat(results.resolve("loops.csv"))
                .hasSameBinaryContentAs(folder.resolve("results/again").resolve("loops.csv"));
    }

    @Test
    void saysPlainlyWhenThereIsNoLoopAndWhenItNeverTips() throws IOException, InterruptedException {
        Command.Ended reversible = ramp(
                "--vary alternative.quality=-2:2 --levels 21 --steps 2000 --replicates 4 --set choice.population=1");
        assertThat(reversible.out())
                .contains("No loop: the change is reversible.")
                .doesNotContain("Hysteresis");
        Command.Ended never = ramp("--vary alternative.quality=-1:-0.9 --levels 5 --steps 400 --replicates 4");
        assertThat(never.out()).contains("It does not tip: ");
        Command.Ended stays =
                ramp("--vary alternative.quality=0:2 --levels 21 --steps 2000 --replicates 4 --set users.count=300");
        assertThat(stays.out()).contains("the share does not come back within the range");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--vary users.count=100:200|users.count cannot change while a simulation runs",
                "--vary alternative.initialUsers=0:0.5|in the same section may change: quality",
                "--vary alternative.qualty=0:1|did you mean 'quality'",
                "--vary alternative.quality=0:1 --vary choice.joining=0:1|--ramp goes along one parameter",
                "--vary alternative.quality=0:1 --steps 100|too short for a ramp of 101 values: give --steps",
                "--vary alternative.quality=0:1 --budget 100|--budget has no meaning with --ramp",
                "--vary alternative.quality=0:1 --set alternative.quality=2|alternative.quality is varied and also set",
                "--vary alternative.quality=0:99|from -20 to 20",
            })
    void refusesWhatCannotBe(String words, String message) throws IOException, InterruptedException {
        Command.Ended ended = ramp(words);
        ended.isRefused(message);
        assertThat(folder.resolve("results")).doesNotExist();
    }

    /** 2,000 steps and 21 values: the ramp begins at step 200 and stays 42 steps at each value. */
    @Test
    void saysWhichDatedEventsMixWithTheValue() throws IOException, InterruptedException {
        String words = "--vary alternative.quality=-1:1 --levels 21 --steps 2000 --replicates 1 --set users.count=50";
        String event = " --set events=[{\"kind\":\"quality-change\",\"at\":%d,\"platform\":\"B\",\"change\":0.1}]";
        Command.Ended within = ramp(words + event.formatted(200 + 42 * 3));
        assertThat(within.code()).as(within.err()).isZero();
        String warning = "Time and value mix: while alternative.quality is ramped, the scenario has dated 1 event"
                + " (B: quality change at step 326, on the way up at −0.7).";
        assertThat(within.err()).contains(warning);
        assertThat(within.out()).contains(warning).contains("or date them before step 200");
        assertThat(folder.resolve("results/two-platforms-ramp/report.html"))
                .content()
                .contains("Time and value mix");
        Command.Ended back = ramp(words + event.formatted(200 + 42 * 22));
        assertThat(back.out()).contains("at step 1124, on the way down at 0.9)");
        for (int outside : new int[] {199, 200 + 42 * 42}) {
            Command.Ended ended = ramp(words + event.formatted(outside));
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(ended.out() + ended.err()).doesNotContain("Time and value mix");
        }
    }

    @Test
    void levelsBelongToARamp() throws IOException, InterruptedException {
        Command.Ended ended =
                Command.in(folder).run("tipping", SCENARIO, "--vary", "alternative.quality=0:1", "--levels", "5");
        ended.isRefused("--levels has a meaning only with --ramp");
    }
}
