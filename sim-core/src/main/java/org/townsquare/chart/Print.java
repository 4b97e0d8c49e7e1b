package org.townsquare.chart;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
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

    private static final double BAR = 24;
    private static final double AROUND = 30;
    private static final FontRenderContext AS_IT_IS = new FontRenderContext(null, true, true);

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
            sum += look.title().getSize() * 1.3 * lines(plot.title()) + 3;
        }
        if (!below.isEmpty()) {
            TextTitle text = new TextTitle(below, look.small());
            text.setPosition(RectangleEdge.BOTTOM);
            text.setHorizontalAlignment(HorizontalAlignment.LEFT);
            text.setTextAlignment(HorizontalAlignment.LEFT);
            chart.addSubtitle(text);
            sum += look.plain().getSize() * 1.2 * lines(below);
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
        return AROUND + highest * (beside ? 1 : panels.size());
    }

    /** Of a text at the side of a panel, with some room. */
    private double length(String label) {
        return label.isEmpty()
                ? 0
                : look.small().getStringBounds(label, AS_IT_IS).getWidth() + 8;
    }

    /** About how many lines a text takes, of which a character is half as wide as high. */
    private int lines(String text) {
        return (int) Math.ceil(text.length() * look.small().getSize() * 0.55 / width);
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
