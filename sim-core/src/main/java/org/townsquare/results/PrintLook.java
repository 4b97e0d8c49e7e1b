package org.townsquare.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.AbstractRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StatisticalLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Makes a chart for the screen one for print: text of 7 to 9 points, thin lines, marks and patterns beside colours. */
final class PrintLook {

    static final double SMALL = 7;
    private static final double PLAIN = 8;
    private static final double TITLE = 9;
    /** Lines of this width are single runs, in points. */
    static final float THIN = 0.4f;

    /** A line of the screen is so many times as wide as one in print. */
    private static final float NARROWER = 0.42f;

    private static final AffineTransform DOT = AffineTransform.getScaleInstance(NARROWER, NARROWER);

    private static final double PANEL = 0.4;
    private static final double BAR = 24;
    private static final FontRenderContext AS_IT_IS = new FontRenderContext(null, true, true);

    private final JFreeChart chart;
    private final boolean grey;
    private final PrintMarks marks = new PrintMarks();
    private final EventLetters letters = new EventLetters();
    private final double width;
    private double height;
    /** All panels of a chart are as tall as the tallest. */
    private double tallest;

    private PrintLook(JFreeChart chart, double width, boolean grey) {
        this.chart = chart;
        this.width = width;
        this.grey = grey;
    }

    /**
     * A chart for print.
     *
     * @param height in points, as much as it takes
     * @param title what it is called, and of which runs it is
     * @param key what the letters at its events mean; empty if there are none
     */
    record Printed(JFreeChart chart, double height, String title, String key) {}

    /** A copy of a chart for print. */
    static Printed of(JFreeChart screen, double width, Edition edition) throws IOException {
        return new PrintLook(copy(screen), width, edition.grey()).printed(edition.captions());
    }

