package org.townsquare.cli;

import java.nio.file.Path;
import java.util.List;

/** The program as its commands know it: where they were given, where they print, and that there are others. */
interface Townsquare {

    /** Where commands print. */
    Console console();

    /** The project's folder. */
    Home home();

    /** In which the command is given: paths on the command line begin there. */
    Path folder();

    /**
     * Runs another command in this process.
     *
     * @return its exit code
     */
    int execute(List<String> words);
}
