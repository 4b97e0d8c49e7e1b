package org.townsquare.experiment;

import java.io.IOException;
import java.util.BitSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.townsquare.results.folder.OpenFolder;

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
        AtomicInteger next = new AtomicInteger(missing.nextSetBit(0));
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            ExecutorCompletionService<Void> working = new ExecutorCompletionService<>(workers);
            for (int worker = 0; worker < atOnce; worker++) {
                working.submit(() -> {
                    for (int number = next(next, missing); number >= 0; number = next(next, missing)) {
                        work.make(number, folder.log(), each, progress);
                        progress.finished(number);
                    }
                    return null;
                });
            }
            for (int worker = 0; worker < atOnce; worker++) {
                working.take().get();
            }
            return true;
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The number that a thread takes; negative if there is none, or if it shall stop. */
    private static int next(AtomicInteger next, BitSet missing) {
        return Thread.currentThread().isInterrupted()
                ? -1
                : next.getAndUpdate(number -> number < 0 ? number : missing.nextSetBit(number + 1));
    }

    /** What went wrong on another thread: thrown if nobody need expect it, otherwise to be thrown. */
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
