package org.townsquare.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.statistics.Quantiles;

/**
 * How far runs are from what is published:
 *
 * <p>√[ (Σ_f w_f·ln²(run / published) + s²·Σ_o w_o·[missed]) / (Σ_f w_f + Σ_o w_o) ]
 *
 * <p>over figures f and outcomes o with their weights. 0.1 is figures that are about 10 % off, ln 2 = 0.69 a factor of two. An
 * outcome that a run misses is as far as s, which is how far figures are in the middle run of draws of the priors: measures of
 * different kinds count by their spread there (Beaumont, Zhang and Balding 2002). Without figures, or where that is 0, s is 1. So
 * the draws of a posterior, weighted by the share of their runs that are near enough, are weighted by the share of runs that
 * have an outcome once a miss alone is too far.
 *
 * @param miss s
 */
public record Distance(Evidence published, double miss) {

    /**
     * That of a calibration.
     *
     * @param first runs of draws of the priors
     */
    public static Distance of(Evidence published, List<double[][]> first) {
        Figures figures = published.figures();
        if (figures.isEmpty() || published.outcomes().isEmpty()) {
            return new Distance(published, 1);
        }
        double middle = Quantiles.median(first.stream()
                .flatMap(Arrays::stream)
                .mapToDouble(figures::error)
                .toArray());
        return new Distance(published, middle == 0 ? 1 : middle);
    }

    /** How far a run is; 0 is best. */
    public double of(double[] run) {
        List<Evidence.Known> outcomes = published.outcomes();
        double missed = IntStream.range(0, outcomes.size())
                .filter(i -> !published.isMet(run, i))
                .mapToDouble(i -> outcomes.get(i).weight())
                .sum();
        double weights = outcomes.stream().mapToDouble(Evidence.Known::weight).sum();
        return FastMath.sqrt((published.figures().squares(run) + miss * miss * missed)
                / (published.figures().weights() + weights));
    }
}
