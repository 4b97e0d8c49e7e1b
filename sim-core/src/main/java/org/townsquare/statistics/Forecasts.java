package org.townsquare.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** How good forecasts of numbers were: those of ensembles, of intervals, and of single numbers. */
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

    /**
     * The same of an ensemble with weights: Σ w_i |x_i − y| − ½ Σ w_i w_j |x_i − x_j| / (1 − Σ w_i²), weights adding up to 1.
     *
     * @param weights of the members, in any unit
     */
    public static double crps(double[] ensemble, double[] weights, double y) {
        double all = Arrays.stream(weights).sum();
        double away = 0;
        double apart = 0;
        double alone = 0;
        for (int i = 0; i < ensemble.length; i++) {
            double own = weights[i] / all;
            away += own * FastMath.abs(ensemble[i] - y);
            alone += own * own;
            for (int j = 0; j < ensemble.length; j++) {
                apart += own * weights[j] / all * FastMath.abs(ensemble[i] - ensemble[j]);
            }
        }
        return alone == 1 ? away : away - apart / (2 * (1 - alone));
    }

    /** Share of the numbers that lie within their intervals, ends included. */
    public static double coverage(double[] low, double[] high, double[] y) {
        int within = 0;
        for (int i = 0; i < y.length; i++) {
            within += low[i] <= y[i] && y[i] <= high[i] ? 1 : 0;
        }
        return (double) within / y.length;
    }

    /** Root mean square of ln(forecast / y), so that a factor too much counts as the same factor too little. Both above 0. */
    public static double logError(double[] forecast, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double off = FastMath.log(forecast[i] / y[i]);
            sum += off * off;
        }
        return FastMath.sqrt(sum / y.length);
    }

    /**
     * The log score −ln p(y) of a normal forecast (Good 1952), in nats: lower is better.
     *
     * @param sd above 0
     */
    public static double log(double mean, double sd, double y) {
        double z = (y - mean) / sd;
        return FastMath.log(sd) + FastMath.log(2 * FastMath.PI) / 2 + z * z / 2;
    }
}
