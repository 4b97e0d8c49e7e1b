package org.townsquare.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;

/** Patterns by which bars are told apart where there are no colours. */
public enum Hatch {
    /** None. */
    PLAIN,
    /** Lines that rise. */
    RISING,
    /** Lines that fall. */
    FALLING,
    /** Both. */
    CROSSED,
    /** Level lines. */
    LEVEL,
    /** Upright lines. */
    UPRIGHT,
    /** Level lines of dashes. */
    DASHED;

    /** Between lines, in points. */
    private static final double APART = 3;

    private static final BasicStroke LINE = new BasicStroke(0.45f);
    private static final BasicStroke DASHES = new BasicStroke(0.45f, 0, 0, 10, new float[] {1, 2}, 0);
    private static final double SWATCH = 7;

    private static final Color GREY_INK = new Color(0x505050);

    /** The colour of patterns on a ground. */
    static Color ink(Tone ground, Look look) {
        return look.isGrey() ? GREY_INK : ground.colour().darker();
    }

    private BasicStroke stroke() {
        return this == DASHED ? DASHES : LINE;
    }

    /** Lines that cover a rectangle and more. */
    private List<Line2D> lines(Rectangle2D area) {
        List<Line2D> lines = new ArrayList<>();
        double height = area.getHeight();
        for (double x = area.getMinX() - height; x < area.getMaxX() + height && slants(); x += APART * Math.sqrt(2)) {
            if (this != FALLING) {
                lines.add(new Line2D.Double(x, area.getMaxY(), x + height, area.getMinY()));
            }
            if (this != RISING) {
                lines.add(new Line2D.Double(x, area.getMinY(), x + height, area.getMaxY()));
            }
        }
        for (double y = area.getMinY() + APART / 2; y < area.getMaxY() && isLevel(); y += APART) {
            lines.add(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
        }
        for (double x = area.getMinX() + APART / 2; x < area.getMaxX() && this == UPRIGHT; x += APART) {
            lines.add(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        }
        return lines;
    }

    private boolean slants() {
        return this == RISING || this == FALLING || this == CROSSED;
    }

    private boolean isLevel() {
        return this == LEVEL || this == DASHED;
    }

    /** Fills a rectangle with the pattern in ink on a ground. */
    void fill(Graphics2D graphics, Rectangle2D area, Color ground, Color ink) {
        graphics.setPaint(ground);
        graphics.fill(area);
        Shape clip = graphics.getClip();
        graphics.clip(area);
        graphics.setPaint(ink);
        graphics.setStroke(stroke());
        lines(area).forEach(graphics::draw);
        graphics.setClip(clip);
    }

    /** Makes the sample in a legend one of the pattern: a thick line for the ground, and on it the pattern as a shape. */
    void show(LegendItem item, Color ground, Color ink) {
        Rectangle2D square = new Rectangle2D.Double(-SWATCH / 2, -SWATCH / 2, SWATCH, SWATCH);
        item.setLineVisible(true);
        item.setLine(new Line2D.Double(-SWATCH / 2, 0, SWATCH / 2, 0));
        item.setLineStroke(new BasicStroke((float) SWATCH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        item.setLinePaint(ground);
        Area pattern = new Area();
        lines(square).forEach(line -> pattern.add(new Area(stroke().createStrokedShape(line))));
        pattern.add(new Area(new BasicStroke(0.4f).createStrokedShape(square)));
        pattern.intersect(new Area(square));
        item.setShape(pattern);
        item.setFillPaint(ink);
        item.setOutlinePaint(ink);
        item.setOutlineStroke(new BasicStroke(0.1f));
    }
}
