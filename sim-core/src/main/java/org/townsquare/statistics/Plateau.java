package org.townsquare.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * A probability that rises, or falls, in two steps and rests between them.
 *
 * @param low where the one step ends
 * @param high where the other one begins
 * @param level the probability between them
 */
public record Plateau(double low, double high, double level) {

    /** By how much the log-likelihood of two steps must be above that of one curve: one curve in a hundred gets so far by chance. */
    private static final double BELIEVED = 6;
    /** Slopes that are tried, in units of 1/range. */
    private static final double[] SLOPES = {15, 30, 60, 150, 1000};
    /** At most so many places are tried for a step. */
    private static final int PLACES = 20;
    /** Steps lie at least so far apart, in units of 1/slope: between them it is flat. */
    private static final double APART = 8;
    /** Each step is at least so high: a lower one is the floor or the ceiling of the other. */
    private static final double HIGH = 0.2;

    private static final int ROUNDS = 25;

    /** How much of it lies within an interval, as a share of its length. */
    public double within(double from, double to) {
        return Math.max(0, Math.min(high, to) - Math.max(low, from)) / (high - low);
    }

    /**
     * The likeliest plateau; none if one curve does nearly as well.
     *
     * @param one the log-likelihood of one curve
     */
    static Optional<Plateau> in(Tries tries, double one) {
        double[] middles = middles(tries.places());
        Plateau best = null;
        double likelihood = one + BELIEVED;
        for (double slope : SLOPES) {
            double edge = APART / 2 / slope;
            double[][] steps = Arrays.stream(middles)
                    .mapToObj(middle -> step(tries.places(), middle, slope))
                    .toArray(double[][]::new);
            for (int i = 0; i < middles.length; i++) {
                for (int j = i + 1; j < middles.length; j++) {
                    if (middles[j] - middles[i] >= 2 * edge) {
                        double[] w = weights(tries, steps[i], steps[j]);
                        double here = tries.likelihood(sum(w, steps[i], steps[j]));
                        if (here > likelihood && w[1] >= HIGH && w[2] >= HIGH) {
                            best = between(tries.value(middles[i] + edge), tries.value(middles[j] - edge), w[0] + w[1]);
                            likelihood = here;
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Plateau between(double one, double other, double level) {
        return new Plateau(Math.min(one, other), Math.max(one, other), level);
    }

    /**
     * The likeliest weights of P = w₀ + w₁·first + w₂·second, w₃ being the rest to 1, by expectation and maximisation (Dempster, Laird
     * and Rubin 1977): each run is one of those that always reach it, that need the first or the second step, or that never do.
     */
    private static double[] weights(Tries tries, double[] first, double[] second) {
        double[] w = {0.1, 0.4, 0.4, 0.1};
        for (int round = 0; round < ROUNDS; round++) {
            double[] p = sum(w, first, second);
            double[] next = new double[w.length];
            double runs = 0;
            for (int i = 0; i < p.length; i++) {
                double yes = tries.reached()[i] / p[i];
                double no = (tries.decided()[i] - tries.reached()[i]) / (1 - p[i]);
                next[0] += w[0] * yes;
                next[1] += w[1] * (yes * first[i] + no * (1 - first[i]));
                next[2] += w[2] * (yes * second[i] + no * (1 - second[i]));
                next[3] += w[3] * no;
                runs += tries.decided()[i];
            }
            for (int k = 0; k < w.length; k++) {
                w[k] = next[k] / runs;
            }
        }
        return w;
    }

    private static double[] sum(double[] w, double[] first, double[] second) {
        double[] p = new double[first.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = Tries.bounded(w[0] + w[1] * first[i] + w[2] * second[i]);
        }
        return p;
    }

    private static double[] step(double[] places, double middle, double slope) {
        return Arrays.stream(places)
                .map(place -> SaturatingCurve.logistic(slope * (place - middle)))
                .toArray();
    }

    /** Middles of gaps between places. */
    private static double[] middles(double[] places) {
        int gaps = places.length - 1;
        int count = Math.min(PLACES, gaps);
        double[] middles = new double[count];
        for (int i = 0; i < count; i++) {
            int gap = (int) FastMath.floor((i + 0.5) * gaps / count);
            middles[i] = (places[gap] + places[gap + 1]) / 2;
        }
        return middles;
    }
}
