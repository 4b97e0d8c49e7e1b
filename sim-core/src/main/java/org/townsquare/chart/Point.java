package org.townsquare.chart;

/**
 * A point of a series; one without numbers breaks the line.
 *
 * @param low lower end of its interval, which is vertical unless the series says otherwise
 * @param high upper end
 */
public record Point(double x, double y, double low, double high) {

    /** A break in a line. */
    public static final Point BREAK = new Point(Double.NaN, Double.NaN);

    /** A point without an interval. */
    public Point(double x, double y) {
        this(x, y, y, y);
    }
}
