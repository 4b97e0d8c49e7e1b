package org.townsquare.experiment.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * The work of a results folder, cut into numbered chunks. Each leaves one file, which is there as a whole or not at all:
 * what is done is told by the files alone, never by what a cluster says of its jobs.
 *
 * @param folder the folder, until it is complete
 * @param lacking finds the chunks that have not left their file yet
 */
public record Chunks(Path folder, Lacking lacking) {

    /** Looks which chunks are missing. */
    public interface Lacking {
        BitSet now() throws IOException;
    }

    /** The chunks that have not left their file yet. */
    public BitSet missing() throws IOException {
        return lacking.now();
    }
}
