package org.townsquare.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** What each command of {@code townsquare} begins with: where it was given, and where it prints. */
abstract class Subcommand implements Callable<Integer> {

    @ParentCommand
    Townsquare townsquare;

    /** Prints a line of what came out. */
    final void print(Object line) {
        townsquare.console().out().println(line);
    }
}
