package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stops a command at whatever moment, it goes on to the same bytes. {@code -Dtownsquare.moments=50} tries so many
 * moments of each; without it a few, so that every build tries some.
 */
class StoppedTest extends Interrupted {

    private static final long SEED = Long.getLong("townsquare.seed", 1);
    /** What a process needs before it does what this Java does at once. */
    private static final double START_SECONDS = 2;
    /** How long it has surely done nothing yet. */
    private static final double NOTHING_SECONDS = 0.8;

    private static final int COLD = 2;

    @ParameterizedTest
    @MethodSource("commands")
    void killedAtRandomMomentsItGoesOnToTheSameBytes(String words) throws Exception {
        long began = System.nanoTime();
        assertDone(run(words, "whole"));
        double longest = START_SECONDS + COLD * (System.nanoTime() - began) / 1e9;
        Random moments = new Random(SEED + words.hashCode()); // others for each command
        for (int moment = 0; moment < Integer.getInteger("townsquare.moments", 1); moment++) {
            String out = "stopped-" + moment;
            long millis = (long) (1000 * (NOTHING_SECONDS + (longest - NOTHING_SECONDS) * moments.nextDouble()));
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
        for (int moment = 0; moment < Integer.getInteger("townsquare.moments", 2); moment++) {
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
            Command.halt(first);
            Command.Ended second = run(words, "one", "--resume");
            second.isRefused("another process is working on one.partial");
        } finally {
            first.destroyForcibly().waitFor();
        }
    }
}
