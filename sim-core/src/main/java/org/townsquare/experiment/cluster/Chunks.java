package org.townsquare.experiment.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * The work of a sweep, cut into numbered chunks. Each leaves one file, which is there as a whole or not at all: what is
 * done is told by the files alone, never by what a cluster says of its jobs.
 */
public interface Chunks {

    /** The folder in which they leave their files; every node of a cluster sees it under this path. */
    Path folder();

    /** The chunks that have not left their file yet. */
    BitSet missing() throws IOException;
}
