package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Path;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;

/**
 * How calibrations of a scenario are checked.
 *
 * @param truths how many synthetic truths there are
 * @param each how each of them is calibrated
 */
public record CheckQuestion(int truths, CalibrationQuestion each) {

    /** From so many on each rank is expected often enough for Pearson's test. */
    public static final int FEWEST = 5 * CheckedTruth.RANKS;

    /** How the calibrations of a folder are checked. */
    public static CheckQuestion in(Path folder) throws IOException {
        return Json.read(Marker.CHECK.in(folder), CheckQuestion.class);
    }
}
