package org.townsquare.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.SweepProgress;
import org.townsquare.results.sweep.SweepFolder;

/** Counts the runs of a sweep, and has the count shown until stopped. */
final class SweepCounter implements SweepProgress {

    private final Plan plan;
    private final AtomicLong most;
    private final AtomicLong failed;
    private final AtomicLong made = new AtomicLong();
    private volatile String cluster = "";
    private final long before;
    private final long began = System.nanoTime();
    private final Ticker ticker;

    SweepCounter(Plan plan, SweepFolder.Status status, ProgressView view) {
        this.plan = plan;
        this.before = status.runs();
        this.most = new AtomicLong(plan.runs(status));
        this.failed = new AtomicLong(status.failed());
        this.ticker = new Ticker(view, this::standing);
        ticker.start();
    }

    @Override
    public void finished(boolean failure) {
        made.incrementAndGet();
        if (failure) {
            failed.incrementAndGet();
        }
    }

    @Override
    public void spared(long runs) {
        most.addAndGet(-runs);
    }

    /** What others have made, and what they do now. */
    void look(SweepFolder.Status status, String doing) {
        most.set(plan.runs(status));
        failed.set(status.failed());
        made.set(status.runs() - before);
        cluster = doing;
    }

    private Standing standing() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        return new SweepStanding(
                most.get(), before + made.get(), failed.get(), made.get(), plan.isUntilPrecise(), cluster, elapsed);
    }

    void stop() {
        ticker.stop();
    }
}
