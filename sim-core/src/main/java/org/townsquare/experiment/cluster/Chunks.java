package org.townsquare.experiment.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import org.townsquare.results.sweep.SweepFolder;

/**
 * The work of a sweep, cut into numbered chunks. Each leaves one file, which is there as a whole or not at all: what is
 * done is told by the files alone, never by what a cluster says of its jobs.
 *
 * @param folder the sweep's folder, until it is complete
 * @param count of all chunks
 */
public record Chunks(Path folder, int count) {

    /** The chunks that have not left their file yet. */
    public BitSet missing() throws IOException {
        BitSet missing = new BitSet();
        missing.set(0, count);
        missing.andNot(SweepFolder.complete(folder));
        return missing;
    }
}
