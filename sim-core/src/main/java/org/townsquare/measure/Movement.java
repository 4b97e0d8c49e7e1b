package org.townsquare.measure;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.statistics.Quantiles;

/**
 * By how much a share changed from the first half of a window to the second, and how much it varies by itself. Its noise is
 * judged by the means of {@value #BATCHES} batches, half of them in each half of the window: what follows each other day by day is
 * not independent, what follows by batches nearly is (batch means, Conway 1963).
 *
 * @param early median over the first half
 * @param late median over the second half
 * @param noise the largest change of the mean that chance alone makes in 99 of 100 windows
 */
record Movement(double early, double late, double noise) {

    private static final int BATCHES = 8;
    private static final double LEVEL = 0.995;
    private static final double STUDENT = new TDistribution(null, BATCHES - 2).inverseCumulativeProbability(LEVEL);

    static Movement of(double[] window) {
        int half = window.length / 2;
        double early = Quantiles.median(Arrays.copyOf(window, window.length - half));
        double late = Quantiles.median(Arrays.copyOfRange(window, half, window.length));
        return new Movement(early, late, window.length < BATCHES ? 0 : noise(window));
    }

    /** Student's t times the standard error of the difference of the two halves' means. */
    private static double noise(double[] window) {
        double[] means = new double[BATCHES];
        for (int b = 0; b < BATCHES; b++) {
            int from = window.length * b / BATCHES;
            means[b] = StatUtils.mean(window, from, window.length * (b + 1) / BATCHES - from);
        }
        double within =
                (StatUtils.variance(means, 0, BATCHES / 2) + StatUtils.variance(means, BATCHES / 2, BATCHES / 2)) / 2;
        return STUDENT * FastMath.sqrt(within * 4 / BATCHES);
    }

    /** Whether it is more than a part of the share in the first half, and more than noise. */
    boolean exceeds(double part) {
        double change = Math.abs(late - early);
        return change > part * early && change > noise;
    }
}
