package org.townsquare.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * How a point is drawn.
 *
 * @param size from side to side, in pixels on the screen; 0 for no dot
 * @param isHollow whether the ground shows in it
 * @param isSparse whether only a few points of a line have one
 */
public record Dot(Form form, double size, boolean isHollow, boolean isSparse) {

    /** Forms by which series are told apart without colours. */
    public enum Form {
        /** A disc. */
        DISC,
        /** A square. */
        SQUARE,
        /** A triangle that points up. */
        UP,
        /** A square on a corner. */
        DIAMOND,
        /** A triangle that points down. */
        DOWN;

        /** Of the size 1. */
        private Shape shape() {
            return switch (this) {
                case DISC -> new Ellipse2D.Double(-0.5, -0.5, 1, 1);
                case SQUARE -> new Rectangle2D.Double(-0.5, -0.5, 1, 1);
                case UP -> triangle();
                case DIAMOND -> AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(SQUARE.shape());
                case DOWN -> AffineTransform.getRotateInstance(Math.PI).createTransformedShape(UP.shape());
            };
        }

        private static Shape triangle() {
            Path2D triangle = new Path2D.Double();
            triangle.moveTo(0, -0.62);
            triangle.lineTo(0.6, 0.45);
            triangle.lineTo(-0.6, 0.45);
            triangle.closePath();
            return triangle;
        }
    }

    /** No dot. */
    public static final Dot NONE = of(Form.DISC, 0);

    /** A filled one at each point. */
    public static Dot of(Form form, double size) {
        return new Dot(form, size, false, false);
    }

    boolean isDrawn() {
        return size > 0;
    }

    Shape shape(double scale) {
        return AffineTransform.getScaleInstance(size * scale, size * scale).createTransformedShape(form.shape());
    }
}
