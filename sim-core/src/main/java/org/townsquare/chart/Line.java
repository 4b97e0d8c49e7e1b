package org.townsquare.chart;

import java.awt.BasicStroke;

/**
 * How a line is drawn.
 *
 * @param width in pixels on the screen; 0 for no line
 */
public record Line(double width, Dash dash) {

    /** Dashes by which lines are told apart without colours. */
    public enum Dash {
        /** None. */
        SOLID,
        /** Long ones. */
        LONG,
        /** Dots. */
        DOTS,
        /** Long and short ones in turn. */
        MIXED,
        /** Short ones. */
        SHORT;

        private float[] lengths() {
            return switch (this) {
                case SOLID -> new float[] {};
                case LONG -> new float[] {9, 4};
                case DOTS -> new float[] {2, 3};
                case MIXED -> new float[] {10, 3, 2, 3};
                case SHORT -> new float[] {4, 3};
            };
        }
    }

    /** No line. */
    public static final Line NONE = new Line(0, Dash.SOLID);
    /** Of a date that is marked. */
    static final Line MARK = new Line(1.2, Dash.SHORT);

    private static final int DASHES = 4;

    /** That of the platform at a position. */
    public static Line of(int platform) {
        return of(platform, 2.2);
    }

    /** A thinner one with the same dashes. */
    public static Line thin(int platform) {
        return of(platform, 1);
    }

    private static Line of(int platform, double width) {
        // Where colours begin again, dashes are others.
        return new Line(width, Dash.values()[(platform + platform / Tone.PLATFORMS) % DASHES]);
    }

    boolean isDrawn() {
        return width > 0;
    }

    BasicStroke stroke(double scale) {
        float[] dashes = dash.lengths();
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] *= (float) scale;
        }
        return new BasicStroke(
                (float) Math.max(0.3, width * scale),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                dashes.length == 0 ? null : dashes,
                0);
    }
}
