package org.townsquare.results.folder;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a results folder is about.
 *
 * @param origin all that its runs depend on, which tells it from other folders
 * @param opening opens a folder about this, be it empty or begun
 */
public record FolderContent<F extends OpenFolder>(Origin origin, Opening<F> opening) {

    /** Opens a folder. */
    public interface Opening<F> {

        /**
         * Opens a partial folder that is there.
         *
         * @param name what it will be called when complete
         * @throws ResultsFolderException if another process works on it, or something has changed since it was begun
         */
        F open(Path name, Path partial) throws IOException;
    }
}
