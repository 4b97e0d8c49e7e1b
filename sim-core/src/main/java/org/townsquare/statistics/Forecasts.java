package org.townsquare.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** How good forecasts of numbers were. */
public final class Forecasts {

    private Forecasts() {}

    /**
     * The continuous ranked probability score of an ensemble, fair to small ones: the mean |x − y| less half the mean |x − x'|
     * over different members (Gneiting and Raftery 2007; Ferro 2014). 0 is best; in the unit of y; below 0 by chance. An ensemble
     * of one has its distance from y. To each member something is added that does not depend on it: members are different runs; what
     * is added has two independent draws, which may be equal.
     *
     * @param steps values of what is added that are as likely as one another; a single 0 for nothing
     */
    public static double crps(double[] ensemble, double[] steps, double y) {
        double[] sums = Discrepancy.sums(ensemble, steps);
        double away = Arrays.stream(sums).map(sum -> FastMath.abs(sum - y)).sum() / sums.length;
        int n = ensemble.length;
        double own = apart(steps);
        double apart = n == 1 ? own : (apart(sums) - n * own) / (n * (n - 1.0));
        return away - apart / ((double) steps.length * steps.length);
    }

    /** The sum of |x − x'| over all pairs, each once. */
    private static double apart(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            // Each is above i of the others and below n − 1 − i.
            sum += (2.0 * i - sorted.length + 1) * sorted[i];
        }
        return sum;
    }
}
