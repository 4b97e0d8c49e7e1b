package org.townsquare.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;

/** The kinds of files of charts for print. */
public enum ChartFormat {
    /** Lines that can be scaled; text is drawn as outlines, so that no reader needs the font. */
    SVG {
        @Override
        public byte[] of(Drawing drawing, double width, double height, boolean grey) {
            return Svg.forPrint(drawing, width, height, grey);
        }
    },
    /** Lines that can be scaled, with the font in it. */
    PDF {
        @Override
        public byte[] of(Drawing drawing, double width, double height, boolean grey) throws IOException {
            return PdfFile.of(drawing, width, height, grey);
        }
    },
    /** Dots, 600 to the inch. */
    PNG {
        @Override
        public byte[] of(Drawing drawing, double width, double height, boolean grey) {
            double scale = 600 / POINTS_PER_INCH;
            BufferedImage image = new BufferedImage(
                    (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            drawing.on(graphics);
            graphics.dispose();
            return PngFile.of(grey ? Greys.of(image) : image);
        }
    };

    /** Points, in which print is measured. */
    public static final double POINTS_PER_INCH = 72;

    /** End of the names of its files. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The bytes of a file; width and height are in points, of which 72 are an inch. */
    public abstract byte[] of(Drawing drawing, double width, double height, boolean grey) throws IOException;
}
