package org.townsquare.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.townsquare.measure.Replicate;
import org.townsquare.results.ResultsFolder;
import org.townsquare.scenario.Scenario;

/** Runs the replicates of a scenario that a results folder does not have yet. */
public final class Replicates {

    /** From so many users on, threads share the work of one replicate when there are fewer replicates than threads. */
    private static final int LARGE = 100_000;

    private Replicates() {}

    /**
     * Runs what is missing, several replicates at a time; each is kept as soon as it is finished.
     *
     * @param threads how many threads to use; the results do not depend on it
     * @throws IOException if a replicate cannot be kept
     */
    public static void run(Scenario scenario, ResultsFolder folder, int threads, Progress progress)
            throws IOException, InterruptedException {
        List<Integer> missing = missing(scenario, folder.finished());
        progress.begin(
                scenario.replicates(),
                scenario.replicates() - missing.size(),
                missing.size() * Replicate.steps(scenario));
        boolean large = scenario.users().count() >= LARGE;
        int atOnce = Math.max(1, Math.min(threads, missing.size()));
        int each = large ? Math.max(1, threads / atOnce) : 1;
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            ExecutorCompletionService<Void> work = new ExecutorCompletionService<>(workers);
            missing.forEach(replicate -> work.submit(one(scenario, replicate, each, folder, progress)));
            for (int done = 0; done < missing.size(); done++) {
                work.take().get();
            }
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Callable<Void> one(
            Scenario scenario, int replicate, int threads, ResultsFolder folder, Progress progress) {
        return () -> {
            folder.write(Replicate.run(scenario, replicate, threads, progress::step));
            progress.finished(replicate);
            return null;
        };
    }

    private static List<Integer> missing(Scenario scenario, BitSet finished) {
        List<Integer> missing = new ArrayList<>();
        for (int r = finished.nextClearBit(0); r < scenario.replicates(); r = finished.nextClearBit(r + 1)) {
            missing.add(r);
        }
        return missing;
    }

    private static IOException cause(ExecutionException e) {
        if (e.getCause() instanceof IOException io) {
            return io;
        }
        if (e.getCause() instanceof RuntimeException problem) {
            throw problem;
        }
        throw new IllegalStateException(e.getCause());
    }
}
