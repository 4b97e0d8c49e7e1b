package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Path;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;

/**
 * How a scenario is calibrated.
 *
 * @param budget the most runs in all
 * @param replicates runs of each evaluation
 * @param particles evaluations in a generation
 */
public record CalibrationQuestion(int budget, int replicates, int particles) {

    private static final int FEWEST = 20;
    private static final int MOST = 2000;
    private static final int GENERATIONS = 8;

    /** How the scenarios of a folder are calibrated. */
    public static CalibrationQuestion in(Path folder) throws IOException {
        return Json.read(Marker.CALIBRATION.in(folder), CalibrationQuestion.class);
    }

    /** With particles for some eight generations, half of each being new. */
    public static CalibrationQuestion of(int budget, int replicates) {
        int particles = budget / replicates / GENERATIONS;
        return new CalibrationQuestion(budget, replicates, Math.max(FEWEST, Math.min(MOST, particles)));
    }

    /** The fewest runs that make two generations. */
    public static int fewest(int replicates) {
        return 2 * FEWEST * replicates;
    }
}
