package org.townsquare.cli;

import java.time.Duration;
import java.util.Locale;
import org.townsquare.cli.progress.Standing;
import org.townsquare.experiment.Progress;

/**
 * Tells how far a search has come that asks for runs as it goes: whenever it says so, and now and then between.
 *
 * <p>Its budget is the most runs in all; {@code each} is how many of them are made together, as one number of the folder.
 */
final class SearchLines implements Progress {

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final Undertaking undertaking;
    private final int budget;
    private final int each;
    private final long began = System.nanoTime();
    private String cluster = "";
    private long told = began;
    private String doing = "";
    private int before = -1;
    private int done;

    SearchLines(Undertaking undertaking, int budget, int each) {
        this.undertaking = undertaking;
        this.budget = budget;
        this.each = each;
    }

    @Override
    public synchronized void begin(int evaluations, int finished, long steps) {
        before = before < 0 ? finished : before;
        done = finished;
    }

    @Override
    public synchronized void finished(int evaluation) {
        done++;
        if (System.nanoTime() - told > PAUSE) {
            say(doing);
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

    /** Tells how many runs are made and what is done from now on, which is then told with each line. */
    synchronized void begin(String stage) {
        doing = ": " + stage;
        say(doing);
    }

    /** Tells how many runs are made, and more. */
    synchronized void say(String more) {
        told = System.nanoTime();
        undertaking.say(
                String.format(Locale.ROOT, "%,d of at most %,d runs", done * each, budget) + remaining() + more);
    }

    private String remaining() {
        if (before < 0 || done <= before) {
            return "";
        }
        double seconds = (told - began) / 1e9 / (done - before);
        int left = Math.max(0, budget / each - done);
        return ", at most about " + Standing.words(seconds * left) + " left";
    }
}
