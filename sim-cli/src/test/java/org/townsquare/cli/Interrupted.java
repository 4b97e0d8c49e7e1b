package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands that something stops, and that go on to the same bytes. */
abstract class Interrupted {

    private static final Path HISTORY = Path.of("../history");

    @TempDir
    Path home;

    Command command;

    @BeforeEach
    void layOut() throws IOException {
        command = Command.in(home);
        for (String scenario : List.of("small.yaml", "two-platforms.yaml")) {
            write(scenario, Files.readString(Path.of(Command.scenario(scenario))) + "advertisers: {count: 20}\n");
        }
        write("grid.yaml", """
                scenario: small.yaml
                set: [users.count=100]
                parameters: [{path: alternative.quality, values: [0, 1]}]
                replicates: {kind: fixed, count: 6}
                keep: {metrics: [attention-share], every: 10}
                """);
        write("learning.yaml", """
                extends: small.yaml
                start: 2022-01-01
                users: {count: 60, represents: 1000}
                figures:
                  - {platform: Agora, unit: dau, values: [{date: 2022-01-11, value: 20e3}, {date: 2022-01-21, value: 50e3}]}
                uncertain: {alternative.marketing: {kind: log-uniform, low: 0.001, high: 0.3}}
                """);
        write("levers.yaml", "levers: [{name: quality, path: alternative.quality, values: [3, 6], effort: 1}]\n");
        write("better.yaml", Files.readString(home.resolve("small.yaml")).replace("quality: 1", "quality: 6"));
        write("story.yaml", """
                title: A small story
                runs: 6
                claims:
                  - title: quality
                    says: Quality helps.
                    experiments:
                      - {kind: pair, about: quality, base: small.yaml, change: better.yaml, shows: [{of: share, expected: higher}]}
                """);
        Files.createDirectory(home.resolve("history"));
        for (String file : List.of("base.yaml", "mapping.yaml")) {
            Files.copy(HISTORY.resolve(file), home.resolve("history").resolve(file));
        }
        Files.write(
                home.resolve("two.csv"),
                Files.readAllLines(HISTORY.resolve("launches.csv")).subList(0, 3));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(home.resolve(name), text);
    }

    /** Every command that makes runs. */
    static Stream<String> commands() {
        return Stream.of(
                "run small.yaml --set users.count=100 --critical-mass at-test --parquet",
                "run small.yaml --set users.count=100 --replicates 4 --critical-mass off --fork 20 --policy none,strict",
                "sweep grid.yaml",
                "tipping two-platforms.yaml --vary alternative.initialUsers=0.3:0.9 --budget 60 --set users.count=100",
                "tipping two-platforms.yaml --vary alternative.quality=-1:1 --ramp --levels 5 --steps 400",
                "calibrate learning.yaml --replicates 1 --budget 40",
                "levers small.yaml --levers levers.yaml --budget 300 --set users.count=60",
                "history two.csv --draws 2 --set users.count=60 --set advertisers.count=20",
                "verify --story story.yaml");
    }

    /**
     * The same again, or with --resume what has begun; then all is as if nothing had happened.
     *
     * @return what was said meanwhile; null if there was nothing to do
     */
    Command.Ended assertGoesOn(String words, String out, String why) throws IOException {
        Command.Ended resumed = null;
        if (Files.notExists(home.resolve(out))) {
            boolean begun = Files.exists(home.resolve(out + ".partial")) && !words.matches("(sweep|history) .*");
            resumed = begun ? run(words, out, "--resume") : run(words, out);
            assertThat(resumed.code()).as("%s: %s", why, resumed.err()).isZero();
            assertThat(resumed.err()).as(why).doesNotContain("The runs lost");
        } else if (words.startsWith("history ")
                && Files.notExists(home.resolve(out).resolve("history.html"))) {
            // All runs are there, but it was killed before their page was written.
            assertDone(Command.in(home).run((words + " --from " + out).split(" ")));
        }
        List<String> names = Command.names(home.resolve("whole"));
        assertThat(Command.names(home.resolve(out))).as(why).isEqualTo(names);
        for (String name : names) {
            if (name.matches(".*\\.(csv|json|yaml|md|svg|parquet)") && !name.endsWith("manifest.json")) {
                assertThat(home.resolve(out).resolve(name))
                        .as(why)
                        .hasSameBinaryContentAs(home.resolve("whole").resolve(name));
            }
        }
        return resumed;
    }

    static void assertDone(Command.Ended ended) {
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    Command.Ended run(String words, String out, String... more) {
        return command.run(words(words, out, more));
    }

    static String[] words(String words, String out, String... more) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(List.of("--out", out));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
