package org.townsquare.measure;

import org.apache.commons.math3.util.FastMath;

/**
 * How the probability of critical mass depends on a parameter: P(v) = 1 / (1 + e^(−slope (v − middle))), with the 95 %
 * interval of the middle.
 *
 * @param middle the tipping point, where P is ½
 * @param slope change of the logit per unit of the parameter; negative if more of it makes critical mass less likely
 * @param low lower end of the interval; −∞ if the runs do not bound it
 * @param high upper end of the interval; ∞ if the runs do not bound it
 */
public record Response(double middle, double slope, double low, double high) {

    /** The probability of critical mass at a value. */
    public double probability(double value) {
        return 1 / (1 + FastMath.exp(-slope * (value - middle)));
    }

    /** Half the length of the interval. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Whether both ends of the interval are known. */
    public boolean isBounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }
}
