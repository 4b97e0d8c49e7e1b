package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a results folder is about.
 *
 * @param sought tells the folders that are about this from others
 * @param opening opens a folder about this, be it empty or begun
 */
public record FolderContent<F extends OpenFolder>(Sought sought, Opening<F> opening) {

    /** Tells whose a folder is. */
    public interface Sought {

        /** Whether a partial folder is about this; one killed before it said what it is about belongs to all. */
        boolean isIn(Path partial) throws IOException;
    }

    /** Opens a folder. */
    public interface Opening<F> {

        /**
         * Opens a partial folder that is there.
         *
         * @param name what it will be called when complete
         * @throws ResultsFolderException if another process works on it
         */
        F open(Path name, Path partial) throws IOException;
    }
}
