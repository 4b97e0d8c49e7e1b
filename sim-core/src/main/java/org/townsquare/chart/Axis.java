package org.townsquare.chart;

import java.text.Format;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * An axis.
 *
 * @param label empty for none
 * @param format of the numbers or dates at it; null for the usual one of English
 * @param least the smallest range that it shows if it is found from the values
 * @param low where it begins; NaN if that is found from the values
 * @param high where it ends; NaN if that is found from the values
 */
public record Axis(String label, Scale scale, Format format, double least, double low, double high, Ticks ticks) {

    /** What an axis measures. */
    public enum Scale {
        /** Numbers, and 0 among them. */
        NUMBERS(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
        /** Numbers, whether 0 is among them or not. */
        WITHOUT_ZERO(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
        /** Shares, from 0 to 1. */
        SHARES(0, 1),
        /** What is never below 0. */
        AMOUNTS(0, Double.POSITIVE_INFINITY),
        /** Whole numbers from 0 on. */
        COUNTS(0, Double.POSITIVE_INFINITY),
        /** Dates, in milliseconds since 1970 in UTC. */
        DATES(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        private final double floor;
        final double ceiling;

        Scale(double floor, double ceiling) {
            this.floor = floor;
            this.ceiling = ceiling;
        }
    }

    /**
     * Where there are numbers and lines.
     *
     * @param step between two; NaN if that is chosen by the room there is
     * @param words in place of numbers, by where they stand; empty for numbers
     * @param isUpright whether words are turned
     */
    public record Ticks(double step, SortedMap<Double, String> words, boolean isUpright) {}

    /** Room at the ends of an axis that is found from the values, in parts of it. */
    private static final double MARGIN = 0.05;

    private static final Ticks USUAL = new Ticks(Double.NaN, Collections.emptySortedMap(), false);

    /** An axis whose range is found from the values. */
    public Axis(String label, Scale scale, Format format) {
        this(label, scale, format, 1e-8, Double.NaN, Double.NaN, USUAL);
    }

    /** An axis of words, one beside the other, the first at 0. */
    public static Axis of(String label, List<String> words, boolean isUpright) {
        SortedMap<Double, String> at = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            at.put((double) i, words.get(i));
        }
        return new Axis(label, Scale.NUMBERS, null)
                .from(-0.5, words.size() - 0.5)
                .ticks(new Ticks(Double.NaN, at, isUpright));
    }

    /** The same between two numbers. */
    public Axis from(double newLow, double newHigh) {
        return new Axis(label, scale, format, least, newLow, newHigh, ticks);
    }

    /** The same with a smallest range. */
    public Axis atLeast(double newLeast) {
        return new Axis(label, scale, format, newLeast, low, high, ticks);
    }

    /** The same with numbers so far apart. */
    public Axis step(double apart) {
        return ticks(new Ticks(apart, ticks.words, ticks.isUpright));
    }

    /** The same with other ticks. */
    public Axis ticks(Ticks others) {
        return new Axis(label, scale, format, least, low, high, others);
    }

    boolean isOfWords() {
        return !ticks.words.isEmpty();
    }

    /** The same with a range, found from the values unless it has one. */
    Axis around(DoubleStream values, double headroom) {
        if (!Double.isNaN(low)) {
            return this;
        }
        double[] known = values.filter(value -> !Double.isNaN(value)).toArray();
        boolean zero = scale != Scale.WITHOUT_ZERO || known.length == 0;
        double bottom = DoubleStream.of(known).min().orElse(0);
        double top = DoubleStream.of(known).max().orElse(1);
        bottom = Math.max(scale.floor, zero ? Math.min(0, bottom) : bottom);
        top = Math.max(zero ? Math.max(0, top) : top, bottom + least);
        double length = top - bottom;
        double above = top + (zero && top == 0 ? 0 : headroom > 0 ? headroom * length : MARGIN * length);
        return from(
                bottom - (zero && bottom == 0 ? 0 : MARGIN * length),
                headroom > 0 ? above : Math.min(above, scale.ceiling));
    }
}
