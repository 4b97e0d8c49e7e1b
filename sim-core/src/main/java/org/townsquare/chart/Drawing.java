package org.townsquare.chart;

import java.awt.Graphics2D;

/** Something that can be drawn into a file for print, in points: a chart, or a page of them. */
public interface Drawing {

    /** Draws it. */
    void on(Graphics2D graphics);
}
