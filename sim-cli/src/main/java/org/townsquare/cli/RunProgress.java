package org.townsquare.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.townsquare.experiment.Progress;

/** Counts what a run has done, and has it shown a few times a second until closed. */
final class RunProgress implements Progress, AutoCloseable {

    static final int PERIOD_MILLIS = 200;

    private final ProgressView view;
    private final LongAdder taken = new LongAdder();
    private final AtomicInteger finished = new AtomicInteger();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(RunProgress::daemon);
    private final long begin = System.nanoTime();
    private int replicates;
    private long steps;
    private boolean closed;

    RunProgress(ProgressView view) {
        this.view = view;
    }

    @Override
    public void begin(int allReplicates, int finishedBefore, long allSteps) {
        replicates = allReplicates;
        finished.set(finishedBefore);
        steps = allSteps;
        timer.scheduleAtFixedRate(this::show, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void step() {
        taken.increment();
    }

    @Override
    public void finished(int replicate) {
        finished.incrementAndGet();
    }

    private synchronized void show() {
        if (!closed) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
            view.show(new Standing(replicates, finished.get(), steps, taken.sum(), elapsed));
        }
    }

    /** Shows the last standing; closing again does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            timer.shutdownNow();
            show();
            closed = true;
            view.close();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    }
}
