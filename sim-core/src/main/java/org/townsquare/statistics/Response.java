package org.townsquare.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * How the probability of critical mass depends on a parameter: P(v) = floor + (ceiling − floor) / (1 + e^(−slope (v − centre))),
 * where the centre is such that P is ½ in the middle; with the 95 % interval of the middle.
 *
 * @param middle the tipping point, where P is ½
 * @param slope change of the logit per unit of the parameter; negative if more of it makes critical mass less likely
 * @param floor where P ends on the side where critical mass is unlikely, below ½
 * @param ceiling where it ends on the other side, above ½
 * @param low lower end of the interval; −∞ if the runs do not bound it
 * @param high upper end of the interval; ∞ if the runs do not bound it
 */
public record Response(double middle, double slope, double floor, double ceiling, double low, double high) {

    /** The probability of critical mass at a value. */
    public double probability(double value) {
        return floor + (ceiling - floor) / (1 + FastMath.exp(-slope * (value - centre())));
    }

    /** Where P is half-way between floor and ceiling. */
    public double centre() {
        return middle - FastMath.log((0.5 - floor) / (ceiling - 0.5)) / slope;
    }

    /** Whether P ends visibly above 0 or below 1. */
    public boolean saturates() {
        return floor >= 0.005 || ceiling <= 0.995;
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
