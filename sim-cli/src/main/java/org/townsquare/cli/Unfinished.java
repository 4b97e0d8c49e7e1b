package org.townsquare.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.townsquare.results.folder.OpenFolder;

/**
 * Says how to go on with a run when the process ends before the run is complete, be it by a signal or by a failure.
 * What has been finished is in the folder already, so there is nothing else to do.
 */
final class Unfinished {

    private static final String RESUME = "--resume";

    /** The launcher as it was called. */
    private static final String COMMAND = System.getProperty("townsquare.command", "./townsquare");

    private volatile boolean working = true;

    /** From now on until {@link #forget}. */
    Unfinished(Console console, Runnable stopProgress, OpenFolder folder, List<String> words) {
        String notice = "Stopped before the end. Finished runs are kept in " + Home.shown(folder.partial())
                + "; continue with" + System.lineSeparator() + "  " + resuming(words);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (working) {
                stopProgress.run();
                console.err().println(notice);
            }
        }));
    }

    /** Nothing is to be said any more: the run is complete, or going on would be of no use. */
    void forget() {
        working = false;
    }

    /** The command that was given, as one would type it in a shell, to go on. */
    private static String resuming(List<String> words) {
        List<String> again = new ArrayList<>(words);
        again.add(0, COMMAND);
        if (!words.contains(RESUME)) {
            again.add(RESUME);
        }
        return typed(again);
    }

    /** Words as one would type them in a shell. */
    static String typed(List<String> words) {
        return words.stream().map(Unfinished::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
