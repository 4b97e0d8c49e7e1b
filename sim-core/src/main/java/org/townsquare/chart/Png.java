package org.townsquare.chart;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Charts as PNG. */
public final class Png {

    private static final int SCALE = 2;

    private Png() {}

    /** A chart as PNG, twice as large as asked so that it is sharp. */
    public static byte[] of(Plot plot, Look look, int width, int height) {
        BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        Renderer.draw(plot, look).draw(graphics, new Rectangle(width, height));
        graphics.dispose();
        return PngFile.of(image);
    }
}
