package org.townsquare.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYDataset;
import org.townsquare.chart.Series.Extent;

/** Draws the line, the dots and the bars of a series. Where only some points of a line have dots, those of another form stand elsewhere. */
final class SeriesDrawing extends XYErrorRenderer {

    private static final long serialVersionUID = 1;

    /** Of dots. */
    static final double OUTLINE = 1.2;

    private static final double BAR = 1.6;
    private static final double CAP = 6;
    private static final int ON_A_LINE = 7;

    private final transient Series series;

    SeriesDrawing(Series series, Look look) {
        this.series = series;
        Dot dot = series.dot();
        setDrawXError(hasBars(Extent.BAR_ACROSS));
        setDrawYError(hasBars(Extent.BAR));
        setErrorStroke(look.stroke(BAR));
        setCapLength(CAP * look.scale());
        setSeriesLinesVisible(0, series.line().isDrawn());
        setSeriesShapesVisible(0, dot.isDrawn());
        setSeriesPaint(0, look.colour(series.tone()));
        setUseFillPaint(true);
        setSeriesFillPaint(0, dot.isHollow() ? look.ground() : look.colour(series.tone()));
        setSeriesShape(0, dot.shape(look.scale()));
        setSeriesStroke(0, series.line().stroke(look.scale()));
        setSeriesOutlineStroke(0, look.stroke(OUTLINE));
        setDrawSeriesLineAsPath(true);
    }

    private boolean hasBars(Extent extent) {
        return series.extent() == extent && series.points().stream().anyMatch(point -> point.low() < point.high());
    }

    @Override
    public boolean getItemShapeVisible(int row, int item) {
        if (!series.dot().isSparse()) {
            return super.getItemShapeVisible(row, item);
        }
        double apart = series.points().size() / (double) ON_A_LINE;
        double first = 0.3 + 0.25 * (series.dot().form().ordinal() % 3);
        long nearest = Math.round(item / apart - first);
        return nearest >= 0 && (int) (apart * (nearest + first)) == item;
    }

    /** Dots at the rim of a panel are whole. */
    @Override
    protected void drawSecondaryPass(
            Graphics2D graphics,
            XYPlot plot,
            XYDataset dataset,
            int pass,
            int row,
            int item,
            ValueAxis domain,
            Rectangle2D area,
            ValueAxis range,
            CrosshairState crosshair,
            EntityCollection entities) {
        Shape clip = graphics.getClip();
        if (getItemShapeVisible(row, item)) {
            double size = getItemShape(row, item).getBounds2D().getWidth();
            graphics.setClip(new Rectangle2D.Double(
                    area.getX() - size, area.getY() - size, area.getWidth() + 2 * size, area.getHeight() + 2 * size));
        }
        super.drawSecondaryPass(graphics, plot, dataset, pass, row, item, domain, area, range, crosshair, entities);
        graphics.setClip(clip);
    }
}