    /** By writing and reading it: a clone would share markers and legend with the chart itself. */
    private static JFreeChart copy(JFreeChart chart) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(chart);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (JFreeChart) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }

    private Printed printed(boolean captions) {
        chart.setPadding(new RectangleInsets(2, 2, 2, 12));
        restyle(chart.getPlot());
        String title = chart.getTitle().getText();
        height += captions ? 0 : titles();
        String key = letters.key();
        if (captions) {
            chart.setTitle((TextTitle) null);
        } else if (!key.isEmpty()) {
            TextTitle below = new TextTitle(key, PrintFont.plain(SMALL));
            below.setPosition(RectangleEdge.BOTTOM);
            below.setHorizontalAlignment(HorizontalAlignment.LEFT);
            below.setTextAlignment(HorizontalAlignment.LEFT);
            chart.addSubtitle(below);
            height += PLAIN * 1.2 * lines(key);
        }
        StringBuilder of = new StringBuilder(title);
        for (Object subtitle : List.copyOf(chart.getSubtitles())) {
            if (subtitle instanceof LegendTitle legend) {
                restyle(legend);
            } else if (subtitle instanceof TextTitle text && text.getPosition() == RectangleEdge.TOP) {
                of.append(". ").append(text.getText());
                chart.removeSubtitle(text); // the caption tells of which runs
            }
        }
        return new Printed(chart, height, of + ".", key);
    }

    private double titles() {
        chart.getTitle().setFont(PrintFont.plain(TITLE));
        chart.getTitle().setTextAlignment(HorizontalAlignment.LEFT);
        chart.getTitle().setMargin(0, 0, 3, 0);
        return TITLE * 1.3 * lines(chart.getTitle().getText()) + 3;
    }

    /** About how many lines a text takes, of which a character is half as wide as high. */
    private int lines(String text) {
        return (int) Math.ceil(text.length() * SMALL * 0.55 / width);
    }

    private void restyle(LegendTitle legend) {
        legend.setItemFont(PrintFont.plain(SMALL));
        legend.setItemLabelPadding(new RectangleInsets(0.5, 2, 0.5, 5));
        legend.setPadding(1, 0, 0, 0);
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        height += legend.arrange(graphics, new RectangleConstraint(new Range(0, width - 14), new Range(0, 2000)))
                        .height
                + 4;
        graphics.dispose();
    }

    private void restyle(Plot plot) {
        plot.setInsets(new RectangleInsets(2, 1, 1, 1));
        if (plot instanceof CombinedDomainXYPlot combined) {
            combined.setGap(6);
            font(combined.getDomainAxis());
            double axis = combined.getDomainAxis().getRange().getLength();
            for (Object panel : combined.getSubplots()) {
                restyle((XYPlot) panel, axis);
            }
            height += 30 + combined.getSubplots().size() * tallest;
        } else if (plot instanceof CombinedRangeXYPlot combined) {
            font(combined.getRangeAxis());
            for (Object panel : combined.getSubplots()) {
                font(((XYPlot) panel).getDomainAxis());
                restyle((XYPlot) panel, 1);
            }
            height += 30 + tallest;
        } else if (plot instanceof XYPlot alone) {
            font(alone.getDomainAxis());
            restyle(alone, alone.getDomainAxis().getRange().getLength());
            height += 30 + tallest;
        } else if (plot instanceof CategoryPlot bars) {
            restyle(bars);
            height += 34 + BAR * bars.getDataset().getColumnCount();
        }
    }

    /** Panels side by side share an axis, which is that of the whole. */
    private static void font(Axis axis) {
        if (axis == null) {
            return;
        }
        axis.setLabelFont(PrintFont.plain(PLAIN));
        axis.setTickLabelFont(PrintFont.plain(SMALL));
        axis.setLabelInsets(new RectangleInsets(1, 1, 1, 1));
        axis.setTickLabelInsets(new RectangleInsets(1, 2, 1, 2));
    }

    private void restyle(XYPlot panel, double axis) {
        panel.setInsets(new RectangleInsets(1, 1, 1, 1));
        panel.setDomainGridlineStroke(new BasicStroke(0.4f));
        panel.setRangeGridlineStroke(new BasicStroke(0.4f));
        panel.setRangeZeroBaselineStroke(new BasicStroke(0.5f));
        font(panel.getRangeAxis());
        for (int i = 0; i < panel.getDatasetCount(); i++) {
            if (panel.getRenderer(i) instanceof XYLineAndShapeRenderer lines && panel.getDataset(i) != null) {
                restyle(lines, panel.getDataset(i).getSeriesCount());
            }
        }
        for (XYAnnotation each : panel.getAnnotations()) {
            if (each instanceof XYTextAnnotation text) {
                text.setFont(PrintFont.plain(SMALL));
            }
        }
        letters.replace(panel, axis);
        marks.add(panel);
        double label = 0;
        if (panel.getRangeAxis() != null) {
            panel.getRangeAxis().setLabelFont(PrintFont.plain(SMALL));
            label = length(panel.getRangeAxis().getLabel());
        }
        tallest = Math.max(tallest, Math.max(label, PANEL * Math.min(width, 420)));
    }

    /** Of a text at the side of a panel, with some room. */
    private static double length(String label) {
        return label == null ? 0 : PrintFont.plain(SMALL).getStringBounds(label, AS_IT_IS).getWidth() + 8;
    }

    private void restyle(XYLineAndShapeRenderer lines, int series) {
        lines.setLegendLine(new Line2D.Double(-9, 0, 9, 0));
        for (int i = 0; i < series; i++) {
            lines.setSeriesStroke(i, narrower(lines.getItemStroke(i, 0)));
            lines.setSeriesShape(i, DOT.createTransformedShape(lines.getItemShape(i, 0)));
            if (grey) {
                greyLine(lines, i);
            }
        }
        if (lines instanceof XYErrorRenderer bars) {
            bars.setErrorStroke(new BasicStroke(0.7f));
        }
    }

    private static void greyLine(AbstractRenderer lines, int series) {
        boolean isThin = lines.getItemStroke(series, 0) instanceof BasicStroke stroke && stroke.getLineWidth() <= THIN;
        Color own = isThin ? Greys.RUN : Greys.line(series);
        boolean black = lines.getItemPaint(series, 0) instanceof Color colour && Greys.of(colour).equals(colour);
        if (!black) { // greys and black have their own meaning
            lines.setSeriesPaint(series, own);
            lines.setSeriesFillPaint(series, own);
        }
    }

    private static Stroke narrower(Stroke stroke) {
        if (!(stroke instanceof BasicStroke line)) {
            return stroke;
        }
        float[] dash = line.getDashArray() == null ? null : line.getDashArray().clone();
        for (int i = 0; dash != null && i < dash.length; i++) {
            dash[i] *= NARROWER;
        }
        float width = Math.max(0.3f, line.getLineWidth() * NARROWER);
        return new BasicStroke(width, line.getEndCap(), line.getLineJoin(), 10, dash, 0);
    }

    private void restyle(CategoryPlot plot) {
        font(plot.getDomainAxis());
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.35f);
        font(plot.getRangeAxis());
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            CategoryItemRenderer renderer = plot.getRenderer(i);
            if (renderer instanceof StatisticalLineAndShapeRenderer intervals) {
                intervals.setErrorIndicatorStroke(new BasicStroke(0.9f));
                intervals.setLegendShape(0, new Rectangle2D.Double(-6, -0.5, 12, 1));
            }
        }
        if (plot.getRenderer() instanceof StackedBarRenderer bars) {
            PrintBars.restyle(plot, bars, grey); // last, since it fixes the legend
        }
    }
}
