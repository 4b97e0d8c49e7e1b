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
        return lightness(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private static int lightness(int red, int green, int blue) {
        return Math.round(0.299f * red + 0.587f * green + 0.114f * blue);
    }

    /** A picture without colours; Java's own kind of grey picture is read as a lighter one. */
    static BufferedImage of(BufferedImage colours) {
        int width = colours.getWidth();
        BufferedImage greys = new BufferedImage(width, colours.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < colours.getHeight(); y++) {
            int[] row = colours.getRGB(0, y, width, 1, null, 0, width);
            for (int x = 0; x < width; x++) {
                int lightness = lightness(row[x] >> 16 & 0xFF, row[x] >> 8 & 0xFF, row[x] & 0xFF);
                row[x] = lightness << 16 | lightness << 8 | lightness;
            }
            greys.getRaster().setDataElements(0, y, width, 1, row);
        }
        return greys;
    }

    /** An SVG file without colours. */
    static String of(String svg) {
        return RGB.matcher(svg).replaceAll(Greys::grey);
    }

    private static String grey(MatchResult rgb) {
        int lightness = lightness(
                Integer.parseInt(rgb.group(1)), Integer.parseInt(rgb.group(2)), Integer.parseInt(rgb.group(3)));
        return Matcher.quoteReplacement("rgb(" + lightness + "," + lightness + "," + lightness + ")");
    }
}
