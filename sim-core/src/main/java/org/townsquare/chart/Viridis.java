package org.townsquare.chart;

import java.awt.Color;
import org.jfree.chart.renderer.PaintScale;

/**
 * Colours from 0 to 1: viridis (Smith and van der Walt 2015). Its lightness rises all the way, so that people with any
 * kind of colour vision, and printers without colour, tell more from less.
 */
final class Viridis implements PaintScale {

    private static final int[] ANCHORS = {
        0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725
    };

    @Override
    public double getLowerBound() {
        return 0;
    }

    @Override
    public double getUpperBound() {
        return 1;
    }

    @Override
    public Color getPaint(double value) {
        double place = Math.min(1, Math.max(0, value)) * (ANCHORS.length - 1);
        int anchor = (int) Math.min(ANCHORS.length - 2, place);
        Color below = new Color(ANCHORS[anchor]);
        Color above = new Color(ANCHORS[anchor + 1]);
        double part = place - anchor;
        return new Color(
                between(below.getRed(), above.getRed(), part),
                between(below.getGreen(), above.getGreen(), part),
                between(below.getBlue(), above.getBlue(), part));
    }

    /** Black or white, whichever is easier to read on the colour of this value. */
    static Color ink(double value) {
        return value > 0.6 ? Color.BLACK : Color.WHITE;
    }

    private static int between(int low, int high, double part) {
        return (int) Math.round(low + (high - low) * part);
    }
}
