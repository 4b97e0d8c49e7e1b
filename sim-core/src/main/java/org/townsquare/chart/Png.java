package org.townsquare.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Charts as PNG. */
public final class Png {

    private static final int SCALE = 2;

    private Png() {}

    /** A chart as PNG, twice as large as asked so that it is sharp. */
    public static byte[] of(Plot plot, Look look, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        Renderer.draw(plot, look).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        return PngFile.of(image);
    }
}
