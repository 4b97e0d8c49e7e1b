package org.townsquare.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Draws cells and what lies over them. */
final class CellsDrawing extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1;

    /** Rows of words that the axis below takes, and the bar beside it does not. */
    private static final double AXIS = 3;

    private static final double CASING = 2.1;
    private static final double RIM = 7;
    private static final double DOT = 7;
    private static final double SEAM = 0.5;

    private final transient Cells cells;
    private final transient Look look;
    private final transient Viridis colours = new Viridis();

    CellsDrawing(Cells cells, Look look) {
        this.cells = cells;
        this.look = look;
    }

    void on(XYPlot plot) {
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(this);
    }

    /** The bar beside the plot. */
    static PaintScaleLegend bar(Cells cells, Look look) {
        PaintScaleLegend bar =
                new PaintScaleLegend(new Viridis(), (NumberAxis) new AxisDrawing(look).of(cells.colours(), false));
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setMargin(new RectangleInsets(6 * look.scale(), 14 * look.scale(), AXIS * look.row(), 0));
        bar.setStripWidth(16 * look.scale());
        bar.setSubdivisionCount(100);
        bar.setStripOutlineVisible(false);
        bar.setBackgroundPaint(look.ground());
        return bar;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        Panel panel = new Panel(plot, area, domain, range);
        double[] x = Cells.edges(cells.x());
        double[] y = Cells.edges(cells.y());
        Object smooth = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int i = 0; i + 1 < x.length; i++) {
            for (int j = 0; j + 1 < y.length; j++) {
                double height = cells.heights()[i][j];
                if (!Double.isNaN(height)) {
                    graphics.setPaint(colours.getPaint(height));
                    graphics.fill(panel.cell(x[i], x[i + 1], y[j], y[j + 1]));
                }
            }
        }
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
        cells.lines().forEach(line -> stroke(graphics, panel.path(line.points()), line));
        graphics.setFont(look.small());
        for (int i = 0; i < cells.x().length && cells.hasNumbers(); i++) {
            for (int j = 0; j < cells.y().length; j++) {
                number(graphics, cells.heights()[i][j], panel.x(cells.x()[i]), panel.y(cells.y()[j]));
            }
        }
        double size = DOT * look.scale();
        for (Cells.Spot spot : cells.spots()) {
            Ellipse2D mark =
                    new Ellipse2D.Double(panel.x(spot.x()) - size / 2, panel.y(spot.y()) - size / 2, size, size);
            graphics.setPaint(colours.getPaint(spot.height()));
            graphics.fill(mark);
            graphics.setPaint(Color.WHITE);
            graphics.setStroke(look.stroke(1));
            graphics.draw(mark);
        }
    }

    /** A number in its cell, with a rim in the cell's colour: where a line passes, it goes behind the number. */
    private void number(Graphics2D graphics, double height, double middle, double level) {
        if (Double.isNaN(height)) {
            return;
        }
        String percent = Long.toString(Math.round(100 * height));
        GlyphVector digits = graphics.getFont().createGlyphVector(graphics.getFontRenderContext(), percent);
        Rectangle2D size = digits.getVisualBounds();
        float x = (float) (middle - size.getCenterX());
        float y = (float) (level - size.getCenterY());
        graphics.setPaint(colours.getPaint(height));
        graphics.setStroke(
                new BasicStroke((float) (RIM * look.scale()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(digits.getOutline(x, y));
        graphics.setPaint(Viridis.ink(height));
        graphics.drawString(percent, x, y);
    }

    /** A line with a white one around it, which is seen on any colour. */
    private void stroke(Graphics2D graphics, Path2D path, Series line) {
        BasicStroke own = line.line().stroke(look.scale());
        graphics.setPaint(Color.WHITE);
        graphics.setStroke(new BasicStroke(
                (float) (own.getLineWidth() * CASING),
                own.getEndCap(),
                own.getLineJoin(),
                own.getMiterLimit(),
                own.getDashArray(),
                0));
        graphics.draw(path);
        graphics.setPaint(look.colour(line.tone()));
        graphics.setStroke(own);
        graphics.draw(path);
    }

    /** Where places are on the picture. */
    private record Panel(XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range) {

        double x(double place) {
            return domain.valueToJava2D(place, area, plot.getDomainAxisEdge());
        }

        double y(double place) {
            return range.valueToJava2D(place, area, plot.getRangeAxisEdge());
        }

        Rectangle2D cell(double left, double right, double bottom, double top) {
            // Half a point more to each side: no seams.
            return new Rectangle2D.Double(
                    x(left) - SEAM, y(top) - SEAM, x(right) - x(left) + 2 * SEAM, y(bottom) - y(top) + 2 * SEAM);
        }

        Path2D path(List<Point> points) {
            Path2D path = new Path2D.Double();
            boolean begins = true;
            for (Point point : points) {
                if (!Double.isNaN(point.x()) && begins) {
                    path.moveTo(x(point.x()), y(point.y()));
                } else if (!Double.isNaN(point.x())) {
                    path.lineTo(x(point.x()), y(point.y()));
                }
                begins = Double.isNaN(point.x());
            }
            return path;
        }
    }
}
