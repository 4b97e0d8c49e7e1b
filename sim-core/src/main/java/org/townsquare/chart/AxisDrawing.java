package org.townsquare.chart;

import java.text.DateFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.townsquare.chart.Axis.Scale;

/** Draws axes that have a range. */
final class AxisDrawing {

    /** Around numbers at an axis, in points of print. */
    private static final double LEAST_GAP = 1;
    /** Between one and the next along the axis: with less there would be too many. */
    private static final double BETWEEN = 2.5;

    private final Look look;

    AxisDrawing(Look look) {
        this.look = look;
    }

    /** An axis that goes across, or up: the label of one that goes across has the font of what it measures. */
    ValueAxis of(Axis axis, boolean isAcross) {
        ValueAxis drawn = axis.scale() == Scale.DATES ? dates(axis) : numbers(axis);
        drawn.setRange(axis.low(), axis.high());
        style(drawn);
        double side = Math.max(LEAST_GAP, 2 * look.scale());
        double between = side * BETWEEN;
        drawn.setTickLabelInsets(
                isAcross
                        ? new RectangleInsets(side, 1.5 * between, side, 1.5 * between)
                        : new RectangleInsets(between, 2 * side, between, 2 * side));
        return drawn;
    }

    private static DateAxis dates(Axis axis) {
        DateAxis dates =
                new DateAxis(axis.label().isEmpty() ? null : axis.label(), TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
        dates.setDateFormatOverride((DateFormat) axis.format());
        return dates;
    }

    private static NumberAxis numbers(Axis axis) {
        Numbers numbers = new Numbers(axis);
        if (axis.format() != null) {
            numbers.setNumberFormatOverride((NumberFormat) axis.format());
        }
        if (axis.scale() == Scale.COUNTS) {
            numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        if (!Double.isNaN(axis.ticks().step())) {
            numbers.setTickUnit(new NumberTickUnit(axis.ticks().step()));
        }
        numbers.setVerticalTickLabels(axis.ticks().isUpright());
        return numbers;
    }

    <A extends org.jfree.chart.axis.Axis> A style(A axis) {
        axis.setLabelFont(look.small());
        axis.setTickLabelFont(look.small());
        axis.setLabelPaint(look.words());
        axis.setTickLabelPaint(look.words());
        axis.setAxisLinePaint(look.frame());
        axis.setTickMarkPaint(look.frame());
        axis.setLabelInsets(look.insets(3, 3, 3, 3));
        double side = Math.max(LEAST_GAP, 2 * look.scale());
        axis.setTickLabelInsets(new RectangleInsets(side, 2 * side, side, 2 * side));
        return axis;
    }
}
