package org.townsquare.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where the command prints, always in UTF-8: results to {@code out}, progress and errors to {@code err}.
 *
 * @param columns width of the terminal that {@code err} goes to; 0 if it goes to a file or another program
 */
record Console(PrintStream out, PrintStream err, int columns) {

    /** The launcher's finding: Java itself tells terminals from files differently in each version. */
    private static final String COLUMNS = "townsquare.columns";

    static Console ofThisProcess() {
        return new Console(stream(FileDescriptor.out), stream(FileDescriptor.err), Integer.getInteger(COLUMNS, 0));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    boolean isTerminal() {
        return columns > 0;
    }

    /** Whether all results could be printed; if not, says so. A full disk does not make print methods fail. */
    boolean isWritten() {
        boolean failed = out.checkError();
        if (failed) {
            err.println("Standard output could not be written: is the disk full, or the reading program gone?");
        }
        return !failed;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }
}
