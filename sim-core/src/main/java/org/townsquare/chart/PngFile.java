package org.townsquare.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A drawing as PNG (ISO/IEC 15948). Java's own writer takes pixels out one by one and tries five filters on each row, which takes twice
 * as long as all of this, for files of the same size.
 */
final class PngFile {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int BITS = 8;
    private static final int COLOURS = 2;
    private static final int COLOURS_AND_ALPHA = 6;
    /** Each row by its difference from the one above, which is nothing in most of a chart. */
    private static final int UP = 2;

    private PngFile() {}

    /** @param image with pixels of a number each, with or without alpha */
    static byte[] of(BufferedImage image) throws IOException {
        boolean alpha = image.getColorModel().hasAlpha();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeLong(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(image.getWidth());
        fields.writeInt(image.getHeight());
        fields.write(new byte[] {BITS, (byte) (alpha ? COLOURS_AND_ALPHA : COLOURS), 0, 0, 0});
        write(out, "IHDR", header);
        write(out, "IDAT", deflated(image, alpha));
        write(out, "IEND", new ByteArrayOutputStream());
        return file.toByteArray();
    }

    private static void write(DataOutputStream out, String kind, ByteArrayOutputStream content) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write(kind.getBytes(StandardCharsets.US_ASCII));
        content.writeTo(chunk);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.toByteArray());
        out.writeInt(content.size());
        chunk.writeTo(out);
        out.writeInt((int) checksum.getValue());
    }

    private static ByteArrayOutputStream deflated(BufferedImage image, boolean alpha) throws IOException {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        byte[] row = new byte[1 + width * (alpha ? 4 : 3)];
        row[0] = UP;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            for (int i = 0; i < pixels.length; i += width) {
                int at = 1;
                for (int pixel = i; pixel < i + width; pixel++) {
                    int here = pixels[pixel];
                    int above = i == 0 ? 0 : pixels[pixel - width];
                    row[at++] = (byte) ((here >> 16) - (above >> 16));
                    row[at++] = (byte) ((here >> 8) - (above >> 8));
                    row[at++] = (byte) (here - above);
                    if (alpha) {
                        row[at++] = (byte) ((here >>> 24) - (above >>> 24));
                    }
                }
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes;
    }
}
