package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Markdown page that a command writes, known by its first line. */
final class WrittenPage {

    private WrittenPage() {}

    /** Refuses a file that cannot be written. */
    static void checkPlace(String option, Path page) throws BadInput {
        Path folder = OutFolder.above(page);
        if (Files.isDirectory(page)) {
            throw new BadInput(option + ": " + Home.shown(page) + " is a folder; allowed: a file");
        }
        if (!Files.isWritable(Files.exists(page) ? page : folder)) {
            throw new BadInput(option + ": " + Home.shown(page) + " may not be written: permission denied");
        }
    }

    /**
     * Refuses a file that cannot be written, and one that was made by hand.
     *
     * @param mark the first line of such a page
     * @param what it is
     */
    static void check(Path page, String mark, String what) throws IOException, BadInput {
        checkPlace("--write", page);
        if (Files.exists(page) && !Files.readString(page).startsWith(mark)) {
            throw new BadInput(
                    "--write: " + page + " already exists and is not " + what + ", whose first line is '" + mark + "'");
        }
    }
}
