package org.townsquare.results;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Draws a band without a line in it, and a patch of its colour in the legend. */
final class BandRenderer extends DeviationRenderer {

    private static final long serialVersionUID = 1;

    /** Fainter than the bands of lines. */
    private static final float ALPHA = 0.1f;

    private static final Rectangle2D PATCH = new Rectangle2D.Double(-12, -5, 24, 10);

    private BandRenderer() {
        super(false, false);
        setAlpha(ALPHA);
    }

    /** Adds a band to a panel, in the colour of a platform's position, below what has a smaller place. */
    static void add(XYPlot panel, int place, YIntervalSeries band, int look) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(band);
        BandRenderer renderer = new BandRenderer();
        Theme.paint(renderer, 0, look);
        panel.setDataset(place, data);
        panel.setRenderer(place, renderer);
    }

    @Override
    public LegendItem getLegendItem(int dataset, int series) {
        LegendItem item = super.getLegendItem(dataset, series);
        Color colour = (Color) getItemFillPaint(series, 0);
        int alpha = Math.round(255 * 2 * ALPHA); // a patch so small would hardly be seen
        Color patch = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
        LegendItem shown = new LegendItem(item.getLabel(), null, null, null, PATCH, patch);
        shown.setSeriesKey(item.getSeriesKey());
        return shown;
    }
}
