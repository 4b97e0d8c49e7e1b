package org.townsquare.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.townsquare.measure.Replicate;
import org.townsquare.results.ForkFolder;
import org.townsquare.results.OpenFolder;
import org.townsquare.results.ResultsFolder;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.PairDraws;

/** Runs the replicates of a scenario that a results folder does not have yet. */
public final class Replicates {

    /** From so many users on, threads share the work of one replicate when there are fewer replicates than threads. */
    private static final int LARGE = 100_000;

    private Replicates() {}

    /** Runs one replicate and keeps it. */
    interface One {
        void run(int replicate, int threads) throws IOException;
    }

    /**
     * Runs what is missing, several replicates at a time; each is kept as soon as it is finished.
     *
     * @param threads how many threads to use; the results do not depend on it
     * @throws IOException if a replicate cannot be kept
     */
    public static void run(Scenario scenario, ResultsFolder folder, int threads, Progress progress)
            throws IOException, InterruptedException {
        PairDraws draws = PairDraws.of(scenario);
        run(
                scenario,
                folder,
                replicate -> Replicate.steps(draws.scenario(replicate), replicate),
                threads,
                progress,
                (replicate, each) -> {
                    Scenario drawn = draws.scenario(replicate);
                    folder.write(Replicate.run(drawn, replicate, each, progress::step, folder.searches()), drawn);
                });
    }

    /**
     * Runs what is missing of the variants of a fork: each replicate once to the fork, and from there each variant that
     * lacks it.
     *
     * @param threads how many threads to use; the results do not depend on it
     * @throws IOException if a replicate cannot be kept
     */
    public static void run(Scenario scenario, Fork fork, ForkFolder folder, int threads, Progress progress)
            throws IOException, InterruptedException {
        List<Scenario> variants = fork.scenarios(scenario);
        List<BitSet> finished = new ArrayList<>();
        for (int variant = 0; variant < variants.size(); variant++) {
            finished.add(folder.finished(variant));
        }
        IntToLongFunction steps = replicate -> Replicate.steps(variants, fork.at(), replicate);
        run(scenario, folder, steps, threads, progress, (replicate, each) -> {
            List<Integer> lacking = IntStream.range(0, variants.size())
                    .filter(variant -> !finished.get(variant).get(replicate))
                    .boxed()
                    .toList();
            Replicate.fork(
                    lacking.stream().map(variants::get).toList(),
                    fork.at(),
                    replicate,
                    each,
                    progress::step,
                    (i, result) -> folder.write(lacking.get(i), result));
        });
    }

    /**
     * Runs what a folder lacks.
     *
     * @param steps of one replicate
     */
    static void run(
            Scenario scenario, OpenFolder folder, IntToLongFunction steps, int threads, Progress progress, One one)
            throws IOException, InterruptedException {
        List<Integer> missing = missing(scenario, folder.finished());
        progress.begin(
                scenario.replicates(),
                scenario.replicates() - missing.size(),
                missing.stream().mapToLong(steps::applyAsLong).sum());
        boolean large = scenario.users().count() >= LARGE;
        int atOnce = Math.max(1, Math.min(threads, missing.size()));
        int each = large ? Math.max(1, threads / atOnce) : 1;
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            ExecutorCompletionService<Void> work = new ExecutorCompletionService<>(workers);
            for (int replicate : missing) {
                work.submit(() -> {
                    one.run(replicate, each);
                    progress.finished(replicate);
                    return null;
                });
            }
            for (int done = 0; done < missing.size(); done++) {
                work.take().get();
            }
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            workers.shutdownNow();
        }
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
