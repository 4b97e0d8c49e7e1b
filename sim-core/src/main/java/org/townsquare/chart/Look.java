package org.townsquare.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.ui.RectangleInsets;

/**
 * How charts look: on the screen, in a window or in print.
 *
 * @param words colour of words
 * @param grid colour of lines behind a chart
 * @param frame colour of axes, and of what a chart is of
 * @param plain font of what an axis measures
 * @param small font of numbers and words in a chart
 * @param title font of its title
 * @param scale how large lines, dots and gaps are; 1 on the screen
 * @param margin around the chart
 * @param isPrint whether lines have dots and bars patterns beside their colours
 * @param isGrey whether there are no colours
 */
public record Look(
        Color ground,
        Color words,
        Color grid,
        Color frame,
        Font plain,
        Font small,
        Font title,
        double scale,
        double margin,
        boolean isPrint,
        boolean isGrey) {

    private static final Color FRAME = new Color(0x595959);
    private static final Color GRID = new Color(0xDDDDDD);
    private static final Font SANS = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    /** On the screen, and in a report. */
    public static final Look SCREEN = new Look(
            Color.WHITE,
            Tone.INK.colour(),
            GRID,
            FRAME,
            SANS,
            SANS,
            SANS.deriveFont(Font.BOLD, 17),
            1,
            12,
            false,
            false);

    /** Rows of words are so many times as high as their font. */
    private static final double ROW = 1.3;

    /** In print: text of 7 to 9 points, thin lines. */
    static Look print(boolean grey) {
        return new Look(
                Color.WHITE,
                Tone.INK.colour(),
                GRID,
                FRAME,
                PrintFont.plain(8),
                PrintFont.plain(7),
                PrintFont.plain(9),
                0.42,
                2,
                true,
                grey);
    }

    Color colour(Tone tone) {
        return isGrey ? tone.grey() : tone.colour();
    }

    BasicStroke stroke(double width) {
        return new BasicStroke((float) (width * scale));
    }

    RectangleInsets insets(double top, double left, double bottom, double right) {
        return new RectangleInsets(top * scale, left * scale, bottom * scale, right * scale);
    }

    /** From one row of words to the next. */
    public double row() {
        return ROW * small.getSize2D();
    }
}
