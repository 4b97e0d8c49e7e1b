package org.townsquare.gui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.townsquare.gui.session.Session;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;

/**
 * Where a run came from, so that it can be started again with other parameters.
 *
 * @param name of the scenario file, or of the run in its results folder
 * @param draft of the scenario
 * @param file the scenario file, if it came from one
 * @param replicate of that scenario, from 0
 * @param isChanged whether parameters were changed that are in no file
 */
record Source(String name, Draft draft, Optional<Path> file, int replicate, boolean isChanged) {

    /** A scenario file with overrides, of which the first replicate is run. */
    static Source of(Path file, List<String> overrides) {
        return new Source(
                file.getFileName().toString().replaceFirst("\\.ya?ml$", ""),
                Draft.of(file).over(overrides),
                Optional.of(file),
                0,
                false);
    }

    /** A run that has been opened. */
    static Source of(String name, Session session) {
        return new Source(name, Draft.of(session.original()), Optional.empty(), session.replicate(), false);
    }

    /** With these overrides laid over it. */
    Source over(List<String> overrides) {
        return new Source(name, draft.over(overrides), file, replicate, true);
    }

    /** What was changed is in a file now. */
    Source saved() {
        return new Source(name, draft, file, replicate, false);
    }

    /** Where to keep what is made of it: beside its file. */
    Path folder() {
        return file.map(Path::toAbsolutePath)
                .map(Path::getParent)
                .filter(Files::isWritable)
                .orElse(Path.of("").toAbsolutePath());
    }

    /** The run, before step 0. */
    Session start() throws InvalidScenarioException {
        return Session.of(draft.with(List.of()), replicate);
    }
}
