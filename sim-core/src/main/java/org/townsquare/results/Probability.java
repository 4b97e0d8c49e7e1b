package org.townsquare.results;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.apache.commons.math3.util.FastMath;

/**
 * A probability estimated from a number of runs, with its 95 % interval (Wilson 1927), which keeps its coverage where
 * few or no runs succeed. Each is from 0 to 1.
 *
 * @param probability share of runs; NaN if there are none, and then the interval is from 0 to 1
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Probability(double probability, double low, double high) {

    private static final double LEVEL = 0.95;
    private static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + LEVEL) / 2);

    /** The estimate after so many successes in so many trials. */
    public static Probability of(int successes, int trials) {
        if (trials == 0) {
            return new Probability(Double.NaN, 0, 1);
        }
        ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(trials, successes, LEVEL);
        // At none and at all the interval ends at 0 and 1 exactly; rounding errors would say 5e-15.
        return new Probability(
                (double) successes / trials,
                successes == 0 ? 0 : wilson.getLowerBound(),
                successes == trials ? 1 : wilson.getUpperBound());
    }

    /** Wilson's interval around a share of a number of runs that need not be whole, as that of a weighted sample. */
    public static Probability ofShare(double share, double trials) {
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * trials)) / (1 + z2 / trials);
        double reach = Z / (1 + z2 / trials) * FastMath.sqrt(share * (1 - share) / trials + z2 / (4 * trials * trials));
        return new Probability(share, share == 0 ? 0 : middle - reach, share == 1 ? 1 : middle + reach);
    }

    /** For people, where the heading says that it is a 95 % interval: {@code 10 % (3.5–25.6 %)}. */
    public String brief() {
        return estimate() + " (" + Percent.digits(low) + "–" + Percent.text(high) + ")";
    }

    /** For people: {@code 10 %, 95 % interval 3.5–25.6 %}. */
    public String text() {
        return estimate() + ", 95 % interval " + Percent.digits(low) + "–" + Percent.text(high);
    }

    private String estimate() {
        return Double.isNaN(probability) ? "unknown" : Percent.text(probability);
    }
}
