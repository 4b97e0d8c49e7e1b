package org.townsquare.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;

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

    /** What the axis of a chart shows at a place. */
    double shown(double place) {
        return logarithmic ? FastMath.pow(10, place) : place;
    }

    /** The value at a place, for people. */
    String text(double place) {
        return numeric ? TippingFinding.number(shown(place)) : levels.get((int) Math.round(place));
    }

    /** An axis for a chart whose outermost cells or marks reach so far beyond the outermost places. */
    ValueAxis axis(double before, double after) {
        if (!numeric) {
            SymbolAxis words = Theme.style(new SymbolAxis(label, levels.toArray(String[]::new)));
            words.setGridBandsVisible(false);
            words.setRange(-before, levels.size() - 1 + after);
            return words;
        }
        if (logarithmic) {
            LogAxis axis = Theme.style(new LogAxis(label));
            axis.setRange(shown(low - before), shown(high + after));
            axis.setNumberFormatOverride(new Plain());
            axis.setMinorTickMarksVisible(true);
            return axis;
        }
        NumberAxis axis = Theme.style(new NumberAxis(label));
        axis.setAutoRangeIncludesZero(false);
        axis.setRange(low - before, high + after);
        axis.setNumberFormatOverride(new Plain());
        axis.setStandardTickUnits(new NumberTickUnitSource(false));
        if (!levels.isEmpty() && levels.stream().allMatch(level -> level.matches("-?\\d+")) && high - low < 12) {
            axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil((high - low) / 6))));
        }
        return axis;
    }

    /** An axis for marks at the places. */
    ValueAxis axis() {
        double margin = numeric ? MARGIN * (varies() ? high - low : 1) : 0.5;
        return axis(margin, margin);
    }

    /** A label that fits beside others. */
    static String label(String path, String unit) {
        String name = path.length() <= 40 ? path : "…" + path.substring(path.length() - 39);
        return unit.isEmpty() ? name : String.format(Locale.ROOT, "%s (%s)", name, unit);
    }

    /** Numbers with four digits, without exponents. */
    private static final class Plain extends java.text.NumberFormat {
        private static final long serialVersionUID = 1;

        @Override
        public StringBuffer format(double number, StringBuffer out, java.text.FieldPosition position) {
            return out.append(TippingFinding.number(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer out, java.text.FieldPosition position) {
            return format((double) number, out, position);
        }

        @Override
        public Number parse(String text, java.text.ParsePosition position) {
            throw new UnsupportedOperationException("axes are not read");
        }
    }
}
