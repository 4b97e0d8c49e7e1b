package org.townsquare.scenario.file;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests with files of their own in a folder. */
abstract class InFolder {

    @TempDir
    Path temporary;

    Folder folder;

    @BeforeEach
    void openFolder() {
        folder = new Folder(temporary);
    }
}
