package org.townsquare.chart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as greys. */
final class Greys {

    private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

    private Greys() {}

    /** How light a colour is, from 0 to 255 (ITU-R BT.601). */
    static int lightness(Color colour) {
        return Math.round(0.299f * colour.getRed() + 0.587f * colour.getGreen() + 0.114f * colour.getBlue());
    }

    private static Color of(Color colour) {
        int lightness = lightness(colour);
        return new Color(lightness, lightness, lightness, colour.getAlpha());
    }

    /** A picture without colours; Java's own kind of grey picture is read as a lighter one. */
    static BufferedImage of(BufferedImage colours) {
        BufferedImage greys = new BufferedImage(colours.getWidth(), colours.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < colours.getHeight(); y++) {
            for (int x = 0; x < colours.getWidth(); x++) {
                greys.setRGB(x, y, of(new Color(colours.getRGB(x, y))).getRGB());
            }
        }
        return greys;
    }

    /** An SVG file without colours. */
    static String of(String svg) {
        return RGB.matcher(svg).replaceAll(Greys::grey);
    }

    private static String grey(MatchResult rgb) {
        int lightness = lightness(new Color(
                Integer.parseInt(rgb.group(1)), Integer.parseInt(rgb.group(2)), Integer.parseInt(rgb.group(3))));
        return Matcher.quoteReplacement("rgb(" + lightness + "," + lightness + "," + lightness + ")");
    }
}
