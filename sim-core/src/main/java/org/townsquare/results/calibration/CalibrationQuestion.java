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
    private static final int MANY = 1000;
    private static final int PARTS = 8;

    /** How the scenarios of a folder are calibrated. */
    public static CalibrationQuestion in(Path folder) throws IOException {
        return Json.read(Marker.CALIBRATION.in(folder), CalibrationQuestion.class);
    }

    /**
     * With particles for some fifteen generations, half of each being new. Of more than a thousand evaluations, four times as many make
     * twice as many particles and twice as many generations, so that draws are more and come nearer.
     */
    public static CalibrationQuestion of(int budget, int replicates) {
        double evaluations = (double) budget / replicates;
        double spread = Math.min(evaluations, Math.sqrt(evaluations * MANY));
        return new CalibrationQuestion(budget, replicates, Math.max(FEWEST, (int) (spread / PARTS)));
    }

    /** The fewest runs that make two generations. */
    public static int fewest(int replicates) {
        return 2 * FEWEST * replicates;
    }
}
