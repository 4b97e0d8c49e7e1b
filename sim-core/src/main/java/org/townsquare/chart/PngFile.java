package org.townsquare.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as a PNG file (W3C, Portable Network Graphics, third edition). The bytes are those of Java's own writer, which
 * takes nearly twice as long: it copies each row several times. It was what took longest in a short run.
 */
final class PngFile {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte BITS = 8;
    private static final byte COLOURS = 2;
    private static final byte COLOURS_AND_ALPHA = 6;
    private static final int HEADER = 13;
    /** Of a chunk beside its bytes: length, kind and checksum. */
    private static final int AROUND = 12;
    /** Bytes of a chunk of pixels, and how hard they are deflated (0 to 9): as Java's own writer does. */
    private static final int CHUNK = 1 << 15;

    private static final int EFFORT = 4;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(EFFORT);
    private final byte[] deflated = new byte[CHUNK];
    private int filled;

    private PngFile() {}

    /** The bytes of a file of a picture that has its pixels as int, with alpha or without. */
    static byte[] of(BufferedImage image) {
        return new PngFile().write(image);
    }

    private byte[] write(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        file.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(SIGNATURE).array());
        byte[] header = ByteBuffer.allocate(HEADER)
                .putInt(image.getWidth())
                .putInt(image.getHeight())
                .put(BITS)
                .put(alpha ? COLOURS_AND_ALPHA : COLOURS)
                .array();
        chunk("IHDR", header, HEADER);
        pixels(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), image.getWidth(), alpha);
        chunk("IEND", new byte[0], 0);
        return file.toByteArray();
    }

    private void pixels(int[] pixels, int width, boolean alpha) {
        // Before the colours of a row stands a 0: they are not differences.
        byte[] row = new byte[1 + width * (alpha ? 4 : 3)];
        for (int from = 0; from < pixels.length; from += width) {
            int at = 1;
            for (int i = from; i < from + width; i++) {
                row[at++] = (byte) (pixels[i] >> 16);
                row[at++] = (byte) (pixels[i] >> 8);
                row[at++] = (byte) pixels[i];
                if (alpha) {
                    row[at++] = (byte) (pixels[i] >> 24);
                }
            }
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                deflate();
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            deflate();
        }
        deflater.end();
        if (filled > 0) {
            chunk("IDAT", deflated, filled);
        }
    }

    private void deflate() {
        filled += deflater.deflate(deflated, filled, CHUNK - filled);
        if (filled == CHUNK) {
            chunk("IDAT", deflated, filled);
            filled = 0;
        }
    }

    private void chunk(String kind, byte[] bytes, int length) {
        ByteBuffer chunk = ByteBuffer.allocate(AROUND + length)
                .putInt(length)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(bytes, 0, length);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), Integer.BYTES, chunk.position() - Integer.BYTES);
        file.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }
}
