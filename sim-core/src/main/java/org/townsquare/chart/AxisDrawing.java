package org.townsquare.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.townsquare.chart.Axis.Scale;

/** Draws axes that have a range. */
final class AxisDrawing {

    private static final double UPRIGHT = -Math.PI / 2;

    /** Between numbers at an axis: without it there would be too many. */
    private static final double LEAST_GAP = 1;

    private final Look look;

    AxisDrawing(Look look) {
        this.look = look;
    }

    /** An axis whose label has a font of its own. */
    ValueAxis of(Axis axis, Font label) {
        ValueAxis drawn = of(axis);
        drawn.setLabelFont(label);
        return drawn;
    }

    ValueAxis of(Axis axis) {
        ValueAxis drawn = axis.scale() == Scale.DATES ? dates(axis) : numbers(axis);
        drawn.setRange(axis.low(), axis.high());
        return style(drawn);
    }

    private static DateAxis dates(Axis axis) {
        DateAxis dates = new DateAxis(label(axis), TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
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

    private static String label(Axis axis) {
        return axis.label().isEmpty() ? null : axis.label();
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

    /** Has no ticks beyond its scale, and words in place of numbers where there are some. */
    private static final class Numbers extends NumberAxis {
        private static final long serialVersionUID = 1;

        private final transient Axis axis;

        Numbers(Axis axis) {
            super(AxisDrawing.label(axis));
            this.axis = axis;
        }

        @Override
        protected int calculateVisibleTickCount() {
            double size = getTickUnit().getSize();
            double top = Math.min(getUpperBound(), axis.scale().ceiling);
            return super.calculateVisibleTickCount()
                    - (int) (Math.floor(getUpperBound() / size) - Math.floor(top / size));
        }

        @Override
        public List<?> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
            if (!axis.isOfWords()) {
                return super.refreshTicks(graphics, state, area, edge);
            }
            boolean below = RectangleEdge.isTopOrBottom(edge);
            boolean turned = below && axis.ticks().isUpright();
            List<NumberTick> ticks = new ArrayList<>();
            double taken = Double.NEGATIVE_INFINITY;
            for (Map.Entry<Double, String> word : axis.ticks().words().entrySet()) {
                if (!getRange().contains(word.getKey())) {
                    continue;
                }
                Rectangle2D size =
                        graphics.getFontMetrics(getTickLabelFont()).getStringBounds(word.getValue(), graphics);
                double half = (below && !turned ? size.getWidth() : size.getHeight()) / 2;
                double at =
                        Math.abs(valueToJava2D(word.getKey(), area, edge) - valueToJava2D(getLowerBound(), area, edge));
                boolean free = at - half >= taken;
                taken = free ? at + half : taken;
                ticks.add(new NumberTick(
                        word.getKey(),
                        free ? word.getValue() : "",
                        below && !turned ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT,
                        turned ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER,
                        turned ? UPRIGHT : 0));
            }
            return ticks;
        }
    }
}
