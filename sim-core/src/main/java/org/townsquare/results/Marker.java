package org.townsquare.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The file by which a folder of another kind is told from that of a scenario's runs. */
public enum Marker {
    /** Of a fork: its variants. */
    FORK("fork.yaml"),
    /** Of a sweep: the sweep. */
    SWEEP("sweep.yaml"),
    /** Of a search for tipping points: what it is asked. */
    TIPPING("question.json"),
    /** Of a hysteresis run: what it is asked. */
    RAMP("ramp.json"),
    /** Of a calibration: how it is made. */
    CALIBRATION("calibration.json"),
    /** Of a check of calibrations: how they are checked. */
    CHECK("check.json"),
    /** Of a search for levers: what it is asked. */
    LEVERS("levers.json"),
    /** Of a story: how many runs each of its scenarios has. */
    STORY("arms.json");

    private final String file;

    Marker(String file) {
        this.file = file;
    }

    /** Name of the file of such a folder. */
    public String file() {
        return file;
    }

    /** The file of such a folder. */
    public Path in(Path folder) {
        return folder.resolve(file);
    }

    /** The kind of a folder; none of that of a scenario's runs. */
    public static Optional<Marker> of(Path folder) {
        return Stream.of(values()).filter(kind -> kind.isIn(folder)).findFirst();
    }

    /** Whether a folder is of this kind. */
    public boolean isIn(Path folder) {
        return Files.exists(in(folder));
    }
}
