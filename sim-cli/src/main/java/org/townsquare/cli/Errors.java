package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
import org.townsquare.gui.Gui;
import org.townsquare.network.NetworkFileException;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a message for people and an exit code. */
record Errors(Console console, BooleanSupplier verbose)
        implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** A word on the command line is wrong. */
    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        console.err().println(problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        console.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** A command could not be done. */
    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        if (verbose.getAsBoolean()) {
            problem.printStackTrace(console.err());
        } else {
            console.err().println(message(problem));
        }
        return isBadInput(problem) ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static boolean isBadInput(Exception problem) {
        return problem instanceof BadInput
                || problem instanceof InvalidScenarioException
                || problem instanceof NetworkFileException
                || problem instanceof ResultsFolderException;
    }

    private static String message(Throwable problem) {
        if (problem instanceof IOException io) {
            return message(io);
        }
        if (problem.getCause() instanceof OutOfMemoryError) {
            return "Out of memory: use fewer --threads or fewer users, or give Java more, as in"
                    + " JAVA_TOOL_OPTIONS=-Xmx8g";
        }
        if (isBadInput((Exception) problem) || problem instanceof Gui.NoDisplayException) {
            return problem.getMessage();
        }
        return "Townsquare failed: " + problem + " (--verbose shows where)";
    }

    /** The messages of Java's own file errors are often no more than a path. */
    static String message(IOException problem) {
        if (problem instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (problem instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (problem instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + ": " + file.getClass().getSimpleName().replace("Exception", "");
        }
        return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }
}
