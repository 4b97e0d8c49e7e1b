package org.townsquare.gui.window;

import java.nio.file.Path;
import java.util.List;
import org.townsquare.gui.session.Session;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;

/**
 * Where a run came from, so that it can be started again with other parameters.
 *
 * @param name of the scenario file, or of the run in its results folder
 * @param draft of the scenario
 * @param replicate of that scenario, from 0
 */
record Source(String name, Draft draft, int replicate) {

    /** A scenario file with overrides, of which the first replicate is run. */
    static Source of(Path file, List<String> overrides) {
        return new Source(
                file.getFileName().toString().replaceFirst("\\.ya?ml$", ""),
                Draft.of(file).over(overrides),
                0);
    }

    /** A run that has been opened. */
    static Source of(String name, Session session) {
        return new Source(name, Draft.of(session.original()), session.replicate());
    }

    /** With these overrides laid over it. */
    Source over(List<String> overrides) {
        return new Source(name, draft.over(overrides), replicate);
    }

    /** The run, before step 0. */
    Session start() throws InvalidScenarioException {
        return Session.of(draft.with(List.of()), replicate);
    }
}
