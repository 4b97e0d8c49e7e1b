package org.townsquare.gui.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.townsquare.chart.Tone;

/**
 * What a user looks like: a disc in the colour of the platform that has most of the user's attention, the paler the less
 * it has; a hollow ring for who gives none; a faint point for who has not come yet. Each look is drawn once and copied from
 * then on.
 */
final class Dots {

    private static final int MARGIN = 2;
    /** So many strengths of a colour are told apart. */
    private static final int STRENGTHS = 4;
    /** What is palest is still seen to have a colour. */
    private static final double PALEST = 0.35;
    /** In place of a platform. */
    private static final int NOWHERE = -1;
    /** In place of a platform. */
    private static final int ABSENT = -2;

    private final Map<Integer, BufferedImage> looks = new HashMap<>();
    private final double scale;
    private final Color rim;
    private final Color nobody;
    private final Color ground;

    /**
     * Empty.
     *
     * @param scale of the screen, in its own pixels per pixel
     * @param rim colour around a disc that sets it off from others
     * @param nobody colour of the ring of users who are nowhere
     * @param ground colour that shines through what is pale
     */
    Dots(double scale, Color rim, Color nobody, Color ground) {
        this.scale = scale;
        this.rim = rim;
        this.nobody = nobody;
        this.ground = ground;
    }

    /** Draws the user at a place of a scene around a point. */
    void draw(Graphics2D graphics, float x, float y, int radius, Scene scene, int place) {
        int platform = scene.isPresent(place) ? scene.main(place) : ABSENT;
        int strength = platform < 0 ? 0 : strength(scene.attention(place, platform));
        int key = radius << 16 | (platform - ABSENT) << 8 | strength;
        BufferedImage look = looks.computeIfAbsent(key, unused -> look(radius, platform, strength));
        int half = radius + MARGIN;
        graphics.drawImage(look, Math.round(x) - half, Math.round(y) - half, 2 * half, 2 * half, null);
    }

    /** In which part of the way to all attention it is. */
    static int strength(double attention) {
        return Math.max(0, (int) Math.ceil(attention * STRENGTHS) - 1);
    }

    /** The colour of a platform that has so much attention. */
    static Color colour(int platform, int strength, Color ground) {
        double full = PALEST + (1 - PALEST) * strength / (STRENGTHS - 1);
        Color colour = Tone.of(platform).colour();
        return new Color(
                mix(colour.getRed(), ground.getRed(), full),
                mix(colour.getGreen(), ground.getGreen(), full),
                mix(colour.getBlue(), ground.getBlue(), full));
    }

    private static int mix(int colour, int ground, double full) {
        return (int) Math.round(ground + full * (colour - ground));
    }

    private BufferedImage look(int radius, int platform, int strength) {
        int size = 2 * (radius + MARGIN);
        int pixels = (int) Math.ceil(size * scale);
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(pixels / (double) size, pixels / (double) size);
        switch (platform) {
            case ABSENT -> {
                graphics.setColor(new Color(nobody.getRed(), nobody.getGreen(), nobody.getBlue(), 110));
                graphics.fill(around(size / 2.0, 1));
            }
            case NOWHERE -> {
                graphics.setColor(nobody);
                graphics.setStroke(new BasicStroke(1.2f));
                graphics.draw(around(size / 2.0, radius - 1));
            }
            default -> {
                graphics.setColor(colour(platform, strength, ground));
                graphics.fill(around(size / 2.0, radius));
                graphics.setColor(rim);
                graphics.setStroke(new BasicStroke(0.8f));
                graphics.draw(around(size / 2.0, radius));
            }
        }
        graphics.dispose();
        return image;
    }

    private static Shape around(double centre, double radius) {
        return new Ellipse2D.Double(centre - radius, centre - radius, 2 * radius, 2 * radius);
    }
}
