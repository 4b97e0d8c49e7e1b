package org.townsquare.gui.chart;

import java.awt.Color;
import java.awt.Font;
import org.townsquare.chart.Look;

/** How charts look in a window. */
final class Inks {

    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Look LIGHT = of(0xFFFFFF, 0x222222, 0xE2E2E2, 0x8A8A8A);
    private static final Look DARK = of(0x1E1F22, 0xDDDDDD, 0x3A3C40, 0x9A9A9A);

    private Inks() {}

    static Look of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    private static Look of(int ground, int words, int grid, int frame) {
        return new Look(
                new Color(ground),
                new Color(words),
                new Color(grid),
                new Color(frame),
                PLAIN,
                PLAIN,
                PLAIN.deriveFont(Font.BOLD, 13),
                1,
                4,
                false,
                false);
    }
}
