package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.townsquare.experiment.cluster.ClusterException;
import org.townsquare.results.OpenFolder;
import org.townsquare.scenario.Scenario;

/**
 * Makes the runs that a results folder lacks, and completes it. Whatever ends it before, the user learns how to go on.
 *
 * @param words the command line
 */
record Undertaking(Main townsquare, OutputOptions output, List<String> words) {

    /** Makes the runs. */
    interface Making {

        /** @return false if they are not all there yet, as it was asked */
        boolean runs() throws IOException, InterruptedException;
    }

    /**
     * Makes runs and completes the folder.
     *
     * @param stopProgress ends what shows how far it has come
     * @param atTheEnd what to say before the tables and charts are made, which may take its time
     * @return the finished folder; nothing if the runs are not all there yet, as it was asked
     */
    Optional<Path> complete(OpenFolder folder, Making making, Runnable stopProgress, String atTheEnd)
            throws IOException, InterruptedException {
        say("Running into " + Home.shown(folder.partial()));
        Unfinished unfinished = new Unfinished(townsquare.console(), stopProgress, folder, words);
        try {
            boolean all = making.runs();
            stopProgress.run();
            if (!all) {
                unfinished.forget();
                return Optional.empty();
            }
            say(atTheEnd);
            Path done = folder.complete(words);
            unfinished.forget();
            return Optional.of(done);
        } catch (RuntimeException | OutOfMemoryError e) {
            unfinished.forget(); // it would fail again
            throw e;
        } catch (ClusterException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("Could not write into " + Home.shown(folder.partial()) + ": " + Errors.message(e), e);
        } finally {
            stopProgress.run();
        }
    }

    /** Tells how many runs need not be made any more, those included that a cluster has left. */
    void tellDone(OpenFolder folder, String of) throws IOException {
        if (!folder.isMade()) {
            folder.gather();
        }
        tellDone(folder.finished().cardinality(), of);
    }

    /** Tells how many runs need not be made any more. */
    void tellDone(long runs, String of) {
        if (runs > 0) {
            say(String.format(Locale.ROOT, "%,d%s runs are done already", runs, of));
        }
    }

    /** Tells that what is uncertain is not drawn where it is not. */
    void tellNotDrawn(Scenario scenario) {
        if (scenario.isUncertain()) {
            say(
                    "Warning: uncertain: is not drawn here: each parameter is as the scenario itself has it, so that intervals hold"
                            + " chance alone. 'run' draws it");
        }
    }

    void say(String line) {
        if (!output.isQuiet()) {
            townsquare.console().err().println(line);
        }
    }
}
