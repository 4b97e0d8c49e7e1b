package org.townsquare.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.apache.commons.math3.util.FastMath;

/** A 95 % interval. */
public record Interval(double low, double high) {

    private static final double LEVEL = 0.95;

    /** The 97.5 % quantile of the normal distribution. */
    public static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + LEVEL) / 2);

    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    /**
     * That of a probability after so many successes in so many trials (Wilson 1927), which keeps its coverage where few or none
     * succeed; from 0 to 1 without trials.
     */
    public static Interval wilson(int successes, int trials) {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(trials, successes, LEVEL);
        // At none and at all the interval ends at 0 and 1 exactly; rounding errors would say 5e-15.
        return new Interval(
                successes == 0 ? 0 : wilson.getLowerBound(), successes == trials ? 1 : wilson.getUpperBound());
    }

    /** The same around a share of a number of trials that need not be whole, as that of a weighted sample. */
    public static Interval wilson(double share, double trials) {
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * trials)) / (1 + z2 / trials);
        double reach = Z / (1 + z2 / trials) * FastMath.sqrt(share * (1 - share) / trials + z2 / (4 * trials * trials));
        return new Interval(share == 0 ? 0 : middle - reach, share == 1 ? 1 : middle + reach);
    }

    /** The 97.5 % quantile of Student's distribution; it takes long to compute, so that each is computed once. */
    public static double student(int freedom) {
        return QUANTILES.computeIfAbsent(
                freedom, degrees -> new TDistribution(null, degrees).inverseCumulativeProbability((1 + LEVEL) / 2));
    }
}
