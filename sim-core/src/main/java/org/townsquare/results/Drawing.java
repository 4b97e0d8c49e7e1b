package org.townsquare.results;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;

/** Something that can be drawn into a file for print, in points: a chart, or a page of them. */
interface Drawing {

    void on(Graphics2D graphics);

    /** A chart of a size in points. */
    static Drawing of(JFreeChart chart, double width, double height) {
        return at(chart, 0, 0, width, height);
    }

    /** A chart somewhere on a page. */
    static Drawing at(JFreeChart chart, double x, double y, double width, double height) {
        return graphics -> chart.draw(graphics, new Rectangle2D.Double(x, y, width, height));
    }
}
