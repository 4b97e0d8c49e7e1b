package org.townsquare.cli.progress;

import java.io.PrintStream;
import java.util.Locale;

/** Progress as a bar on a terminal, as wide as fits beside the words: {@code  42 % ███░░░░ 5 of 12 runs done}. */
public final class ProgressBarView implements ProgressView {

    private final PrintStream err;
    private final int columns;

    /** @param columns width of the terminal that it goes to */
    public ProgressBarView(PrintStream err, int columns) {
        this.err = err;
        this.columns = columns;
    }

    @Override
    public void show(Standing standing) {
        err.print("\r" + line(standing, columns - 1));
        err.flush();
    }

    /** Exactly as many characters as the width, so that it covers the line before it. */
    static String line(Standing standing, int width) {
        String percent = String.format(Locale.ROOT, "%3d %% ", standing.percent());
        String words = " " + standing.runs() + standing.remaining();
        int bar = Math.max(0, width - percent.length() - words.length());
        int full = bar * standing.percent() / 100;
        return (percent + "█".repeat(full) + "░".repeat(bar - full) + words).substring(0, width);
    }

    @Override
    public void close() {
        err.println();
    }
}
