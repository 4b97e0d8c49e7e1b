package org.townsquare.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.townsquare.chart.Series.Extent;

/** Draws panels. */
final class PanelDrawing {

    private static final float BAND_ALPHA = 0.2f;
    /** So many bands can lie over each other; more are drawn fainter. */
    private static final int FEW = 4;
    /** Of bands without a line in them. */
    static final float LONE_ALPHA = 0.1f;

    /** Of the ground behind words. */
    private static final int WORDS_ALPHA = 215;

    private final Look look;

    PanelDrawing(Look look) {
        this.look = look;
    }

    /** A panel with its own axis; the other is null. */
    XYPlot plot(Panel panel, ValueAxis x, ValueAxis y) {
        XYPlot plot = new XYPlot(new XYIntervalSeriesCollection(), x, y, new XYLineAndShapeRenderer());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainGridlinePaint(look.grid());
        plot.setRangeGridlinePaint(look.grid());
        plot.setDomainGridlineStroke(look.stroke(1));
        plot.setRangeGridlineStroke(look.stroke(1));
        if (panel.cells().isEmpty() && !panel.axis().isOfWords()) {
            plot.setRangeZeroBaselineVisible(true);
            plot.setRangeZeroBaselinePaint(Color.GRAY);
            plot.setRangeZeroBaselineStroke(look.stroke(1));
        }
        long bands = panel.series().stream()
                .filter(series -> series.extent() == Extent.BAND && series.isDrawn())
                .count();
        panel.series().stream().filter(Series::isFilled).forEach(series -> add(plot, series, filled(series, bands)));
        panel.series().stream()
                .filter(Series::isDrawn)
                .forEach(series -> add(plot, series, new SeriesDrawing(series, look)));
        panel.marks().forEach(mark -> plot.addDomainMarker(marker(mark)));
        panel.texts().forEach(text -> plot.addAnnotation(annotation(text)));
        panel.cells().ifPresent(cells -> new CellsDrawing(cells, look).on(plot));
        return plot;
    }

    private static void add(XYPlot plot, Series series, XYItemRenderer renderer) {
        XYIntervalSeries data = new XYIntervalSeries(series.name(), false, true);
        boolean across = series.extent() == Extent.BAR_ACROSS;
        for (Point point : series.points()) {
            data.add(
                    point.x(),
                    across ? point.low() : point.x(),
                    across ? point.high() : point.x(),
                    point.y(),
                    across ? point.y() : point.low(),
                    across ? point.y() : point.high());
        }
        XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
        all.addSeries(data);
        int index = plot.getDatasetCount();
        plot.setDataset(index, all);
        plot.setRenderer(index, renderer);
    }

    private XYItemRenderer filled(Series series, long bands) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setSeriesFillPaint(0, look.colour(series.tone()));
        if (series.extent() == Extent.AREA) {
            renderer.setAlpha(1);
        } else if (series.isDrawn()) {
            renderer.setAlpha(bands <= FEW ? BAND_ALPHA : BAND_ALPHA / 3);
        } else {
            renderer.setAlpha(LONE_ALPHA);
        }
        return renderer;
    }

    private ValueMarker marker(Mark mark) {
        ValueMarker marker = new ValueMarker(mark.x(), look.colour(mark.tone()), Line.MARK.stroke(look.scale()));
        if (!mark.words().isEmpty()) {
            marker.setLabel(mark.words());
            marker.setLabelFont(look.small());
            marker.setLabelPaint(look.words());
            marker.setLabelBackgroundColor(Tone.faint(look.ground(), WORDS_ALPHA));
            marker.setLabelAnchor(mark.isLeft() ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
            marker.setLabelTextAnchor(mark.isLeft() ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
            double side = 5 * look.scale();
            marker.setLabelOffset(new RectangleInsets(4 * look.scale() + look.row() * mark.row(), side, 0, side));
        }
        return marker;
    }

    private XYTextAnnotation annotation(Text text) {
        XYTextAnnotation annotation = text.place() == Text.Place.RIGHT
                ? new Inside(text)
                : new XYTextAnnotation(text.words(), text.x(), text.y());
        annotation.setFont(look.small());
        annotation.setPaint(look.words());
        annotation.setTextAnchor(text.place() == Text.Place.RIGHT ? TextAnchor.CENTER_LEFT : TextAnchor.BOTTOM_RIGHT);
        return annotation;
    }

    /** Words to the right of a place; where that has no room for them they end at the rim, above it. */
    private static final class Inside extends XYTextAnnotation {
        private static final long serialVersionUID = 1;

        Inside(Text text) {
            super(text.words(), text.x(), text.y());
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
            double x = domain.valueToJava2D(getX(), area, plot.getDomainAxisEdge());
            graphics.setFont(getFont());
            if (x
                            + graphics.getFontMetrics()
                                    .getStringBounds(getText(), graphics)
                                    .getWidth()
                    < area.getMaxX()) {
                super.draw(graphics, plot, area, domain, range, rendererIndex, info);
                return;
            }
            graphics.setPaint(getPaint());
            double y = range.valueToJava2D(getY(), area, plot.getRangeAxisEdge());
            TextUtils.drawAlignedString(
                    getText(), graphics, (float) area.getMaxX() - 1, (float) y - 1, TextAnchor.BOTTOM_RIGHT);
        }
    }
}
