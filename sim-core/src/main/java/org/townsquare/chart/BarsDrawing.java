package org.townsquare.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/** Draws bars. */
final class BarsDrawing {

    static final Line INTERVAL = new Line(2, Line.Dash.SOLID);

    /** Of the chart's width, for names of categories. */
    private static final float NAMES = 0.25f;

    private static final float NAMES_IN_PRINT = 0.35f;
    /** Of the chart's width. */
    private static final double WIDEST_STACK = 0.4;

    private static final double WIDEST = 0.08;
    private static final ItemLabelPosition ABOVE_INTERVAL =
            new ItemLabelPosition(ItemLabelAnchor.INSIDE12, TextAnchor.TOP_CENTER);

    private final Look look;
    private final Bars bars;

    BarsDrawing(Look look, Bars bars) {
        this.look = look;
        this.bars = bars;
    }

    CategoryPlot plot() {
        DefaultCategoryDataset lengths = new DefaultCategoryDataset();
        for (Bars.Part part : bars.parts()) {
            for (int i = 0; i < bars.categories().size(); i++) {
                lengths.addValue(
                        part.values().get(i), part.name(), bars.categories().get(i));
            }
        }
        AxisDrawing axes = new AxisDrawing(look);
        CategoryAxis names = axes.style(new CategoryAxis());
        DoubleStream all =
                bars.parts().stream().flatMap(part -> part.values().stream()).mapToDouble(Double::doubleValue);
        ValueAxis axis = axes.of(bars.axis().around(all, 0), bars.isStacked());
        CategoryPlot plot = new CategoryPlot(lengths, names, axis, bars.isStacked() ? stacked() : sideBySide());
        plot.setRangeGridlinePaint(look.grid());
        plot.setRangeGridlineStroke(look.stroke(1));
        if (bars.isStacked()) {
            names.setMaximumCategoryLabelWidthRatio(look.isPrint() ? NAMES_IN_PRINT : NAMES);
            names.setCategoryMargin(0.25);
            plot.setOrientation(PlotOrientation.HORIZONTAL);
            plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        } else {
            names.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        bars.interval().ifPresent(interval -> add(plot, interval));
        return plot;
    }

    private BarRenderer stacked() {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setMaximumBarWidth(look.isPrint() ? 1 : WIDEST_STACK);
        renderer.setDefaultItemLabelGenerator(new Labels(bars.parts()));
        renderer.setDefaultPositiveItemLabelPosition(ABOVE_INTERVAL);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(look.small());
        renderer.setDefaultItemLabelPaint(look.words());
        return style(renderer);
    }

    private BarRenderer sideBySide() {
        BarRenderer renderer = new BarRenderer();
        renderer.setMaximumBarWidth(WIDEST);
        return style(renderer);
    }

    private BarRenderer style(BarRenderer renderer) {
        renderer.setBarPainter(look.isPrint() ? new Hatched(bars.parts(), look) : new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        for (int i = 0; i < bars.parts().size(); i++) {
            renderer.setSeriesPaint(i, look.colour(bars.parts().get(i).tone()));
        }
        return renderer;
    }

    private void add(CategoryPlot plot, Bars.Interval interval) {
        DefaultStatisticalCategoryDataset intervals = new DefaultStatisticalCategoryDataset();
        for (int i = 0; i < bars.categories().size(); i++) {
            double low = interval.low().get(i);
            double high = interval.high().get(i);
            intervals.add(
                    (low + high) / 2,
                    (high - low) / 2,
                    interval.name(),
                    bars.categories().get(i));
        }
        StatisticalLineAndShapeRenderer renderer = new StatisticalLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, new Rectangle2D.Double());
        renderer.setSeriesPaint(0, look.words());
        renderer.setErrorIndicatorPaint(look.words());
        renderer.setErrorIndicatorStroke(INTERVAL.stroke(look.scale()));
        plot.setDataset(1, intervals);
        plot.setRenderer(1, renderer);
    }

    private static final class Labels extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1;

        private final transient List<Bars.Part> parts;

        Labels(List<Bars.Part> parts) {
            this.parts = parts;
        }

        @Override
        public String generateLabel(CategoryDataset data, int part, int category) {
            return parts.get(part).labels().get(category);
        }
    }

    /** Bars with a pattern beside their colour. */
    private static final class Hatched extends StandardBarPainter {
        private static final long serialVersionUID = 1;

        private static final double EDGE = 1;

        private final transient List<Bars.Part> parts;
        private final transient Look look;

        Hatched(List<Bars.Part> parts, Look look) {
            this.parts = parts;
            this.look = look;
        }

        @Override
        public void paintBar(
                Graphics2D graphics,
                BarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base) {
            Bars.Part part = parts.get(row);
            Rectangle2D area = bar.getBounds2D();
            if (area.getWidth() > 0 && area.getHeight() > 0) {
                part.hatch().fill(graphics, area, look.colour(part.tone()), Hatch.ink(part.tone(), look));
                graphics.setPaint(look.words());
                graphics.setStroke(look.stroke(EDGE));
                graphics.draw(area);
            }
        }
    }
}
