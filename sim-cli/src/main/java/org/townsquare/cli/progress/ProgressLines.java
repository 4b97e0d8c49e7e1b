package org.townsquare.cli.progress;

import java.io.PrintStream;
import java.time.Duration;

/** Progress as plain lines, for files and logs: one for every tenth of the way, and one after half a minute without. */
public final class ProgressLines implements ProgressView {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final PrintStream err;
    private int tenths;
    private Duration last = Duration.ZERO;

    /** @param err where they are printed */
    public ProgressLines(PrintStream err) {
        this.err = err;
    }

    @Override
    public void show(Standing standing) {
        boolean further = standing.percent() / 10 > tenths;
        boolean silent = standing.elapsed().minus(last).compareTo(LONGEST_SILENCE) >= 0;
        if (further || silent) {
            err.println(standing.percent() + " %: " + standing.runs() + standing.remaining());
            tenths = standing.percent() / 10;
            last = standing.elapsed();
        }
    }
}
