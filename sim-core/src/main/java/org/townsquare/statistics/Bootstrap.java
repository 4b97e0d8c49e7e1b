package org.townsquare.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.townsquare.random.Draws;
import org.townsquare.random.Sequence;

/**
 * Percentile intervals by the bootstrap (Efron 1979): rows of a sample are drawn with replacement, as many as there are,
 * and the interval lies between the quantiles (1 − c)/2 and (1 + c)/2 of what the resamples give.
 *
 * @param resamples from 100 on; 1000 are usual (Archer et al. 1997)
 * @param confidence how often intervals shall cover the truth, above 0 and below 1
 */
public record Bootstrap(int resamples, double confidence) {

    /** Refuses what gives no interval. */
    public Bootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples: " + resamples + "; allowed: from 100 on");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence: " + confidence + "; allowed: between 0 and 1");
        }
    }

    /**
     * An estimate and its interval.
     *
     * @param rows of the sample
     * @param draws that belong to this estimate alone, or to several of the same rows
     * @param statistic of the rows whose numbers it is given; NaN if they do not tell
     */
    Estimated estimate(int rows, Draws draws, ToDoubleFunction<int[]> statistic) {
        int[] chosen = new int[rows];
        Arrays.setAll(chosen, row -> row);
        double value = rows == 0 ? Double.NaN : statistic.applyAsDouble(chosen);
        if (Double.isNaN(value)) {
            return Estimated.UNKNOWN;
        }
        double[] resampled = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            Sequence sequence = draws.sequence(resample);
            Arrays.setAll(chosen, row -> sequence.nextInt(rows));
            resampled[resample] = statistic.applyAsDouble(chosen);
        }
        Quantiles quantiles = Quantiles.of(resampled);
        double tail = 50 * (1 - confidence);
        return new Estimated(value, quantiles.at(tail), quantiles.at(100 - tail));
    }
}
