package org.townsquare.results.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.townsquare.results.Part;

/** The finished runs of a sweep's chunk. */
public final class SweepPart implements Closeable {

    private final Part part;
    private final SortedMap<Long, Double> finished = new TreeMap<>();
    private long failed;

    private SweepPart(Part part) throws IOException {
        this.part = part;
        part.log().read((key, content) -> {
            Block block = Block.read(key, content);
            finished.put(block.run(), block.number());
            failed += block.failed() ? 1 : 0;
        });
    }

    /** Begins or goes on with a chunk of a folder that another process may have opened. */
    public static SweepPart open(Path folder, int chunk) throws IOException {
        return new SweepPart(Part.open(folder, chunk));
    }

    /** Runs that need not be made any more, with the number that each was judged by. */
    public SortedMap<Long, Double> finished() {
        return finished;
    }

    /** Adds a run; when this returns, it survives a kill. Threads may do so at once. */
    public synchronized void add(Block block) throws IOException {
        part.log().add(block.key(), block.content());
        failed += block.failed() ? 1 : 0;
    }

    /** Says that all runs of the chunk are there. */
    public synchronized void complete() throws IOException {
        part.complete(failed);
    }

    /** Leaves what is there to a later attempt. */
    @Override
    public void close() throws IOException {
        part.close();
    }
}
