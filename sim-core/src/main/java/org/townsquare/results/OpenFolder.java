package org.townsquare.results;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/** A results folder in the making, called {@code NAME.partial} until it is complete. */
public interface OpenFolder extends Closeable {

    /** Where it is until it is complete. */
    Path partial();

    /** Numbers of the replicates that need not be run any more. One found damaged on opening is not among them. */
    BitSet finished() throws IOException;

    /**
     * Makes tables, charts, summary, manifest and report of the replicates, and gives the folder its name.
     *
     * @param commandLine the words of the command that was given, for the manifest
     * @return the folder
     * @throws IllegalStateException if a replicate is missing
     */
    Path complete(List<String> commandLine) throws IOException;

    /** So many numbers from 0 on. */
    static BitSet all(int count) {
        BitSet all = new BitSet();
        all.set(0, count);
        return all;
    }
}
