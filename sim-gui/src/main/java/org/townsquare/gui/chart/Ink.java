package org.townsquare.gui.chart;

import java.awt.Color;
import org.jfree.chart.axis.Axis;

/** Colours of a chart beside its lines. */
record Ink(Color ground, Color words, Color grid, Color mark) {

    private static final Ink LIGHT =
            new Ink(Color.WHITE, new Color(0x222222), new Color(0xE2E2E2), new Color(0x8A8A8A));
    private static final Ink DARK =
            new Ink(new Color(0x1E1F22), new Color(0xDDDDDD), new Color(0x3A3C40), new Color(0x9A9A9A));

    static Ink of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    void paint(Axis axis) {
        axis.setLabelPaint(words);
        axis.setTickLabelPaint(words);
        axis.setAxisLinePaint(mark);
        axis.setTickMarkPaint(mark);
    }
}
