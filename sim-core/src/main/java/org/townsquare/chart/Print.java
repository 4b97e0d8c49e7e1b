package org.townsquare.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/** A chart for print, as high as it has to be. */
public final class Print {

    private static final double PANEL = 0.4;
    /** Wider charts have no higher panels. */
    private static final double WIDEST = 420;

    private static final double BAR = 30;
    private static final double AROUND = 30;
    /** Of panels side by side: their shared axis. */
    private static final double LEFT = 50;
    /** Each word at an axis that goes up has at least so many. */
    private static final double ROWS = 1.6;

    private final Look look;
    private final JFreeChart chart;
    private final double width;
    private final double height;

    /**
     * A chart.
     *
     * @param width in points
     * @param below words below the chart; empty for none
     */
    public Print(Plot plot, double width, boolean grey, String below) {
        this.look = Look.print(grey);
        this.width = width;
        this.chart = Renderer.draw(LineDots.on(plot), look);
        double sum = legend() + body(plot.body());
        if (!plot.title().isEmpty()) {
            sum += look.title().getSize() * 1.3 * lines(plot.title(), look.title()) + 3;
        }
        if (!below.isEmpty()) {
            TextTitle text = new TextTitle(below, look.small());
            text.setPosition(RectangleEdge.BOTTOM);
            text.setHorizontalAlignment(HorizontalAlignment.LEFT);
            text.setTextAlignment(HorizontalAlignment.LEFT);
            chart.addSubtitle(text);
            sum += look.plain().getSize() * 1.2 * lines(below, look.small());
        }
        this.height = sum;
    }

    /** In points. */
    public double height() {
        return height;
    }

    /** The chart somewhere on a page. */
    public Drawing at(double x, double y) {
        return graphics -> chart.draw(graphics, new Rectangle2D.Double(x, y, width, height));
    }

    private double body(Plot.Body body) {
        if (body instanceof Bars bars) {
            return bars.isStacked() ? AROUND + 4 + BAR * bars.categories().size() : AROUND + PANEL * WIDEST;
        }
        Panels panels = (Panels) body;
        boolean beside = panels.layout() == Panels.Layout.BESIDE;
        // All panels are as high as the highest.
        double highest = panels.panels().stream()
                .mapToDouble(panel ->
                        length(beside ? panels.shared().label() : panel.axis().label()))
                .reduce(PANEL * Math.min(width, WIDEST), Math::max);
        double rows =
                Math.max(words(panels.shared()), words(panels.panels().get(0).axis())) * ROWS * look.row();
        return AROUND + Math.max(rows, highest * (beside ? 1 : panels.size())) + below(panels);
    }

    private static int words(Axis axis) {
        return axis.ticks().words().size();
    }

    /** What is below the axis beside a row of words: those that are turned, or more lines of a label. */
    private double below(Panels panels) {
        double each = (width - LEFT) / panels.size();
        return panels.layout() != Panels.Layout.BESIDE
                ? panels.turned(look)
                : look.row()
                        * panels.panels().stream()
                                .mapToInt(panel -> Numbers.lines(panel.axis().label(), look.plain(), each)
                                                .size()
                                        - 1)
                                .max()
                                .orElse(0);
    }

    /** Of a text at the side of a panel, with some room. */
    private double length(String label) {
        return label.isEmpty() ? 0 : Numbers.wide(label, look.small()) + 8;
    }

    private int lines(String text, Font font) {
        return Numbers.lines(text, font, width - Renderer.RIGHT - 2 * look.margin())
                .size();
    }

    private double legend() {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        double high = chart.getLegend()
                .arrange(graphics, new RectangleConstraint(new Range(0, width - 14), new Range(0, 2000)))
                .height;
        graphics.dispose();
        return high + 4;
    }
}
