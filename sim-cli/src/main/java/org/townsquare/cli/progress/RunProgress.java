package org.townsquare.cli.progress;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.townsquare.experiment.Progress;

/** Counts what a run has done, and has it shown until stopped. */
public final class RunProgress implements Progress {

    private final LongAdder taken = new LongAdder();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final String unit;
    private final Ticker ticker;
    private volatile String cluster = "";
    private long began;
    private int replicates;
    private int before;
    private long steps;

    /** @param unit what is counted, in the singular */
    public RunProgress(ProgressView view, String unit) {
        this.unit = unit;
        ticker = new Ticker(view, this::standing);
    }

    @Override
    public synchronized void begin(int allReplicates, int finishedBefore, long allSteps) {
        began = System.nanoTime();
        replicates = allReplicates;
        before = finishedBefore;
        finished.set(finishedBefore);
        steps = allSteps;
        ticker.start();
    }

    @Override
    public void step() {
        taken.increment();
    }

    @Override
    public void failed() {
        failed.incrementAndGet();
    }

    @Override
    public void finished(int replicate) {
        finished.incrementAndGet();
    }

    @Override
    public void look(int finishedNow, String doing) {
        finished.set(finishedNow);
        cluster = doing;
    }

    private synchronized Standing standing() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        return new RunStanding(
                unit, replicates, before, finished.get(), failed.get(), steps, taken(), cluster, elapsed);
    }

    /** Of a cluster's steps no more is known than which runs are finished. */
    private long taken() {
        return cluster.isEmpty() || finished.get() == before
                ? taken.sum()
                : steps * (finished.get() - before) / (replicates - before);
    }

    /** Shows the last standing; stopping again does nothing. */
    public void stop() {
        ticker.stop();
    }
}
