package org.townsquare.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.townsquare.results.sweep.SweepFolder;

/** Finds the results folder of a sweep. */
final class SweepOptions {

    private SweepOptions() {}

    /** The folder, or, while its sweep is not complete, the unfinished one. */
    static Path folder(Path given) throws BadInput {
        Path partial = given.resolveSibling(given.getFileName() + ".partial");
        Path folder = Files.notExists(given) && Files.isDirectory(partial) ? partial : given;
        if (!SweepFolder.isSweep(folder)) {
            throw new BadInput(
                    Files.exists(folder)
                            ? Home.shown(folder) + " is not the results folder of a sweep: it has no sweep.yaml"
                            : given + " does not exist");
        }
        return folder;
    }
}
