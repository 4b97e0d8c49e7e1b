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

    /** Light enough for a pattern to show on them. */
    private static final int[] GROUNDS = {0xA8A8A8, 0xF2F2F2, 0xD4D4D4, 0xF2F2F2, 0xC8C8C8};

    private static final int BEHIND_ALPHA = 110;

    /** Of two numbers, each 0xRRGGBB. */
    public static Tone of(int colour, int grey) {
        return new Tone(new Color(colour), new Color(grey));
    }

    /** That of the platform at a position. */
    public static Tone of(int platform) {
        return of(COLOURS[platform % COLOURS.length], GREYS[platform % GREYS.length]);
    }

    /** That of the bars at a position among bars side by side. */
    public static Tone ofBar(int position) {
        return of(COLOURS[position % COLOURS.length], GROUNDS[position % GROUNDS.length]);
    }

    /** The same of much that lies over each other, as single runs behind their median: it is darker where there is more. */
    public Tone behind() {
        return new Tone(faint(colour, BEHIND_ALPHA), faint(Color.BLACK, BEHIND_ALPHA));
    }

    static Color faint(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
