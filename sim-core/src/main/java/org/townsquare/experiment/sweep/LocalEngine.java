package org.townsquare.experiment.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.results.sweep.SweepPart;

/**
 * Makes the runs of some chunks in this process, on several threads. Where the number of runs is fixed, threads take one
 * run after the other; else one design point after the other, since whether a run is needed depends on those before.
 */
public final class LocalEngine {

    private final Plan plan;
    private final Path folder;
    private final SweepProgress progress;
    private final Deque<Integer> chunks = new ArrayDeque<>();
    private final Deque<Work> ready = new ArrayDeque<>();
    private final List<OpenChunk> open = new ArrayList<>();

    /** A chunk that is being worked on. */
    private static final class OpenChunk {
        private final SweepPart part;
        private int left;

        OpenChunk(SweepPart part) {
            this.part = part;
        }
    }

    /** What a thread takes at a time. */
    private record Work(OpenChunk chunk, Plan.Stretch stretch) {}

    private LocalEngine(Plan plan, Path folder, BitSet missing, SweepProgress progress) {
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
        missing.stream().forEach(chunks::add);
    }

    /**
     * Makes all runs of some chunks that are not there.
     *
     * @param folder the sweep's, until it is complete
     * @param chunks numbers of the chunks; those that are complete are left out
     * @param threads how many threads to use; the results do not depend on it
     * @throws IOException if a run cannot be kept; what was kept before is there
     * @throws org.townsquare.results.ResultsFolderException if this process has another build or other files than that which opened
     *     the folder
     */
    public static void run(Plan plan, Path folder, BitSet chunks, int threads, SweepProgress progress)
            throws IOException, InterruptedException {
        new LocalEngine(plan, folder, SweepFolder.missing(folder, plan, chunks), progress).run(threads);
    }

    private void run(int threads) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            ExecutorCompletionService<Void> working = new ExecutorCompletionService<>(workers);
            for (int i = 0; i < threads; i++) {
                working.submit(() -> {
                    work();
                    return null;
                });
            }
            for (int i = 0; i < threads; i++) {
                working.take().get();
            }
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            workers.shutdownNow();
            leave();
        }
    }

    /** Leaves chunks that are not complete to a later attempt. */
    private synchronized void leave() throws IOException {
        for (OpenChunk chunk : open) {
            chunk.part.close();
        }
    }

    private void work() throws IOException {
        PointRuns point = null;
        for (Work work = next(); work != null && !Thread.currentThread().isInterrupted(); work = next()) {
            Plan.Stretch stretch = work.stretch;
            if (point == null || point.point() != stretch.point()) {
                point = plan.at(stretch.point());
            }
            SweepPart part = work.chunk.part;
            int made = point.run(stretch.from(), stretch.to(), part.finished(), block -> {
                part.add(block);
                progress.finished(block.failed());
            });
            progress.spared(stretch.to() - stretch.from() - made);
            done(work.chunk);
        }
    }

    /** The next piece of work; null if there is none. */
    private synchronized Work next() throws IOException {
        while (ready.isEmpty()) {
            Integer number = chunks.poll();
            if (number == null) {
                return null;
            }
            OpenChunk chunk = new OpenChunk(SweepPart.open(folder, number));
            open.add(chunk);
            for (Plan.Stretch stretch : plan.stretches(number)) {
                if (plan.isUntilPrecise()) {
                    ready.add(new Work(chunk, stretch));
                    continue;
                }
                for (int r = stretch.from(); r < stretch.to(); r++) {
                    if (!chunk.part.finished().containsKey(stretch.point() * plan.mostReplicates() + r)) {
                        ready.add(new Work(chunk, new Plan.Stretch(stretch.point(), r, r + 1)));
                    }
                }
            }
            chunk.left = ready.size();
            if (chunk.left == 0) {
                complete(chunk);
            }
        }
        return ready.poll();
    }

    private void done(OpenChunk chunk) throws IOException {
        boolean last;
        synchronized (this) {
            chunk.left--;
            last = chunk.left == 0;
        }
        if (last) {
            complete(chunk);
        }
    }

    private void complete(OpenChunk chunk) throws IOException {
        chunk.part.complete();
        synchronized (this) {
            open.remove(chunk);
        }
    }

    /** What went wrong on another thread: thrown if nobody need expect it, otherwise to be thrown. */
    public static IOException cause(ExecutionException e) {
        if (e.getCause() instanceof IOException io) {
            return io;
        }
        if (e.getCause() instanceof RuntimeException problem) {
            throw problem;
        }
        throw new IllegalStateException(e.getCause());
    }
}
