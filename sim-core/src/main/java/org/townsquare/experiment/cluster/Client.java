package org.townsquare.experiment.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks a program, but does not wait for ever: the commands of a cluster hang when its controller does. */
final class Client {

    private Client() {}

    /**
     * What a program says.
     *
     * @throws ClusterException if it cannot be started, fails, or says nothing for so long
     */
    static String ask(Duration limit, List<String> words) throws ClusterException, InterruptedException {
        Process program = start(words);
        try {
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> text(program.getInputStream()));
            CompletableFuture<String> complaint = CompletableFuture.supplyAsync(() -> text(program.getErrorStream()));
            if (!program.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ClusterException(words.get(0) + " did not answer within " + limit.toSeconds() + " s");
            }
            if (program.exitValue() != 0) {
                throw new ClusterException(
                        words.get(0) + " failed: " + complaint.join().strip());
            }
            return answer.join().strip();
        } finally {
            program.destroyForcibly();
        }
    }

    private static Process start(List<String> words) throws ClusterException {
        try {
            Process program = new ProcessBuilder(words).start();
            program.getOutputStream().close();
            return program;
        } catch (IOException e) {
            throw new ClusterException(words.get(0) + " cannot be started here (" + e.getMessage() + ")");
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
