package org.townsquare.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** How good forecasts of something that came about or did not were, from the probabilities that they gave it. */
public final class Scores {

    /** A probability of 0 or 1 that was wrong would cost infinitely much: the log score takes none for surer than this. */
    private static final double SUREST = 0.01;

    private Scores() {}

    /**
     * The mean squared difference between probability and what came about (Brier 1950), from 0, the best, to 1. Who always
     * says ½ has 0.25.
     *
     * @param probabilities from 0 to 1
     * @param came whether it came about, in the same order
     */
    public static double brier(double[] probabilities, boolean[] came) {
        double sum = 0;
        for (int i = 0; i < came.length; i++) {
            double off = probabilities[i] - (came[i] ? 1 : 0);
            sum += off * off;
        }
        return sum / came.length;
    }

    /**
     * The mean of −ln of the probability that was given to what came about (Good 1952), at least 0, the best. Who always says
     * ½ has 0.69. Probabilities beyond 1 and 99 % count as these.
     */
    public static double log(double[] probabilities, boolean[] came) {
        double sum = 0;
        for (int i = 0; i < came.length; i++) {
            double p = FastMath.min(1 - SUREST, FastMath.max(SUREST, probabilities[i]));
            sum -= FastMath.log(came[i] ? p : 1 - p);
        }
        return sum / came.length;
    }

    /**
     * The area under the curve of hits against false alarms: the chance that of two cases, one of which came about, that one
     * had the higher probability, ties counting one half (Hanley and McNeil 1982). Who guesses has ½; NaN if all or none
     * came about.
     */
    public static double areaUnderCurve(double[] probabilities, boolean[] came) {
        double[] with = select(probabilities, came, true);
        double[] without = select(probabilities, came, false);
        if (with.length == 0 || without.length == 0) {
            return Double.NaN;
        }
        double won = 0;
        for (double a : with) {
            for (double b : without) {
                won += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return won / ((double) with.length * without.length);
    }

    private static double[] select(double[] probabilities, boolean[] came, boolean wanted) {
        double[] chosen = new double[came.length];
        int count = 0;
        for (int i = 0; i < came.length; i++) {
            if (came[i] == wanted) {
                chosen[count++] = probabilities[i];
            }
        }
        return Arrays.copyOf(chosen, count);
    }
}
