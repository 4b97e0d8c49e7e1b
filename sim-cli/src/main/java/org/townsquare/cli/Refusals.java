package org.townsquare.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.scenario.file.InvalidScenarioException;

/** Gathers all that is wrong with what a command was given, so that it is told at once. */
final class Refusals {

    private final List<String> all = new ArrayList<>();

    /** Reads a part of what was given, or refuses it. */
    interface Part<T> {
        T read() throws BadInput, InvalidScenarioException, IOException;
    }

    /** A part; nothing if it was refused, which is told later. */
    <T> Optional<T> of(Part<T> part) throws IOException {
        try {
            return Optional.of(part.read());
        } catch (BadInput | InvalidScenarioException | ResultsFolderException e) {
            all.add(e.getMessage());
            return Optional.empty();
        }
    }

    /** Tells them, if there are any. */
    void tell() throws BadInput {
        if (!all.isEmpty()) {
            throw new BadInput(String.join(System.lineSeparator(), all));
        }
    }
}
