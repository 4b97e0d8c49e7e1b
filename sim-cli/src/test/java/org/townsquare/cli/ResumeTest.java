package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are stopped in the middle, by force and politely, and what {@code --resume} makes of them. */
class ResumeTest {

    private static final List<String> RUN =
            List.of("run", Command.scenario("small.yaml"), "--replicates", "100", "--steps", "200", "--threads", "1");

    @TempDir
    private Path home;

    @Test
    void goesOnAfterAKillAsIfNothingHadHappened() throws Exception {
        startAndAwaitReplicates().destroyForcibly().waitFor();
        assertThat(home.resolve("stopped")).doesNotExist();
        List<String> finished = finished();
        assertThat(finished).hasSizeBetween(2, 99);

        // A mark in a finished replicate will be there in the end, unless that replicate is run again.
        Path marked = part(finished.get(0)).resolve("runs.csv");
        Files.writeString(marked, Files.readString(marked).replace("0,7,Square", "0,99,Square"));
        // And one is taken away, to be run out of its turn.
        for (String file : Command.names(part(finished.get(1)))) {
            Files.delete(part(finished.get(1)).resolve(file));
        }
        Files.delete(part(finished.get(1)));

        Command.Ended resumed = run("--out", "stopped", "--resume");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains(finished.size() - 1 + " of 100 runs are done already");
        assertThat(partial()).doesNotExist();

        run("--out", "whole");
        assertThat(home.resolve("stopped/timeseries.csv")).hasSameBinaryContentAs(home.resolve("whole/timeseries.csv"));
        String runs = Files.readString(home.resolve("stopped/runs.csv"));
        assertThat(runs).contains("\n0,99,Square");
        assertThat(home.resolve("whole/runs.csv")).content().isEqualTo(runs.replace("0,99,Square", "0,7,Square"));
    }

    @Test
    void saysHowToGoOnWhenAskedToStop() throws Exception {
        Process process = startAndAwaitReplicates();
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(Files.readString(home.resolve("err")))
                .contains("Finished runs are kept in stopped.partial; go on with", " --out stopped --resume\n");
        assertThat(finished()).hasSizeBetween(2, 99);
    }

    @Test
    void anUnfinishedRunIsNeitherOverwrittenNorMixedWithAnother() throws Exception {
        startAndAwaitReplicates().destroyForcibly().waitFor();
        List<String> before = Command.names(home);

        Command.Ended anew = run("--out", "stopped");
        assertThat(anew.code()).isEqualTo(2);
        assertThat(anew.err()).contains("stopped.partial holds an unfinished run: go on with it by --resume");

        Command.Ended other = run("--out", "stopped", "--seed", "8", "--resume");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("differs from the scenario as it is now");
        assertThat(Command.names(home)).isEqualTo(before);
    }

    private Command.Ended run(String... more) throws IOException, InterruptedException {
        return Command.in(home).run(words(more));
    }

    private Process startAndAwaitReplicates() throws IOException, InterruptedException {
        Process process = Command.in(home)
                .builder(words("--out", "stopped"))
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile())
                .start();
        while (finished().size() < 2) {
            boolean ended = process.waitFor(5, TimeUnit.MILLISECONDS);
            assertThat(ended).as("ended before it could be stopped").isFalse();
        }
        return process;
    }

    /** Finished replicates in the partial folder, in the order of their numbers. */
    private List<String> finished() throws IOException {
        Path parts = partial().resolve("replicates");
        if (Files.notExists(parts)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(parts)) {
            return all.map(part -> part.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .sorted()
                    .toList();
        }
    }

    private Path part(String number) {
        return partial().resolve("replicates").resolve(number);
    }

    private Path partial() {
        return home.resolve("stopped.partial");
    }

    private static String[] words(String... more) {
        return Stream.concat(RUN.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
