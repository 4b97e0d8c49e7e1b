package org.townsquare.chart;

import java.awt.Color;

/**
 * A colour, and the grey that stands for it where there are no colours. Those of platforms are six of Okabe and Ito (2008), which
 * people with any kind of colour vision tell apart, and two more that are as far from them and stand out on a light and on a dark
 * ground, as Okabe and Ito's black and yellow do not.
 */
public record Tone(Color colour, Color grey) {

    /** Of words, and of lines that are no platform's. */
    public static final Tone INK = of(0x222222, 0x222222);

    private static final int[] COLOURS = {
        0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x6633FF, 0xBB2233,
    };
    /** So many platforms have a colour of their own. */
    static final int PLATFORMS = COLOURS.length;

    /** Far enough apart, with their dashes and dots, and all dark enough on white. */
    private static final int[] GREYS = {0x000000, 0x606060, 0x8C8C8C, 0x383838, 0x787878};

    private static final int RUN_ALPHA = 110;
    /** Of single runs, which many lie over each other. */
    private static final Color RUN = new Color(0x9A9A9A);

    /** Of two numbers, each 0xRRGGBB. */
    public static Tone of(int colour, int grey) {
        return new Tone(new Color(colour), new Color(grey));
    }

    /** That of the platform at a position. */
    public static Tone of(int platform) {
        return of(COLOURS[platform % COLOURS.length], GREYS[platform % GREYS.length]);
    }

    /** The same of single runs behind their median. */
    public Tone behind() {
        return new Tone(faint(colour, RUN_ALPHA), RUN);
    }

    static Color faint(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
