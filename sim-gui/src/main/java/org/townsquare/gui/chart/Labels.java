package org.townsquare.gui.chart;

import java.util.Arrays;
import org.townsquare.results.WordSide;

/** Which marks have room for their words: the latest first, in rows, so that none covers another. */
final class Labels {

    private final double[] left;
    private final double[] at;
    private final double[] widths;
    private final double width;

    /**
     * Of some marks; all in pixels.
     *
     * @param at where they stand, in the order of time
     * @param widths of their words
     * @param width of the axis
     */
    Labels(double[] at, double[] widths, double width) {
        this.at = at;
        this.widths = widths;
        this.width = width;
        left = new double[at.length];
        WordSide sides = new WordSide(Arrays.stream(at), width);
        Arrays.setAll(left, i -> {
            boolean onTheLeft = sides.isLeft(at[i], widths[i]);
            // Words that would leave the axis rather cross a line.
            return isOn(at[i] - widths[i], i) && (onTheLeft || !isOn(at[i], i)) ? at[i] - widths[i] : at[i];
        });
    }

    private boolean isOn(double from, int i) {
        return from >= 0 && from + widths[i] <= width;
    }

    /** Whether words stand to the left of their line. */
    boolean isLeft(int i) {
        return left[i] < at[i];
    }

    /** The row of each mark's words, from 0; -1 where there is no room. */
    int[] rows(int most) {
        int[] row = new int[left.length];
        Arrays.fill(row, -1);
        for (int i = left.length - 1; i >= 0; i--) {
            for (int r = 0; r < most && row[i] < 0; r++) {
                if (isFree(row, i, r)) {
                    row[i] = r;
                }
            }
        }
        return row;
    }

    private boolean isFree(int[] row, int i, int r) {
        double right = left[i] + widths[i];
        boolean free = isOn(left[i], i);
        for (int j = i + 1; j < left.length && free; j++) {
            free = row[j] != r || right <= left[j] || left[j] + widths[j] <= left[i];
        }
        return free;
    }
}
