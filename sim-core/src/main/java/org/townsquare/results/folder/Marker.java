package org.townsquare.results.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The file by which a folder of another kind is told from that of a scenario's runs. */
public enum Marker {
    /** Of a fork: its variants. */
    FORK("fork.yaml", "a fork"),
    /** Of a sweep: the sweep. */
    SWEEP("sweep.yaml", "a sweep"),
    /** Of a search for tipping points: what it is asked. */
    TIPPING("question.json", "a search for tipping points"),
    /** Of a hysteresis run: what it is asked. */
    RAMP("ramp.json", "a hysteresis run"),
    /** Of a calibration: how it is made. */
    CALIBRATION("calibration.json", "a calibration"),
    /** Of a check of calibrations: how they are checked. */
    CHECK("check.json", "a check of calibrations"),
    /** Of a search for levers: what it is asked. */
    LEVERS("levers.json", "a search for levers"),
    /** Of a story: how many runs each of its scenarios has. */
    STORY("arms.json", "a story"),
    /** Of a comparison: the folders that are compared. */
    COMPARISON("compared.json", "a comparison");

    private final String file;
    private final String words;

    Marker(String file, String words) {
        this.file = file;
        this.words = words;
    }

    /** The kind of a folder; empty for that of a scenario's runs. */
    public static Optional<Marker> of(Path folder) {
        return Arrays.stream(values()).filter(kind -> kind.isIn(folder)).findFirst();
    }

    /** What such a folder holds, for people. */
    public String words() {
        return words;
    }

    /** Name of the file of such a folder. */
    public String file() {
        return file;
    }

    /** The file of such a folder. */
    public Path in(Path folder) {
        return folder.resolve(file);
    }

    /** Whether a folder is of this kind. */
    public boolean isIn(Path folder) {
        return Files.exists(in(folder));
    }
}
