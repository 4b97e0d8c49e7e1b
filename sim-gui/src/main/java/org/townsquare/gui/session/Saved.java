package org.townsquare.gui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * A run in a scenario file that says only what was changed, and the command that repeats the run.
 *
 * @param replicate of the file's scenario that is the run, from 0
 */
public record Saved(Path file, int replicate) {

    private static final String HOME = "townsquare.home";

    /**
     * Writes a session's scenario with all that was done by hand, which counts as saved from then on.
     *
     * @param original the file from which the session was opened, if it was
     */
    public static Saved write(Session session, Optional<Path> original, Path file) throws IOException {
        Scenario story;
        List<Event> done;
        synchronized (session) {
            story = session.scenario();
            done = session.byHand();
        }
        Saved saved = new Saved(file, session.replicate());
        // Whoever plays a run plays it with the values that it has: nothing is drawn.
        String text = ScenarioFiles.brief(story.certain(), original, file);
        Files.writeString(
                file,
                "# Saved from the window, with what was done by hand there. What is not said here "
                        + (text.startsWith("extends:")
                                ? "stands in the file that this extends."
                                : "is as it is by default.")
                        + "\n# The same run again: " + saved.command() + "\n" + text);
        session.saved(done);
        return saved;
    }

    /** What to type in a shell, in the folder in which this process was started. */
    public String command() {
        Path here = Path.of("").toAbsolutePath();
        Path home = Path.of(System.getProperty(HOME, "")).toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        String program = here.equals(home)
                ? "./townsquare"
                : quoted(home.resolve("townsquare").toString());
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return program + " run " + quoted(shown.toString()) + " --replicates " + (replicate + 1);
    }

    /** As a shell takes it for one word, and not for an option. */
    private static String quoted(String word) {
        String safe = word.startsWith("-") ? "./" + word : word;
        return safe.matches("[A-Za-z0-9_./+:,=@-]+") ? safe : "'" + safe.replace("'", "'\\''") + "'";
    }
}
