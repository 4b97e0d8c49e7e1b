package org.townsquare.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Quantiles of numbers, with linear interpolation between neighbours (type 7 of Hyndman and Fan 1996, as R and pandas have
 * it). What is NaN does not count.
 */
public final class Quantiles {

    private final Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);

    private Quantiles(double[] values) {
        percentile.setData(
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray());
    }

    /** Those of these numbers. */
    public static Quantiles of(double... values) {
        return new Quantiles(values);
    }

    /** The number below which so many in a hundred are; NaN of none. */
    public double at(double percent) {
        return percentile.evaluate(percent);
    }

    /** The number in the middle, or the mean of the two in the middle; NaN of none. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
