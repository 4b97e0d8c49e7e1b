package org.townsquare.results.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The runs of a numbered chunk of a folder that another process holds, in a run log of their own that gets its name when
 * the chunk is complete. Every attempt at a chunk writes a file of its own, so that two of them at once, as a cluster may
 * start them, do no harm; an attempt begins with what earlier ones have left.
 */
public final class Part implements Closeable {

    /** End of the name of the file that an attempt writes. */
    static final String UNFINISHED = ".part";

    private final Parts parts;
    private final int chunk;
    private final Path own;
    private final RunLog log;

    private Part(Parts parts, int chunk, String identity) throws IOException {
        this.parts = parts;
        this.chunk = chunk;
        this.own = parts.folder().resolve(Parts.name(chunk) + "." + UUID.randomUUID() + UNFINISHED);
        this.log = RunLog.open(own, identity);
    }

    /**
     * Begins or goes on with a chunk. What an attempt at that of another folder, or at another chunk, has left is left alone.
     *
     * @param partial the folder
     */
    public static Part open(Path partial, int chunk) throws IOException {
        String identity = Origin.identity(LogScan.identity(partial.resolve(OpenFolder.LOG)), chunk);
        Parts parts = Parts.of(partial);
        Files.createDirectories(parts.folder());
        List<Path> earlier = parts.unfinished(chunk);
        Part part = new Part(parts, chunk, identity);
        try {
            for (Path file : earlier) {
                part.take(file, identity);
            }
            return part;
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
    }

    private void take(Path file, String identity) throws IOException {
        try {
            if (identity.equals(LogScan.identity(file))) {
                LogScan.of(file, log::add);
            }
        } catch (NoSuchFileException completeNow) {
            // Another attempt has just come to its end; this one does no harm, and what it has taken is whole.
        }
    }

    /** The runs that are there; what is added to it survives a kill. */
    public RunLog log() {
        return log;
    }

    /** Says that all runs of the chunk are there. */
    public void complete() throws IOException {
        log.close();
        Path complete = parts.folder().resolve(Parts.name(chunk));
        try {
            Durable.rename(own, complete);
        } catch (NoSuchFileException removed) {
            if (Files.notExists(complete)) {
                throw removed;
            }
            // Another attempt was faster, and has tidied up; what it left is the same.
        }
        for (Path file : parts.unfinished(chunk)) {
            Files.deleteIfExists(file);
        }
    }

    /** Leaves what is there to a later attempt. */
    @Override
    public void close() throws IOException {
        log.close();
    }
}
