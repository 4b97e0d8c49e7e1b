package org.townsquare.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Marks on the lines of charts for print: a few on each, of a shape of its own, so that lines are told apart without colours. */
final class PrintMarks {

    private static final int ON_A_LINE = 7;
    private static final double SIZE = 3.4;
    private static final BasicStroke EDGE = new BasicStroke(0.7f);
    private static final List<Shape> SHAPES = List.of(
            new Ellipse2D.Double(-SIZE / 2, -SIZE / 2, SIZE, SIZE),
            new Rectangle2D.Double(-SIZE / 2, -SIZE / 2, SIZE, SIZE),
            triangle(),
            AffineTransform.getRotateInstance(Math.PI / 4)
                    .createTransformedShape(new Rectangle2D.Double(-SIZE / 2, -SIZE / 2, SIZE, SIZE)),
            AffineTransform.getRotateInstance(Math.PI).createTransformedShape(triangle()));

    /** Names of lines in the order in which they were met. */
    private final List<Comparable<?>> names = new ArrayList<>();

    private static Shape triangle() {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(0, -SIZE * 0.62);
        triangle.lineTo(SIZE * 0.6, SIZE * 0.45);
        triangle.lineTo(-SIZE * 0.6, SIZE * 0.45);
        triangle.closePath();
        return triangle;
    }

    private int number(Comparable<?> name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }

    private static Shape shape(int number) {
        return SHAPES.get(number % SHAPES.size());
    }

    /** Every second one is hollow. */
    private static boolean isFilled(int number) {
        return number % 2 == 0;
    }

    /** Puts marks on the lines of a panel, and beside their names. */
    void add(XYPlot plot) {
        if (hasPoints(plot)) {
            return;
        }
        LegendItemCollection legend = plot.getLegendItems();
        int datasets = plot.getDatasetCount();
        for (int i = 0; i < datasets; i++) {
            XYDataset data = plot.getDataset(i);
            if (data != null
                    && plot.getRenderer(i) instanceof XYLineAndShapeRenderer lines
                    && data.getSeriesCount() > 0) {
                add(plot, data, lines);
            }
        }
        if (plot.getDatasetCount() > datasets) {
            for (int i = 0; i < legend.getItemCount(); i++) {
                mark(legend.get(i));
            }
            plot.setFixedLegendItems(legend);
            plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        }
    }

    /** Where published figures are marks already, others would pass for figures; there is one line beside them. */
    private static boolean hasPoints(XYPlot plot) {
        return IntStream.range(0, plot.getDatasetCount())
                .mapToObj(plot::getRenderer)
                .anyMatch(renderer ->
                        renderer instanceof XYLineAndShapeRenderer points && !points.getDefaultLinesVisible());
    }

    private void add(XYPlot plot, XYDataset data, XYLineAndShapeRenderer lines) {
        XYSeriesCollection marks = new XYSeriesCollection();
        XYLineAndShapeRenderer look = new XYLineAndShapeRenderer(false, true);
        look.setUseFillPaint(true);
        look.setDrawOutlines(true);
        for (int series = 0; series < data.getSeriesCount(); series++) {
            if (!lines.getItemLineVisible(series, 0) || data.getItemCount(series) < 2 || !isNamed(lines, series)) {
                continue;
            }
            int number = number(data.getSeriesKey(series));
            XYSeries some = new XYSeries(data.getSeriesKey(series));
            double apart = data.getItemCount(series) / (double) ON_A_LINE;
            for (int k = 0; k < ON_A_LINE; k++) {
                int item = (int) (apart * (k + 0.3 + 0.25 * (number % 3)));
                if (item < data.getItemCount(series)) {
                    some.add(data.getXValue(series, item), data.getYValue(series, item));
                }
            }
            int own = marks.getSeriesCount();
            marks.addSeries(some);
            look.setSeriesShape(own, shape(number));
            look.setSeriesPaint(own, lines.getSeriesPaint(series));
            look.setSeriesFillPaint(own, isFilled(number) ? lines.getSeriesPaint(series) : Color.WHITE);
            look.setSeriesOutlinePaint(own, lines.getSeriesPaint(series));
            look.setSeriesOutlineStroke(own, EDGE);
            look.setSeriesVisibleInLegend(own, false);
        }
        look.setUseOutlinePaint(true);
        if (marks.getSeriesCount() > 0) {
            int index = plot.getDatasetCount();
            plot.setDataset(index, marks);
            plot.setRenderer(index, look);
        }
    }

    /** Single runs behind a line have no marks. */
    private static boolean isNamed(XYLineAndShapeRenderer lines, int series) {
        return !(lines.getSeriesStroke(series) instanceof BasicStroke stroke) || stroke.getLineWidth() > PrintLook.THIN;
    }

    private void mark(LegendItem item) {
        if (item.isLineVisible() && item.getSeriesKey() != null && names.contains(item.getSeriesKey())) {
            int number = number(item.getSeriesKey());
            item.setShapeVisible(true);
            item.setShape(shape(number));
            item.setFillPaint(isFilled(number) ? item.getLinePaint() : Color.WHITE);
            item.setOutlinePaint(item.getLinePaint());
            item.setOutlineStroke(EDGE);
        }
    }
}
