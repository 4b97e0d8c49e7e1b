package org.townsquare.results.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.townsquare.results.Durable;

/**
 * The finished runs of a chunk, in a file that grows by a block for each run, in any order, and gets its name when the
 * chunk is complete. Every attempt at a chunk writes a file of its own, so that two of them at once, as a cluster may
 * start them, do no harm; an attempt begins with what earlier ones have left. A block that a kill has cut off is dropped.
 */
public final class Part implements Closeable {

    /** End of the name of the file that an attempt writes. */
    static final String UNFINISHED = ".part";

    private final Path parts;
    private final int chunk;
    private final Path own;
    private final FileChannel out;
    private final SortedMap<Long, Double> finished = new TreeMap<>();
    private long failed;
    private long added;

    private Part(Path parts, int chunk) throws IOException {
        this.parts = parts;
        this.chunk = chunk;
        this.own = parts.resolve(Parts.name(chunk) + "." + UUID.randomUUID() + UNFINISHED);
        this.out = FileChannel.open(own, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Begins or goes on with a chunk. */
    static Part open(Path parts, int chunk) throws IOException {
        List<Path> earlier = unfinished(parts, chunk);
        Part part = new Part(parts, chunk);
        try {
            for (Path file : earlier) {
                try (Blocks blocks = new Blocks(file)) {
                    for (Blocks.Entry entry : blocks.entries()) {
                        if (part.finished.putIfAbsent(entry.run(), entry.number()) == null) {
                            part.write(blocks.bytes(entry));
                            part.count(entry.failed());
                        }
                    }
                } catch (NoSuchFileException completeNow) {
                    // Another attempt has just come to its end; this one does no harm.
                }
            }
            return part;
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
    }

    /** Runs that need not be made any more, with the number that each was judged by. */
    public SortedMap<Long, Double> finished() {
        return finished;
    }

    /** Adds a run; when this returns, it survives a kill. Threads may do so at once. */
    public synchronized void add(Block block) throws IOException {
        write(ByteBuffer.wrap(block.text().getBytes(StandardCharsets.UTF_8)));
        count(block.failed());
    }

    private void count(boolean failure) {
        added++;
        failed += failure ? 1 : 0;
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Says that all runs of the chunk are there. */
    public synchronized void complete() throws IOException {
        out.force(true);
        out.close();
        Path complete = Parts.file(parts, chunk, added, failed);
        try {
            Durable.rename(own, complete);
        } catch (NoSuchFileException removed) {
            if (Files.notExists(complete)) {
                throw removed;
            }
            // Another attempt was faster, and has tidied up; what it left is the same.
        }
        for (Path file : unfinished(parts, chunk)) {
            Files.deleteIfExists(file);
        }
    }

    /** Leaves what is there to a later attempt. */
    @Override
    public void close() throws IOException {
        out.close();
    }

    /** What attempts at a chunk have left, those that are still at work included. */
    private static List<Path> unfinished(Path parts, int chunk) throws IOException {
        String beginning = Parts.name(chunk) + ".";
        try (Stream<Path> files = Files.list(parts)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(beginning) && name.endsWith(UNFINISHED);
                    })
                    .sorted()
                    .toList();
        }
    }
}
