package org.townsquare.chart;

import java.util.List;

/**
 * A surface in colours: a cell around each of its places, with a number in it where there are few, and lines over them.
 *
 * @param x places, ascending
 * @param y places, ascending
 * @param heights from 0 to 1, by x, then y; NaN where there is no cell
 * @param lines contours, whose names the legend has
 * @param spots places with a height of their own
 * @param colours the axis at the bar that tells the colours
 */
public record Cells(double[] x, double[] y, double[][] heights, List<Series> lines, List<Spot> spots, Axis colours) {

    /** Cells of no more rows and columns than this have numbers. */
    public static final int MOST_NUMBERS = 12;

    /** A place with a height. */
    public record Spot(double x, double y, double height) {}

    boolean hasNumbers() {
        return x.length <= MOST_NUMBERS && y.length <= MOST_NUMBERS;
    }

    /** The borders of the cells around places, halfway between neighbours. */
    public static double[] edges(double[] places) {
        int n = places.length;
        double[] edges = new double[n + 1];
        for (int i = 1; i < n; i++) {
            edges[i] = (places[i - 1] + places[i]) / 2;
        }
        edges[0] = places[0] - (edges[1] - places[0]);
        edges[n] = places[n - 1] + (places[n - 1] - edges[n - 1]);
        return edges;
    }
}
