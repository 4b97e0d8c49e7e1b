package org.townsquare.cli;

import java.time.Duration;
import java.util.Locale;
import org.townsquare.experiment.Progress;

/** Tells how far a search for levers has come: what it does, and now and then how many runs are made. */
final class LeversLines implements Progress {

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final Undertaking undertaking;
    private final int budget;
    private final long began = System.nanoTime();
    private String cluster = "";
    private long told = began;
    private int before = -1;
    private int done;

    LeversLines(Undertaking undertaking, int budget) {
        this.undertaking = undertaking;
        this.budget = budget;
    }

    @Override
    public synchronized void begin(int runs, int finished, long steps) {
        before = before < 0 ? finished : before;
        done = finished;
    }

    @Override
    public void step() {}

    @Override
    public synchronized void finished(int run) {
        done++;
        if (System.nanoTime() - told > PAUSE) {
            told = System.nanoTime();
            double each = (told - began) / 1e9 / Math.max(1, done - before);
            undertaking.say(String.format(
                    Locale.ROOT,
                    "%,d of at most %,d runs, at most about %s left",
                    done,
                    budget,
                    Standing.words(each * Math.max(0, budget - done))));
        }
    }

    @Override
    public synchronized void look(int finished, String doing) {
        done = finished;
        if (!doing.equals(cluster)) {
            cluster = doing;
            undertaking.say(doing);
        }
    }

    /** A stage begins. */
    void begins(String stage, int made) {
        undertaking.say(String.format(Locale.ROOT, "%,d of at most %,d runs: %s", made, budget, stage));
    }
}
