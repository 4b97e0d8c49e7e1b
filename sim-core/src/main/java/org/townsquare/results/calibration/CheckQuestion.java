package org.townsquare.results.calibration;

/**
 * How calibrations of a scenario are checked.
 *
 * @param truths how many synthetic truths there are
 * @param each how each of them is calibrated
 */
public record CheckQuestion(int truths, CalibrationQuestion each) {

    /** From so many on each rank is expected often enough for Pearson's test. */
    public static final int FEWEST = 5 * CheckedTruth.RANKS;
}
