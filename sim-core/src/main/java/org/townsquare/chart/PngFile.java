package org.townsquare.chart;

import com.pngencoder.PngEncoder;
import java.awt.image.BufferedImage;

/** A picture as a PNG file (W3C, Portable Network Graphics, third edition). */
final class PngFile {

    /** How hard pixels are deflated, 0 to 9: as by Java's own writer. */
    private static final int EFFORT = 4;

    private PngFile() {}

    /** The bytes of its file. */
    static byte[] of(BufferedImage image) {
        return new PngEncoder()
                .withBufferedImage(image)
                .withCompressionLevel(EFFORT)
                // One piece: several at once would be deflated otherwise.
                .withMultiThreadedCompressionEnabled(false)
                .toBytes();
    }
}
