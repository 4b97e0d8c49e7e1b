package org.townsquare.gui.chart;

import java.util.Arrays;

/** Which marks have room for their words: the latest first, in rows, so that none covers another. */
final class Labels {

    /** In this part of the axis words stand to the right of their line, else to the left. */
    private static final double EARLY = 0.5;

    private Labels() {}

    static boolean isEarly(double at) {
        return at < EARLY;
    }

    /**
     * The row of each mark's words, from 0; -1 where there is no room.
     *
     * @param at where the marks stand, from 0 to 1, in the order of time
     * @param widths of their words, in pixels
     * @param width of the axis, in pixels
     * @param rows that there are
     */
    static int[] rows(double[] at, double[] widths, double width, int rows) {
        int[] row = new int[at.length];
        Arrays.fill(row, -1);
        for (int i = at.length - 1; i >= 0; i--) {
            for (int r = 0; r < rows && row[i] < 0; r++) {
                if (isFree(at, widths, width, row, i, r)) {
                    row[i] = r;
                }
            }
        }
        return row;
    }

    private static boolean isFree(double[] at, double[] widths, double width, int[] row, int i, int r) {
        double left = left(at[i], widths[i], width);
        double right = left + widths[i];
        boolean free = left >= 0 && right <= width;
        for (int j = i + 1; j < at.length && free; j++) {
            double other = left(at[j], widths[j], width);
            free = row[j] != r || right <= other || other + widths[j] <= left;
        }
        return free;
    }

    private static double left(double at, double words, double width) {
        return at * width - (isEarly(at) ? 0 : words);
    }
}
