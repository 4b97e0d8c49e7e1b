package org.townsquare.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What belongs together in a panel and has a name in the legend, where each name stands once.
 *
 * @param name empty if the legend does not have it
 * @param line {@link Line#NONE} if points are not joined
 * @param dot at each point; {@link Dot#NONE} if there are none
 * @param extent how the intervals of points are drawn
 */
public record Series(String name, Tone tone, Line line, Dot dot, Extent extent, List<Point> points) {

    /** How intervals are drawn. */
    public enum Extent {
        /** Not at all. */
        NONE,
        /** As a band that what lies below shows through. */
        BAND,
        /** As an area that hides what lies below. */
        AREA,
        /** As bars up and down. */
        BAR,
        /** As bars to the left and right; ends of intervals are along the horizontal axis. */
        BAR_ACROSS
    }

    /** A line in the look of the platform at a position. */
    public static Series line(String name, int platform, List<Point> points) {
        return line(name, Tone.of(platform), Line.of(platform), points);
    }

    /** A line. */
    public static Series line(String name, Tone tone, Line line, List<Point> points) {
        return new Series(name, tone, line, Dot.NONE, Extent.NONE, points);
    }

    /** A band or an area without a line. */
    public static Series filled(String name, Tone tone, Extent extent, List<Point> points) {
        return new Series(name, tone, Line.NONE, Dot.NONE, extent, points);
    }

    /** Dots, with bars if their intervals are wider than nothing. */
    public static Series dots(String name, Tone tone, Dot dot, List<Point> points) {
        return new Series(name, tone, Line.NONE, dot, Extent.BAR, points);
    }

    /** The same with another line. */
    public Series joined(Line by) {
        return new Series(name, tone, by, dot, extent, points);
    }

    /** The same without intervals. */
    public Series alone() {
        return new Series(name, tone, line, dot, Extent.NONE, points);
    }

    Series dotted(Dot with) {
        return new Series(name, tone, line, with, extent, points);
    }

    boolean isFilled() {
        return extent == Extent.BAND || extent == Extent.AREA;
    }

    boolean isDrawn() {
        return line.isDrawn() || dot.isDrawn();
    }

    DoubleStream across() {
        return points.stream()
                .flatMapToDouble(p -> extent == Extent.BAR_ACROSS
                        ? DoubleStream.of(p.x(), p.low(), p.high())
                        : DoubleStream.of(p.x()));
    }

    DoubleStream upwards() {
        return points.stream()
                .flatMapToDouble(p -> extent == Extent.BAR_ACROSS || extent == Extent.NONE
                        ? DoubleStream.of(p.y())
                        : DoubleStream.of(p.y(), p.low(), p.high()));
    }
}
