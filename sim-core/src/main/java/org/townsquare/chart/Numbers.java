package org.townsquare.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis of numbers: it has no ticks beyond its scale, words in place of numbers where there are some, and a label that is
 * broken into lines where the axis is short.
 */
final class Numbers extends NumberAxis {

    private static final long serialVersionUID = 1;

    private static final double UPRIGHT = -Math.PI / 2;
    private static final FontRenderContext AS_IT_IS = new FontRenderContext(null, true, true);

    private final transient Axis axis;
    /** As wide as the axis is long: what is wider would stand in its neighbour's. */
    private double width = Double.POSITIVE_INFINITY;

    Numbers(Axis axis) {
        super(axis.label().isEmpty() ? null : axis.label());
        this.axis = axis;
    }

    @Override
    protected int calculateVisibleTickCount() {
        double size = getTickUnit().getSize();
        double top = Math.min(getUpperBound(), axis.scale().ceiling);
        return super.calculateVisibleTickCount() - (int) (Math.floor(getUpperBound() / size) - Math.floor(top / size));
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D graphics, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
        width = area.getWidth();
        return super.reserveSpace(graphics, plot, area, edge, space);
    }

    /** A label in lines no wider than an axis: after spaces and full stops, or within a word that is wider. */
    static List<String> lines(String label, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : label.split("(?<=[ .])", -1)) {
            if (!line.isEmpty() && wide(line + part.strip(), font) > width) {
                lines.add(line.strip());
                line = "";
            }
            line += part;
            while (wide(line.strip(), font) > width && line.length() > 1) {
                int fits = line.length() - 1;
                while (fits > 1 && wide(line.substring(0, fits), font) > width) {
                    fits--;
                }
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line.strip());
        return lines;
    }

    static double wide(String words, Font font) {
        return font.getStringBounds(words, AS_IT_IS).getWidth();
    }

    private List<String> lines() {
        return getLabel() == null ? List.of() : lines(getLabel(), getLabelFont(), width);
    }

    @Override
    protected Rectangle2D getLabelEnclosure(Graphics2D graphics, RectangleEdge edge) {
        Rectangle2D one = super.getLabelEnclosure(graphics, edge);
        if (!RectangleEdge.isTopOrBottom(edge) || lines().size() < 2) {
            return one;
        }
        double more = (lines().size() - 1) * row(graphics);
        return new Rectangle2D.Double(one.getX(), one.getY(), one.getWidth(), one.getHeight() + more);
    }

    private double row(Graphics2D graphics) {
        return graphics.getFontMetrics(getLabelFont()).getHeight();
    }

    @Override
    protected AxisState drawLabel(
            String label,
            Graphics2D graphics,
            Rectangle2D plotArea,
            Rectangle2D area,
            RectangleEdge edge,
            AxisState state) {
        if (!RectangleEdge.isTopOrBottom(edge) || lines().size() < 2) {
            return super.drawLabel(label, graphics, plotArea, area, edge, state);
        }
        graphics.setFont(getLabelFont());
        graphics.setPaint(getLabelPaint());
        double y = state.getCursor() + getLabelInsets().getTop();
        for (String line : lines()) {
            TextUtils.drawAlignedString(line, graphics, (float) area.getCenterX(), (float) y, TextAnchor.TOP_CENTER);
            y += row(graphics);
        }
        state.cursorDown(y + getLabelInsets().getBottom() - state.getCursor());
        return state;
    }

    @Override
    public List<?> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        if (axis.isOfWords()) {
            return words(graphics, area, edge);
        }
        List<?> ticks = super.refreshTicks(graphics, state, area, edge);
        return ticks.stream().map(tick -> signed((NumberTick) tick)).toList();
    }

    /** With a minus sign in place of a hyphen. */
    private static NumberTick signed(NumberTick tick) {
        return new NumberTick(
                tick.getTickType(),
                tick.getValue(),
                tick.getText().replace('-', '−'),
                tick.getTextAnchor(),
                tick.getRotationAnchor(),
                tick.getAngle());
    }

    private List<NumberTick> words(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        boolean below = RectangleEdge.isTopOrBottom(edge);
        boolean turned = below && axis.ticks().isUpright();
        List<NumberTick> ticks = new ArrayList<>();
        double taken = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Double, String> word : axis.ticks().words().entrySet()) {
            if (!getRange().contains(word.getKey())) {
                continue;
            }
            Rectangle2D size = graphics.getFontMetrics(getTickLabelFont()).getStringBounds(word.getValue(), graphics);
            double half = (below && !turned ? size.getWidth() : size.getHeight()) / 2;
            double at = Math.abs(valueToJava2D(word.getKey(), area, edge) - valueToJava2D(getLowerBound(), area, edge));
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
