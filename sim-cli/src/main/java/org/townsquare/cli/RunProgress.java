package org.townsquare.cli;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.townsquare.experiment.Progress;

/** Counts what a run has done, and has it shown a few times a second until stopped. */
final class RunProgress implements Progress {

    static final int PERIOD_MILLIS = 200;

    private final ProgressView view;
    private final LongAdder taken = new LongAdder();
    private final AtomicInteger finished = new AtomicInteger();
    private final Timer timer = new Timer("progress", true);
    private long began;
    private int replicates;
    private int before;
    private long steps;
    private boolean stopped;

    RunProgress(ProgressView view) {
        this.view = view;
    }

    @Override
    public synchronized void begin(int allReplicates, int finishedBefore, long allSteps) {
        began = System.nanoTime();
        replicates = allReplicates;
        before = finishedBefore;
        finished.set(finishedBefore);
        steps = allSteps;
        TimerTask show = new TimerTask() {
            @Override
            public void run() {
                show();
            }
        };
        timer.schedule(show, PERIOD_MILLIS, PERIOD_MILLIS);
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
        if (!stopped) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
            view.show(new Standing(replicates, before, finished.get(), steps, taken.sum(), elapsed));
        }
    }

    /** Shows the last standing; stopping again does nothing. */
    synchronized void stop() {
        if (!stopped) {
            timer.cancel();
            show();
            stopped = true;
            view.close();
        }
    }
}
