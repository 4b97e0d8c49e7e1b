package org.townsquare.gui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a run came from, so that it can be started again with other parameters.
 *
 * @param file the scenario file
 * @param overrides laid over it
 */
record Source(Path file, List<String> overrides) {

    /** These overrides and others laid over them. */
    List<String> plus(List<String> others) {
        return Stream.concat(overrides.stream(), others.stream()).toList();
    }
}
