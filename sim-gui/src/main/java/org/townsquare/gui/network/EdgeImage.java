package org.townsquare.gui.network;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * All links as one picture, drawn when the view changes its size and not for every step. Where many links cross, each
 * counts for less, so that a dense network looks like a haze instead of a blot.
 */
final class EdgeImage {

    /** How opaque a single link of few is, and of very many. */
    private static final double BOLD = 0.25;

    private static final double FAINT = 0.06;
    /** However many lie upon each other: users stay visible on top. */
    private static final double MOST = 0.38;
    /** Up to so many links are drawn boldly. */
    private static final double FEW = 1_500;

    private EdgeImage() {}

    /**
     * Draws.
     *
     * @param xs places of the sample's users in pixels
     */
    static BufferedImage draw(Sample sample, float[] xs, float[] ys, int width, int height, Color ink) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int e = 0; e < sample.edges(); e++) {
            line(pixels, width, height, xs[sample.from(e)], ys[sample.from(e)], xs[sample.to(e)], ys[sample.to(e)]);
        }
        double opacity = opacity(sample.edges());
        int rgb = ink.getRGB() & 0xFFFFFF;
        for (int p = 0; p < pixels.length; p++) {
            if (pixels[p] != 0) {
                double alpha = MOST * (1 - Math.pow(1 - opacity, pixels[p]));
                pixels[p] = (int) (255 * alpha) << 24 | rgb;
            }
        }
        return image;
    }

    /** How opaque a link of so many is. */
    static double opacity(int edges) {
        return Math.max(FAINT, BOLD * Math.sqrt(FEW / Math.max(FEW, edges)));
    }

    /** Counts a line in the pixels that it passes. */
    private static void line(int[] pixels, int width, int height, float x0, float y0, float x1, float y1) {
        int steps = (int) Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) + 1;
        float dx = (x1 - x0) / steps;
        float dy = (y1 - y0) / steps;
        float x = x0;
        float y = y0;
        for (int i = 0; i < steps; i++, x += dx, y += dy) {
            int px = (int) x;
            int py = (int) y;
            if (px >= 0 && py >= 0 && px < width && py < height) {
                pixels[py * width + px]++;
            }
        }
    }
}
