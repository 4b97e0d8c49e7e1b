package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.cli.progress.ProgressBarView;
import org.townsquare.cli.progress.ProgressLines;
import org.townsquare.cli.progress.ProgressView;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.results.folder.Place;
import picocli.CommandLine.Option;

/** Where results go, how many threads make them, and how much is said meanwhile. */
final class OutputOptions {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; by default one for each processor. Results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The results folder, which must not exist; by default a new one in results/.")
    private Path out;

    @Option(names = "--resume", description = "Continue a run that was stopped; finished replicates are kept.")
    private boolean resume;

    @Option(names = "--quiet", description = "Print only the verdict and the folder.")
    private boolean quiet;

    /** Makes or finds the folder that is worked into, as --resume asks. */
    interface Opening<F extends OpenFolder> {
        F at(Place place, boolean resume) throws IOException;
    }

    int threads() throws BadInput {
        if (threads < 1) {
            throw new BadInput("--threads must be at least 1, not " + threads);
        }
        return threads;
    }

    boolean isQuiet() {
        return quiet;
    }

    /** How progress is shown. */
    ProgressView view(Console console) {
        if (quiet) {
            return ProgressView.NONE;
        }
        return console.isTerminal()
                ? new ProgressBarView(console.err(), console.columns())
                : new ProgressLines(console.err());
    }

    /** Opens the folder, and tells what in it had come to harm. */
    <F extends OpenFolder> F open(Townsquare townsquare, String name, Opening<F> opening) throws BadInput {
        Place place = OutFolder.place(out, townsquare.home(), name);
        OutFolder.above(place.first());
        try {
            F folder = opening.at(place, resume);
            folder.harm().forEach(what -> townsquare.console().err().println("Warning: " + what));
            return folder;
        } catch (IOException e) {
            throw new BadInput("No results folder can be made at " + place.first() + ": " + Errors.message(e));
        }
    }

    /** A folder without anything of its own, which takes several results folders. */
    Path plain(Home home, String name) throws BadInput {
        Path folder = out == null ? home.results().resolve(name) : out.toAbsolutePath();
        if (Files.exists(folder) && !(resume && Files.isDirectory(folder))) {
            throw new BadInput(Home.shown(folder) + " exists: --resume continues there, --out names another folder");
        }
        return folder;
    }

    /** How other commands are told to show and to work as this one; where results go is left out. */
    List<String> words() throws BadInput {
        List<String> words = new ArrayList<>(List.of("--threads", String.valueOf(threads())));
        if (quiet) {
            words.add("--quiet");
        }
        return words;
    }
}
