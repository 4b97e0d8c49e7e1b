package org.townsquare.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** How good forecasts of numbers were. */
public final class Forecasts {

    private Forecasts() {}

    /**
     * The continuous ranked probability score of an ensemble, fair to small ones: the mean |x − y| less half the mean |x − x'|
     * over different members (Gneiting and Raftery 2007; Ferro 2014). 0 is best; in the unit of y; below 0 by chance. An ensemble
     * of one has its distance from y.
     */
    public static double crps(double[] ensemble, double y) {
        double[] sorted = ensemble.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double away = 0;
        double apart = 0;
        for (int i = 0; i < n; i++) {
            away += FastMath.abs(sorted[i] - y);
            // Each member is above i of the others and below n − 1 − i.
            apart += (2.0 * i - n + 1) * sorted[i];
        }
        return n == 1 ? away : away / n - apart / ((double) n * (n - 1));
    }
}
