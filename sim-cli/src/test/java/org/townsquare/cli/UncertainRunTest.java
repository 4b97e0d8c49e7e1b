package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a scenario in which something is uncertain. */
class UncertainRunTest {

    private static final String CONTACTS = "uncertain.choice.contacts={kind: uniform, low: 1, high: 5}";

    @TempDir
    private Path home;

    private Command.Ended run(String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "run",
                Command.scenario("small.yaml"),
                "--replicates",
                "6",
                "--critical-mass",
                "off",
                "--set",
                "users.count=100",
                "--set",
                "advertisers.count=20",
                "--set",
                CONTACTS));
        words.addAll(List.of(more));
        return Command.in(home).run(words.toArray(String[]::new));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(home.resolve(file));
    }

    @Test
    void drawsAreTheSameForAnyThreadsAndChangeTheRuns() throws Exception {
        Command.Ended one = run("--out", "one", "--threads", "1");
        assertThat(one.code()).as(one.err()).isZero();
        run("--out", "three", "--threads", "3");
        for (String table : List.of("draws.csv", "runs.csv", "timeseries.csv", "summary.json")) {
            assertThat(home.resolve("three").resolve(table))
                    .hasSameBinaryContentAs(home.resolve("one").resolve(table));
        }
        List<String> draws = lines("one/draws.csv");
        assertThat(draws).hasSize(7).first().isEqualTo("replicate,choice.contacts");
        assertThat(draws.get(1).split(",", -1)[1]).isEqualTo(draws.get(2).split(",", -1)[1]);
        assertThat(draws.get(3).split(",", -1)[1]).isNotEqualTo(draws.get(1).split(",", -1)[1]);

        run("--out", "certain", "--certain");
        assertThat(home.resolve("certain/draws.csv")).doesNotExist();
        assertThat(lines("certain/scenario.yaml")).contains("  contacts: 3.0", "uncertain: {}");
        assertThat(lines("certain/runs.csv")).isNotEqualTo(lines("one/runs.csv"));
    }

    @Test
    void whatCannotBeDrawnIsBadInput() throws Exception {
        Command.Ended wrong = run("--set", "uncertain.choice.habti={kind: uniform, low: 1, high: 5}", "--out", "wrong");
        wrong.isRefused("unknown parameter 'habti'");
        assertThat(home.resolve("wrong")).doesNotExist();
        Command.Ended fork = run("--fork", "30", "--policy", "none,strict", "--out", "fork");
        fork.isRefused("give --certain");
    }

    @Test
    void sweepsAndRampsSayThatTheyDrawNothing() throws Exception {
        Files.writeString(
                home.resolve("grid.yaml"),
                "title: Two\nscenario: " + Command.scenario("small.yaml")
                        + "\nparameters: [{path: alternative.quality, values: [0, 1]}]\n"
                        + "replicates: {kind: fixed, count: 2}\nset: [users.count=100, advertisers.count=20]\n");
        Command.Ended sweep = Command.in(home).run("sweep", "grid.yaml", "--set", CONTACTS, "--out", "sweep");
        assertThat(sweep.code()).as(sweep.err()).isZero();
        assertThat(sweep.err()).contains("Warning: uncertain: is not drawn here");
        Command.Ended plain = Command.in(home).run("sweep", "grid.yaml", "--out", "plain");
        assertThat(plain.err()).doesNotContain("not drawn");
        assertThat(lines("sweep/runs.csv")).isEqualTo(lines("plain/runs.csv"));
        Command.Ended ramp = Command.in(home)
                .run(
                        "tipping",
                        Command.scenario("small.yaml"),
                        "--set",
                        CONTACTS,
                        "--vary",
                        "alternative.quality=0:3",
                        "--ramp",
                        "--levels",
                        "5",
                        "--steps",
                        "80",
                        "--set",
                        "users.count=100",
                        "--replicates",
                        "2",
                        "--out",
                        "ramp");
        assertThat(ramp.err()).contains("Warning: uncertain: is not drawn here");
    }
}
