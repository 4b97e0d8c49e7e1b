package org.townsquare.results.sweep;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.chart.Axis;
import org.townsquare.results.words.Digits;
import org.townsquare.results.words.Dollars;

/**
 * One of a sweep's parameters as an axis: its values as places, and how it is drawn. Numbers that bunch at the low end of a
 * range of an order of magnitude or more are drawn by their logarithms; words stand side by side in their order.
 *
 * @param path of the parameter
 * @param label path and unit
 * @param numeric whether all values are numbers
 * @param levels the different values, numbers in ascending order; empty if they are too many
 * @param low smallest place
 * @param high largest place
 * @param logarithmic whether places are decimal logarithms of the values
 */
record SweptAxis(
        String path, String label, boolean numeric, List<String> levels, double low, double high, boolean logarithmic) {

    /** Room at both ends, in parts of the axis. */
    private static final double MARGIN = 0.04;

    private static final double ORDER_OF_MAGNITUDE = 10;
    private static final double[] ONES = {1};
    private static final double[] ONES_TWOS_FIVES = {1, 2, 5};

    /** Whether numbers are told apart better by their logarithms. */
    static boolean isLogarithmic(double low, double median, double high) {
        if (!(low > 0) || high / low < ORDER_OF_MAGNITUDE) {
            return false;
        }
        double linear = (median - low) / (high - low);
        double byLogarithm = FastMath.log(median / low) / FastMath.log(high / low);
        return Math.abs(byLogarithm - 0.5) < Math.abs(linear - 0.5);
    }

    /** Whether it takes a value more than once. */
    boolean varies() {
        return high > low;
    }

    /** The place of a value. */
    double place(String value) {
        if (!numeric) {
            return levels.indexOf(value);
        }
        double number = Double.parseDouble(value);
        return logarithmic ? FastMath.log10(number) : number;
    }

    /** Which of the levels a value is. */
    int index(String value) {
        double place = place(value);
        return IntStream.range(0, levels.size())
                .filter(level -> place(levels.get(level)) == place)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value + " is none of the values read before"));
    }

    /** The place as a part of the way from the smallest to the largest. */
    double part(String value) {
        return (place(value) - low) / (high - low);
    }

    /** The value at a place, for people. */
    String text(double place) {
        return numeric ? Digits.text(number(place)) : levels.get((int) Math.round(place));
    }

    private double number(double place) {
        return logarithmic ? FastMath.pow(10, place) : place;
    }

    /** An axis of places for a chart that reaches so far beyond the outermost ones, with a mark at each level if there is room. */
    Axis axis(double before, double after, int room) {
        SortedMap<Double, String> marks = new TreeMap<>();
        if (!numeric || (!levels.isEmpty() && levels.size() <= room)) {
            levels.forEach(level -> marks.put(place(level), numeric ? shown(Double.parseDouble(level)) : level));
        } else if (logarithmic) {
            for (int decade = (int) FastMath.floor(low); decade <= FastMath.ceil(high); decade++) {
                for (double factor : high - low > 2 ? ONES : ONES_TWOS_FIVES) {
                    double value = factor * FastMath.pow(10, decade);
                    marks.put(FastMath.log10(value), shown(value));
                }
            }
        }
        return new Axis(label, Axis.Scale.NUMBERS, new Brief())
                .from(low - before, high + after)
                .ticks(new Axis.Ticks(Double.NaN, marks, false));
    }

    /** An axis for marks at the places. */
    Axis axis() {
        double margin = numeric ? MARGIN * (varies() ? high - low : 1) : 0.5;
        return axis(margin, margin, 6);
    }

    /** A number on an axis. */
    private static String shown(double value) {
        return Math.abs(value) < 10_000
                ? Digits.text(value)
                : new Dollars().format(value).replace('-', '−');
    }

    /** A label that fits beside others. */
    static String label(String path, String unit) {
        String name = path.length() <= 40 ? path : "…" + path.substring(path.length() - 39);
        return unit.isEmpty() ? name : String.format(Locale.ROOT, "%s (%s)", name, unit);
    }

    /** Numbers short enough for an axis. */
    private static final class Brief extends NumberFormat {
        private static final long serialVersionUID = 1;

        @Override
        public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
            return out.append(shown(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
            return out.append(shown((double) number));
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            position.setErrorIndex(position.getIndex()); // axes are written, never read
            return null;
        }
    }
}
