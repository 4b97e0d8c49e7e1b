package org.townsquare.gui.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.townsquare.chart.Look;

/**
 * What a chart has around its lines, about as it will be drawn: a title, axes and a legend that may need several rows.
 *
 * @param names of the legend
 * @param width of the chart, in pixels
 * @param height of the chart, in pixels
 */
record Surroundings(String title, List<String> names, Look look, int width, int height) {

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    /** Pixels of axes, and of the margins above and below. */
    private static final int AXES = 72;
    /** Pixels to the left and to the right of the lines, and of title and legend. */
    private static final int SIDES = 100;

    private static final int MARGINS = 40;
    /** Pixels of a row of the title, and of the legend. */
    private static final int ROW = 18;
    /** Pixels of a sample in the legend with what is around it. */
    private static final int SAMPLE = 60;
    /** A legend may take such a part of the height. */
    private static final double LEGEND = 0.2;

    /** Many names would leave no room for lines; the legend of the network has their colours, too. */
    boolean hasLegend() {
        return legendRows() * ROW <= LEGEND * height;
    }

    private int legendRows() {
        int rows = 1;
        double filled = 0;
        for (String name : names) {
            double wide = SAMPLE + wide(name, look.small());
            if (filled > 0 && filled + wide > width - MARGINS) {
                rows++;
                filled = 0;
            }
            filled += wide;
        }
        return rows;
    }

    private int titleRows() {
        return (int) Math.ceil(wide(title, look.title()) / Math.max(1, width - MARGINS));
    }

    static double wide(String words, Font font) {
        return font.getStringBounds(words, SMOOTH).getWidth();
    }

    /** Pixels that are left for the lines from side to side. */
    int lines() {
        return Math.max(0, width - SIDES);
    }

    /** Pixels that are left for the lines from top to bottom. */
    int panels() {
        return Math.max(0, height - AXES - ROW * (titleRows() + (hasLegend() ? legendRows() : 0)));
    }
}
