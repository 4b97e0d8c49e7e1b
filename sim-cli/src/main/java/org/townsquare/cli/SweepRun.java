package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.townsquare.experiment.cluster.ClusterException;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.results.sweep.SweepFolder;

/** Makes the runs of a sweep, or goes on with them, and its tables. */
final class SweepRun {

    private final Main townsquare;
    private final OutputOptions output;
    private final List<String> words;

    /** @param words the command line */
    SweepRun(Main townsquare, OutputOptions output, List<String> words) {
        this.townsquare = townsquare;
        this.output = output;
        this.words = List.copyOf(words);
    }

    /**
     * Runs it.
     *
     * @param name of the folder, if the user gives none
     * @return the finished folder; nothing if the runs are not all there yet, as it was asked
     */
    Optional<Path> run(String name, Plan plan, SweepWork work) throws IOException, BadInput, InterruptedException {
        try (SweepFolder folder = output.open(
                townsquare,
                name,
                place -> place.resumeOrCreate(SweepFolder.of(plan)),
                place -> place.resume(SweepFolder.of(plan)))) {
            SweepFolder.Status before = folder.status();
            say(SweepReport.size(plan));
            if (before.runs() > 0) {
                say("%,d runs are done already".formatted(before.runs()));
            }
            say("Running into " + Home.shown(folder.partial()));
            SweepCounter counter = new SweepCounter(plan, before, output.view(townsquare.console()));
            Unfinished unfinished = new Unfinished(townsquare.console(), counter::stop, folder, words);
            try {
                // A sweep may have been killed between its last run and its name.
                boolean all = before.complete() || work.make(folder.partial(), counter);
                counter.stop();
                if (!all) {
                    unfinished.forget();
                    return Optional.empty();
                }
                say("Making the tables");
                Path done = folder.complete(words);
                unfinished.forget();
                return Optional.of(done);
            } catch (RuntimeException | OutOfMemoryError e) {
                unfinished.forget(); // it would fail again
                throw e;
            } catch (ClusterException e) {
                throw e;
            } catch (IOException e) {
                throw new IOException(
                        "Could not write into " + Home.shown(folder.partial()) + ": " + Errors.message(e), e);
            } finally {
                counter.stop();
            }
        }
    }

    private void say(String line) {
        if (!output.isQuiet()) {
            townsquare.console().err().println(line);
        }
    }
}
