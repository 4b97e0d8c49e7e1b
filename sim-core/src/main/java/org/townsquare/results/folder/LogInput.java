package org.townsquare.results.folder;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file by lines and by bytes, and again from any place. What is appended meanwhile is not seen. */
final class LogInput implements Closeable {

    private final RandomAccessFile file;
    private final long size;
    private final byte[] buffer = new byte[1 << 16];
    private long start; // of the buffer, in the file
    private int filled;
    private long position;

    /** @throws NoSuchFileException if there is no such file */
    LogInput(Path path) throws IOException {
        if (Files.notExists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        file = new RandomAccessFile(path.toFile(), "r");
        size = file.length();
    }

    long position() {
        return position;
    }

    void seek(long place) {
        position = place;
    }

    /** The next line without its end; nothing if the file ends before it does. */
    Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (fill()) {
            for (int i = (int) (position - start); i < filled; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, (int) (position - start), i - (int) (position - start));
                    position = start + i + 1;
                    return Optional.of(line.toByteArray());
                }
            }
            line.write(buffer, (int) (position - start), filled - (int) (position - start));
            position = start + filled;
        }
        return Optional.empty();
    }

    /** So many bytes; nothing if the file ends before. */
    Optional<byte[]> bytes(int count) throws IOException {
        if (count > size - position) {
            return Optional.empty();
        }
        byte[] bytes = new byte[count];
        for (int done = 0; done < count && fill(); ) {
            int next = Math.min(count - done, filled - (int) (position - start));
            System.arraycopy(buffer, (int) (position - start), bytes, done, next);
            done += next;
            position += next;
        }
        return Optional.of(bytes);
    }

    /** Whether there is a byte at the position, which is in the buffer then. */
    private boolean fill() throws IOException {
        if (position >= size) {
            return false;
        }
        if (position < start || position >= start + filled) {
            start = position;
            file.seek(start);
            filled = file.read(buffer, 0, (int) Math.min(buffer.length, size - start));
        }
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
