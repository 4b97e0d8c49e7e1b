package org.townsquare.results.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.townsquare.results.Durable;
import org.townsquare.results.LogScan;
import org.townsquare.results.Origin;
import org.townsquare.results.RunLog;

/**
 * The finished runs of a chunk, in a run log of their own that gets its name when the chunk is complete. Every attempt at a
 * chunk writes a file of its own, so that two of them at once, as a cluster may start them, do no harm; an attempt begins
 * with what earlier ones have left.
 */
public final class Part implements Closeable {

    /** End of the name of the file that an attempt writes. */
    static final String UNFINISHED = ".part";

    private final Path parts;
    private final int chunk;
    private final Path own;
    private final RunLog out;
    private final SortedMap<Long, Double> finished = new TreeMap<>();
    private long failed;
    private long added;

    private Part(Path parts, int chunk, String identity) throws IOException {
        this.parts = parts;
        this.chunk = chunk;
        this.own = unfinishedName(parts, chunk);
        this.out = RunLog.open(own, identity);
    }

    private static Path unfinishedName(Path parts, int chunk) {
        return parts.resolve(Parts.name(chunk) + "." + UUID.randomUUID() + UNFINISHED);
    }

    /**
     * Begins or goes on with a chunk.
     *
     * @param sweep identity of the sweep; what an attempt at another one, or at another chunk, has left is left alone
     */
    static Part open(Path parts, int chunk, String sweep) throws IOException {
        String identity = Origin.identity(sweep, chunk);
        List<Path> earlier = unfinished(parts, chunk);
        Part part = new Part(parts, chunk, identity);
        try {
            for (Path file : earlier) {
                if (identity.equals(identity(file))) {
                    part.take(file);
                }
            }
            return part;
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
    }

    private static String identity(Path file) throws IOException {
        try {
            return LogScan.identity(file);
        } catch (NoSuchFileException completeNow) {
            return null; // Another attempt has just come to its end; this one does no harm.
        }
    }

    private void take(Path file) throws IOException {
        try {
            LogScan.of(file, (key, content) -> {
                Block block = Block.read(key, content);
                if (finished.putIfAbsent(block.run(), block.number()) == null) {
                    add(block);
                }
            });
        } catch (NoSuchFileException completeNow) {
            // As above; what has been taken so far is whole.
        }
    }

    /** Takes the name from a chunk that has come to harm: the next attempt at it begins with what is whole in it. */
    static void reopen(Path parts, int chunk, Path complete) throws IOException {
        Durable.rename(complete, unfinishedName(parts, chunk));
    }

    /** Runs that need not be made any more, with the number that each was judged by. */
    public SortedMap<Long, Double> finished() {
        return finished;
    }

    /** Adds a run; when this returns, it survives a kill. Threads may do so at once. */
    public synchronized void add(Block block) throws IOException {
        out.add(block.key(), block.content());
        added++;
        failed += block.failed() ? 1 : 0;
    }

    /** Says that all runs of the chunk are there. */
    public synchronized void complete() throws IOException {
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
