package org.townsquare.network;

import java.nio.file.Path;
import java.util.List;

/** Networks from files, where there are no files: in a browser. */
public final class EdgeListFile {

    private EdgeListFile() {}

    /**
     * Refuses a network.
     *
     * @throws NetworkFileException always, as for a file that cannot be read
     */
    @SuppressWarnings("DoNotCallSuggester") // the core calls it, and is told
    public static ImportedNetwork read(Path edgeFile, Path nodeFile, boolean mutual) {
        throw new NetworkFileException(
                List.of(edgeFile + ": a page in a browser reads no files; run the scenario by ./townsquare run"));
    }
}
