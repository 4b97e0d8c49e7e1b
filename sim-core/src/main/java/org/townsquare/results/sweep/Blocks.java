package org.townsquare.results.sweep;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** The blocks in the file of a chunk, up to the first that is not whole. */
final class Blocks implements Closeable {

    private final FileChannel channel;
    private final List<Entry> entries = new ArrayList<>();
    private final boolean whole;

    /** A block's run, the number that it was judged by, and its place in the file. */
    record Entry(long run, double number, boolean failed, long offset, int length) {}

    Blocks(Path file) throws IOException {
        whole = index(file);
        channel = FileChannel.open(file);
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether the file ends with the last block. */
    boolean isWhole() {
        return whole;
    }

    ByteBuffer bytes(Entry entry) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(entry.length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, entry.offset + bytes.position()) < 0) {
                throw new IOException("a part has become shorter while it was read");
            }
        }
        return bytes.flip();
    }

    private boolean index(Path file) throws IOException {
        long offset = 0;
        long start = 0;
        CRC32 sum = new CRC32();
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                offset++;
                if (next != '\n') {
                    continue;
                }
                byte[] bytes = line.toByteArray();
                line.reset();
                if (bytes[0] != Block.END) {
                    sum.update(bytes);
                    continue;
                }
                Entry entry = entry(bytes, sum.getValue(), start, (int) (offset - start));
                if (entry == null) {
                    return false;
                }
                entries.add(entry);
                start = offset;
                sum.reset();
            }
        }
        return start == offset;
    }

    /** The entry that a last line tells of; null if it does not fit the lines before it. */
    private static Entry entry(byte[] line, long sum, long start, int length) {
        String[] fields = new String(line, 1, line.length - 2, StandardCharsets.UTF_8).split(",", -1);
        try {
            if (fields.length == 4 && Long.parseLong(fields[3]) == sum) {
                return new Entry(
                        Long.parseLong(fields[0]),
                        Double.longBitsToDouble(Long.parseLong(fields[1])),
                        fields[2].equals("1"),
                        start,
                        length);
            }
        } catch (NumberFormatException damaged) {
            return null;
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
