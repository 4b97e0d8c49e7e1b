package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stops a command at whatever moment, it goes on to the same bytes. {@code -Dtownsquare.moments=50} tries so many
 * moments of each; without it a few, so that every build tries some.
 */
class StoppedTest {

    private static final long SEED = Long.getLong("townsquare.seed", 1);
    /** What a process needs before it does what this Java does at once. */
    private static final double START_SECONDS = 2;

    private static final int COLD = 4;

    private static final Path HISTORY = Path.of("../history");

    @TempDir
    private Path home;

    private Command command;

    @BeforeEach
    void layOut() throws IOException {
        command = Command.in(home);
        for (String scenario : List.of("small.yaml", "two-platforms.yaml")) {
            Files.copy(Path.of(Command.scenario(scenario)), home.resolve(scenario));
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
        Files.copy(HISTORY.resolve("base.yaml"), home.resolve("history/base.yaml"));
        write(
                "history/mapping.yaml",
                Files.readString(HISTORY.resolve("mapping.yaml")).replace("draws: 16", "draws: 2"));
        Files.write(
                home.resolve("two.csv"),
                Files.readAllLines(HISTORY.resolve("launches.csv")).subList(0, 3));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(home.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run small.yaml --set users.count=100 --critical-mass at-test",
                "run small.yaml --set users.count=100 --critical-mass off --fork 20 --policy none,strict",
                "sweep grid.yaml",
                "tipping two-platforms.yaml --vary alternative.initialUsers=0.3:0.9 --budget 60 --set users.count=100",
                "tipping two-platforms.yaml --vary alternative.quality=-1:1 --ramp --levels 5 --steps 400",
                "calibrate learning.yaml --replicates 1 --budget 40",
                "levers small.yaml --budget 300 --set users.count=60",
                "history two.csv --set users.count=200",
                "verify --story story.yaml",
            })
    void killedAtRandomMomentsItGoesOnToTheSameBytes(String words) throws Exception {
        long began = System.nanoTime();
        assertDone(run(words, "whole"));
        double longest = START_SECONDS + COLD * (System.nanoTime() - began) / 1e9;
        Random moments = new Random(SEED);
        for (int moment = 0; moment < Integer.getInteger("townsquare.moments", 1); moment++) {
            String out = "stopped-" + moment;
            long millis = (long) (1000 * longest * moments.nextDouble());
            Process process = command.builder(words(words, out, "--threads", "1"))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("said").toFile())
                    .start();
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertGoesOn(words, out, "killed after " + millis + " ms");
        }
    }

    /** No file may be longer than so many bytes: what a full disk is to a process. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run small.yaml --set users.count=100 --critical-mass off --parquet",
                "sweep grid.yaml",
            })
    void whereNoFileCanGrowAnyMoreItGoesOnToTheSameBytes(String words) throws Exception {
        assertDone(run(words, "whole"));
        List<Long> sizes = sizes(home.resolve("whole"));
        Random moments = new Random(SEED);
        for (int moment = 0; moment < Integer.getInteger("townsquare.moments", 4); moment++) {
            String out = "stopped-" + moment;
            // One byte less than the file of that size needs.
            long most = sizes.get(moments.nextInt(sizes.size())) - 1;
            Command.Ended full;
            limitFiles(String.valueOf(most));
            try {
                full = run(words, out);
            } finally {
                limitFiles("unlimited");
            }
            assertThat(full.code()).as("%s bytes: %s", most, full.err()).isBetween(1, 2);
            assertThat(full.err())
                    .as("%s bytes", most)
                    .contains("File too large")
                    .doesNotContain("\tat ");
            assertThat(full.out()).isEmpty();
            assertGoesOn(words, out, "no file above " + most + " bytes");
        }
    }

    private static List<Long> sizes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.toFile().length())
                    .filter(size -> size > 0)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** Of this process, and of no other. */
    private static void limitFiles(String bytes) throws IOException, InterruptedException {
        String own = String.valueOf(ProcessHandle.current().pid());
        ProcessBuilder limit = Command.program(Machine.prlimit(), "--pid", own, "--fsize=" + bytes + ":unlimited");
        assertThat(limit.inheritIO().start().waitFor()).isZero();
    }

    @Test
    void twoProcessesDoNotWorkOnOneFolder() throws Exception {
        String words = "run small.yaml --replicates 40 --steps 200";
        Process first =
                command.builder(words(words, "one")).redirectErrorStream(true).start();
        try {
            while (Files.notExists(home.resolve("one.partial/runs.log"))) {
                assertThat(first.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
            }
            Command.Ended second = run(words, "one", "--resume");
            second.isRefused("another process is working on one.partial");
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    /** The same again, or with --resume what has begun; then all is as if nothing had happened. */
    private void assertGoesOn(String words, String out, String why) throws IOException {
        if (Files.notExists(home.resolve(out))) {
            boolean begun = Files.exists(home.resolve(out + ".partial")) && !words.matches("(sweep|history) .*");
            Command.Ended resumed = begun ? run(words, out, "--resume") : run(words, out);
            assertThat(resumed.code()).as("%s: %s", why, resumed.err()).isZero();
            assertThat(resumed.err()).as(why).doesNotContain("come to harm");
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
    }

    private static void assertDone(Command.Ended ended) {
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    private Command.Ended run(String words, String out, String... more) {
        return command.run(words(words, out, more));
    }

    private static String[] words(String words, String out, String... more) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(List.of("--out", out));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
