package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are stopped in the middle, by force and politely, and what {@code --resume} makes of them. */
class ResumeTest {

    private static final String RUN = "run small.yaml --replicates 40 --steps 200 --critical-mass off --threads 1";

    @TempDir
    private Path home;

    @BeforeEach
    void layOut() throws IOException {
        Files.copy(Path.of(Command.scenario("small.yaml")), home.resolve("small.yaml"));
    }

    @Test
    void goesOnAfterAKillAsIfNothingHadHappened() throws Exception {
        startAndAwaitReplicates().destroyForcibly().waitFor();
        assertThat(home.resolve("stopped")).doesNotExist();
        long finished = finished();
        assertThat(finished).isBetween(2L, 39L);

        // A digit of a finished replicate is changed: that is noticed, and it is run again.
        String text = Files.readString(log());
        Files.writeString(log(), text.replaceFirst("\n0,7,Square", "\n0,9,Square"));
        Command.Ended resumed = run("--resume", "--quiet");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err())
                .isEqualTo(
                        "Warning: stopped.partial/runs.log: the record of run 0 is damaged. The runs lost by this are"
                                + " made again\n");
        assertThat(partial()).doesNotExist();

        Command.in(home).run(words("whole"));
        assertThat(Command.names(home.resolve("stopped"))).isEqualTo(Command.names(home.resolve("whole")));
        for (String table : List.of("timeseries.csv", "runs.csv", "retention.csv", "ideology.csv", "summary.json")) {
            assertThat(home.resolve("stopped").resolve(table))
                    .hasSameBinaryContentAs(home.resolve("whole").resolve(table));
        }
    }

    private static String ring(int users) {
        return IntStream.range(0, users)
                .mapToObj(user -> user + "," + (user + 1) % users + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void saysHowToGoOnWhenAskedToStopAndIsNeitherOverwrittenNorMixedWithAnother() throws Exception {
        Path edges = Files.writeString(home.resolve("e.csv"), "from,to\n" + ring(300));
        String network = "network={kind: edge-list, file: " + edges + "}";
        Process process = startAndAwaitReplicates("--set", network);
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(Files.readString(home.resolve("err")))
                .contains("Finished runs are kept in stopped.partial; continue with")
                .endsWith(" --out stopped --set '" + network + "' --resume\n");
        assertThat(finished()).isBetween(2L, 39L);

        List<String> before = Command.names(home);
        byte[] kept = Files.readAllBytes(log());

        Command.Ended anew = run("--set", network);
        anew.isRefused("stopped.partial holds an unfinished run: continue it with --resume");

        Command.Ended other = run("--set", network, "--seed", "8", "--resume");
        other.isRefused("differs from the scenario as it is now");

        // Somebody has replaced the network since: its content is part of what a run is.
        Files.writeString(edges, "from,to\n" + ring(300).replaceFirst("0,1", "0,2"));
        Command.Ended changed = run("--set", network, "--resume");
        changed.isRefused("e.csv is not what it was when stopped.partial was opened");

        assertThat(Command.names(home)).isEqualTo(before);
        assertThat(log()).hasBinaryContent(kept);
    }

    private Command.Ended run(String... more) {
        return Command.in(home).run(words("stopped", more));
    }

    private Process startAndAwaitReplicates(String... more) throws IOException, InterruptedException {
        Process process = Command.in(home)
                .builder(words("stopped", more))
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile())
                .start();
        while (finished() < 2) {
            boolean ended = process.waitFor(5, TimeUnit.MILLISECONDS);
            assertThat(ended).as("ended before it could be stopped").isFalse();
        }
        return process;
    }

    private long finished() throws IOException {
        return Command.kept(log());
    }

    private Path log() {
        return partial().resolve("runs.log");
    }

    private Path partial() {
        return home.resolve("stopped.partial");
    }

    private static String[] words(String out, String... more) {
        return Interrupted.words(RUN, out, more);
    }
}
