package org.townsquare.results.sweep;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;

/** Draws a phase diagram: coloured cells, the line at ½ over them, and a bar that tells the colours. */
final class PhaseChart extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1;

    /** Numbers stand in the cells of a grid with no more rows and columns than this. */
    private static final int MOST_NUMBERS = 12;

    private static final BasicStroke LINE = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke CASING = new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHED =
            new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);
    private static final BasicStroke DASHED_CASING =
            new BasicStroke(2.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);
    private static final BasicStroke RIM = new BasicStroke(7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final double DOT = 7;
    private static final double SEAM = 0.5;
    private static final Shape SAMPLE = new Line2D.Double(-16, 0, 16, 0);

    private final PhaseDiagram diagram;
    private final Viridis colours = new Viridis();

    private PhaseChart(PhaseDiagram diagram) {
        this.diagram = diagram;
    }

    static XYPlot plot(PhaseDiagram diagram) {
        double[] x = edges(diagram.estimate().x());
        double[] y = edges(diagram.estimate().y());
        XYPlot plot = Theme.plot(axis(diagram.x(), x), axis(diagram.y(), y));
        plot.setDataset(new XYSeriesCollection());
        plot.setRenderer(new XYLineAndShapeRenderer());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(new PhaseChart(diagram));
        plot.setFixedLegendItems(legend(diagram));
        return plot;
    }

    private static ValueAxis axis(SweptAxis axis, double[] edges) {
        return axis.axis(axis.low() - edges[0], edges[edges.length - 1] - axis.high(), MOST_NUMBERS);
    }

    /** The bar beside the plot. */
    static PaintScaleLegend bar(PhaseDiagram.Of of) {
        NumberAxis shares = Theme.shares(Words.say(of.label));
        shares.setRange(0, 1);
        shares.setTickUnit(new NumberTickUnit(0.1));
        PaintScaleLegend bar = new PaintScaleLegend(new Viridis(), shares);
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setMargin(new RectangleInsets(6, 14, 60, 0));
        bar.setStripWidth(16);
        bar.setSubdivisionCount(100);
        bar.setStripOutlineVisible(false);
        bar.setBackgroundPaint(Color.WHITE);
        return bar;
    }

    private static LegendItemCollection legend(PhaseDiagram diagram) {
        LegendItemCollection items = new LegendItemCollection();
        if (diagram.hasContour()) {
            items.add(item(Words.say("chart.phase.half"), LINE));
            if (!diagram.isSmoothed()) {
                items.add(item(Words.say("chart.phase.half.interval"), DASHED));
            }
        }
        return items;
    }

    private static LegendItem item(String label, BasicStroke stroke) {
        LegendItem item = new LegendItem(label, null, null, null, SAMPLE, stroke, Theme.INK);
        item.setLabelFont(Theme.PLAIN);
        return item;
    }

    /** The borders of the cells around places, halfway between neighbours. */
    private static double[] edges(double[] places) {
        int n = places.length;
        double[] edges = new double[n + 1];
        for (int i = 1; i < n; i++) {
            edges[i] = (places[i - 1] + places[i]) / 2;
        }
        edges[0] = places[0] - (edges[1] - places[0]);
        edges[n] = places[n - 1] + (places[n - 1] - edges[n - 1]);
        return edges;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        Panel panel = new Panel(plot, area, domain, range);
        Surface surface = diagram.estimate();
        double[] x = edges(surface.x());
        double[] y = edges(surface.y());
        Object smooth = g2.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        boolean numbers = surface.x().length <= MOST_NUMBERS && surface.y().length <= MOST_NUMBERS;
        for (int i = 0; i < surface.x().length; i++) {
            for (int j = 0; j < surface.y().length; j++) {
                double height = surface.heights()[i][j];
                if (!Double.isNaN(height)) {
                    g2.setPaint(colours.getPaint(height));
                    g2.fill(panel.cell(x[i], x[i + 1], y[j], y[j + 1]));
                }
            }
        }
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
        if (diagram.hasContour()) {
            if (!diagram.isSmoothed()) {
                Path2D uncertain = panel.path(diagram.low().contour(PhaseDiagram.HALF));
                uncertain.append(panel.path(diagram.high().contour(PhaseDiagram.HALF)), false);
                stroke(g2, uncertain, DASHED_CASING, DASHED);
            }
            stroke(g2, panel.path(surface.contour(PhaseDiagram.HALF)), CASING, LINE);
        }
        if (numbers) {
            g2.setFont(Theme.PLAIN);
            for (int i = 0; i < surface.x().length; i++) {
                for (int j = 0; j < surface.y().length; j++) {
                    number(g2, panel, surface, i, j);
                }
            }
        }
        for (PhaseDiagram.Dot dot : diagram.dots()) {
            Ellipse2D mark = new Ellipse2D.Double(panel.x(dot.x()) - DOT / 2, panel.y(dot.y()) - DOT / 2, DOT, DOT);
            g2.setPaint(colours.getPaint(dot.height()));
            g2.fill(mark);
            g2.setPaint(Color.WHITE);
            g2.setStroke(new BasicStroke(1));
            g2.draw(mark);
        }
    }

    /** A number in its cell, with a rim in the cell's colour: where a line passes, it goes behind the number. */
    private void number(Graphics2D g2, Panel panel, Surface surface, int i, int j) {
        double height = surface.heights()[i][j];
        if (!Double.isNaN(height)) {
            String percent = Long.toString(Math.round(100 * height));
            GlyphVector digits = g2.getFont().createGlyphVector(g2.getFontRenderContext(), percent);
            Rectangle2D size = digits.getVisualBounds();
            float x = (float) (panel.x(surface.x()[i]) - size.getCenterX());
            float y = (float) (panel.y(surface.y()[j]) - size.getCenterY());
            g2.setPaint(colours.getPaint(height));
            g2.setStroke(RIM);
            g2.draw(digits.getOutline(x, y));
            g2.setPaint(Viridis.ink(height));
            g2.drawString(percent, x, y);
        }
    }

    private static void stroke(Graphics2D g2, Path2D path, BasicStroke casing, BasicStroke line) {
        g2.setPaint(Color.WHITE);
        g2.setStroke(casing);
        g2.draw(path);
        g2.setPaint(Theme.INK);
        g2.setStroke(line);
        g2.draw(path);
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

        /** The pieces of a contour, those that meet joined: dashes need one line. */
        Path2D path(List<Surface.Line> lines) {
            Path2D path = new Path2D.Double();
            for (List<Point2D> joined : Surface.joined(lines)) {
                for (int i = 0; i < joined.size(); i++) {
                    double atX = x(joined.get(i).getX());
                    double atY = y(joined.get(i).getY());
                    if (i == 0) {
                        path.moveTo(atX, atY);
                    } else {
                        path.lineTo(atX, atY);
                    }
                }
            }
            return path;
        }
    }
}
