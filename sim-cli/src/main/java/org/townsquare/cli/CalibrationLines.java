package org.townsquare.cli;

import java.time.Duration;
import java.util.Locale;
import org.townsquare.experiment.Progress;
import org.townsquare.results.Digits;
import org.townsquare.results.calibration.CalibrationQuestion;
import org.townsquare.statistics.Posterior;

/** Tells how far a calibration has come: after each generation, and now and then between. */
final class CalibrationLines implements Progress {

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final Undertaking undertaking;
    private final CalibrationQuestion question;
    private final long began = System.nanoTime();
    private String cluster = "";
    private long told = began;
    private int before = -1;
    private int done;

    CalibrationLines(Undertaking undertaking, CalibrationQuestion question) {
        this.undertaking = undertaking;
        this.question = question;
    }

    @Override
    public synchronized void begin(int evaluations, int finished, long steps) {
        before = before < 0 ? finished : before;
        done = finished;
    }

    @Override
    public void step() {}

    @Override
    public synchronized void finished(int evaluation) {
        done++;
        if (System.nanoTime() - told > PAUSE) {
            say("");
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

    /** A generation is complete. */
    synchronized void told(Posterior soFar) {
        say(String.format(
                Locale.ROOT,
                "; within %s of the figures: %d draws, worth %.0f independent ones",
                Digits.text(soFar.tolerance()),
                soFar.weights().length,
                soFar.effectiveSize()));
    }

    private void say(String more) {
        told = System.nanoTime();
        int runs = done * question.replicates();
        undertaking.say(
                String.format(Locale.ROOT, "%,d of at most %,d runs", runs, question.budget()) + remaining() + more);
    }

    private String remaining() {
        if (done <= before) {
            return "";
        }
        double each = (told - began) / 1e9 / (done - before);
        int left = Math.max(0, question.budget() / question.replicates() - done);
        return ", at most about " + Standing.words(each * left) + " left";
    }
}
