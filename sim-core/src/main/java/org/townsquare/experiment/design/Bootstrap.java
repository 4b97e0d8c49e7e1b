package org.townsquare.experiment.design;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.townsquare.random.Draws;
import org.townsquare.random.Sequence;
import org.townsquare.scenario.Parameter;

/**
 * Percentile intervals by the bootstrap (Efron 1979): rows of a sample are drawn with replacement, as many as there are,
 * and the interval lies between the quantiles (1 − c)/2 and (1 + c)/2 of what the resamples give.
 */
public record Bootstrap(
        @Parameter(value = "Resamples.", byDefault = "1000", min = 100, max = 100_000, source = "Archer et al. 1997")
        int resamples,

        @Parameter(
                value = "How often intervals shall cover the truth.",
                byDefault = "0.95",
                min = 0.5,
                max = 0.999,
                source = "Archer et al. 1997")
        double confidence) {

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
    Estimate estimate(int rows, Draws draws, ToDoubleFunction<int[]> statistic) {
        int[] chosen = new int[rows];
        Arrays.setAll(chosen, row -> row);
        double value = rows == 0 ? Double.NaN : statistic.applyAsDouble(chosen);
        if (Double.isNaN(value)) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] resampled = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            Sequence sequence = draws.sequence(resample);
            Arrays.setAll(chosen, row -> sequence.nextInt(rows));
            resampled[resample] = statistic.applyAsDouble(chosen);
        }
        Percentile percentile =
                new Percentile().withEstimationType(EstimationType.R_7).withNaNStrategy(NaNStrategy.REMOVED);
        percentile.setData(resampled);
        double tail = 50 * (1 - confidence);
        return new Estimate(value, percentile.evaluate(tail), percentile.evaluate(100 - tail));
    }
}
