package org.townsquare.experiment;

import java.io.IOException;
import java.util.BitSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.townsquare.experiment.sweep.LocalEngine;
import org.townsquare.results.OpenFolder;

/**
 * Makes runs in this process, several at a time.
 *
 * @param threads how many threads to use; the results do not depend on it
 */
public record LocalExecutor(int threads) implements Executor {

    /** From so many users on, threads share the work of one run when there are fewer runs than threads. */
    private static final int LARGE = 100_000;

    @Override
    public boolean make(Work work, OpenFolder folder, Progress progress) throws IOException, InterruptedException {
        BitSet missing = Executor.missing(work, folder);
        Executor.begin(work, missing, progress);
        int atOnce = Math.max(1, Math.min(threads, missing.cardinality()));
        int each = work.scenario().users().count() >= LARGE ? Math.max(1, threads / atOnce) : 1;
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            ExecutorCompletionService<Void> working = new ExecutorCompletionService<>(workers);
            missing.stream()
                    .forEach(number -> working.submit(() -> {
                        work.make(number, folder.log(), each, progress::step);
                        progress.finished(number);
                        return null;
                    }));
            for (int done = 0; done < missing.cardinality(); done++) {
                working.take().get();
            }
            return true;
        } catch (ExecutionException e) {
            throw LocalEngine.cause(e);
        } finally {
            workers.shutdownNow();
        }
    }
}
