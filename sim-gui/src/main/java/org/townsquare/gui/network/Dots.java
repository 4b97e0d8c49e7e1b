package org.townsquare.gui.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.townsquare.results.Theme;

/**
 * What a user looks like: a disc in the colour of the home, slices if there are several, a hollow ring if there is none.
 * Each look is drawn once and copied from then on.
 */
final class Dots {

    private static final int MARGIN = 2;

    private final Map<Integer, BufferedImage> looks = new HashMap<>();
    private final double scale;
    private final Color rim;
    private final Color nobody;

    /**
     * Empty.
     *
     * @param scale of the screen, in its own pixels per pixel
     * @param rim colour around a disc that sets it off from others
     * @param nobody colour of the ring of users without a home
     */
    Dots(double scale, Color rim, Color nobody) {
        this.scale = scale;
        this.rim = rim;
        this.nobody = nobody;
    }

    /** Draws a user around a point. */
    void draw(Graphics2D graphics, float x, float y, int radius, char homes) {
        BufferedImage look = looks.computeIfAbsent(radius << 16 | homes, key -> look(radius, homes));
        int half = radius + MARGIN;
        graphics.drawImage(look, Math.round(x) - half, Math.round(y) - half, 2 * half, 2 * half, null);
    }

    private BufferedImage look(int radius, char homes) {
        int size = 2 * (radius + MARGIN);
        int pixels = (int) Math.ceil(size * scale);
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(pixels / (double) size, pixels / (double) size);
        Ellipse2D disc = new Ellipse2D.Double(MARGIN, MARGIN, 2 * radius, 2 * radius);
        int several = Integer.bitCount(homes);
        if (several == 0) {
            graphics.setColor(nobody);
            graphics.setStroke(new BasicStroke(1.2f));
            graphics.draw(new Ellipse2D.Double(MARGIN + 1, MARGIN + 1, 2 * radius - 2, 2 * radius - 2));
        } else {
            int slice = 0;
            for (int rest = homes; rest != 0; rest &= rest - 1) {
                graphics.setColor(Theme.colour(Integer.numberOfTrailingZeros(rest)));
                double extent = 360.0 / several;
                graphics.fill(
                        several == 1
                                ? disc
                                : new Arc2D.Double(disc.getBounds2D(), 90 - extent * slice++, -extent, Arc2D.PIE));
            }
            graphics.setColor(rim);
            graphics.setStroke(new BasicStroke(0.8f));
            graphics.draw(disc);
        }
        graphics.dispose();
        return image;
    }
}
