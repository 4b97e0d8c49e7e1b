package org.townsquare.network;

import java.nio.file.Path;

/** In a browser there are no files; {@code share} refuses a scenario whose network is one. */
public final class EdgeListFile {

    private EdgeListFile() {}

    /** Never called. */
    @SuppressWarnings("DoNotCallSuggester")
    public static ImportedNetwork read(Path edgeFile, Path nodeFile, boolean mutual) {
        throw new UnsupportedOperationException("a page cannot read " + edgeFile);
    }
}
