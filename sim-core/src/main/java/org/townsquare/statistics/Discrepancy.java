package org.townsquare.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * How far published figures are from a model for reasons that are neither its chance nor what is uncertain in it: figures are
 * counted in another way, and a model is not the world (Kennedy and O'Hagan 2001). ln(published / model) is normal around 0
 * beside the model's own spread; its standard deviation is learnt from figures that are known, by Bayes.
 *
 * <p>Beforehand its variance is scaled inverse chi-square, as if {@value #PRIOR_FIGURES} figures had been off by
 * {@value #PRIOR_SD}, a factor of one and a half: about what different counters of one network differ by. That is an assumption.
 * Figures of neighbouring days are off together, by a correlation that e^(−days / {@value #MEMORY}) says: many of them within a month
 * count little more than one.
 */
public final class Discrepancy {

    private static final double PRIOR_FIGURES = 3;
    private static final double PRIOR_SD = 0.4;

    /** Days: a month's figure has a memory of so many. */
    private static final double MEMORY = 30;

    private static final double LEAST = 0.01;
    private static final double MOST = 20;
    private static final int GRID = 400;

    /** So many quantiles stand for the distribution. */
    private static final int QUANTILES = 40;

    private static final double ACCURACY = 1e-9;

    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private final double[] sd = new double[GRID];
    private final double[] weights = new double[GRID];

    /**
     * A figure that is known.
     *
     * @param day when
     * @param off ln(published / model), of the model's median
     * @param variance the model's own, of logarithms
     * @param weight how much it counts beside the others
     */
    public record Known(double day, double off, double variance, double weight) {}

    /** What figures teach, none of them included. */
    public Discrepancy(List<Known> figures) {
        double counts = count(figures)
                / Math.max(
                        Double.MIN_NORMAL,
                        figures.stream().mapToDouble(Known::weight).sum());
        double[] logs = new double[GRID];
        for (int g = 0; g < GRID; g++) {
            sd[g] = LEAST * FastMath.exp(FastMath.log(MOST / LEAST) * g / (GRID - 1));
            double scaled = PRIOR_SD / sd[g];
            logs[g] = -PRIOR_FIGURES * (FastMath.log(sd[g]) + scaled * scaled / 2);
            for (Known figure : figures) {
                double variance = sd[g] * sd[g] + figure.variance;
                logs[g] -= counts * figure.weight * (FastMath.log(variance) + figure.off * figure.off / variance) / 2;
            }
        }
        double most = Arrays.stream(logs).max().orElseThrow();
        double all = 0;
        for (int g = 0; g < GRID; g++) {
            weights[g] = FastMath.exp(logs[g] - most);
            all += weights[g];
        }
        for (int g = 0; g < GRID; g++) {
            weights[g] /= all;
        }
    }

    /** How many figures that know nothing of one another these are worth: (Σ w)² / Σ Σ w w' ρ², as for a variance. */
    private static double count(List<Known> figures) {
        double sum = 0;
        double pairs = 0;
        for (Known one : figures) {
            sum += one.weight;
            for (Known other : figures) {
                double days = FastMath.abs(one.day - other.day);
                pairs += one.weight * other.weight * FastMath.exp(-2 * days / MEMORY);
            }
        }
        return pairs == 0 ? 0 : sum * sum / pairs;
    }

    /** Its standard deviation: the median of what is believed. */
    public double sd() {
        return sd[Posterior.position(weights, 0.5)];
    }

    /** The chance of less than x. */
    double upTo(double x) {
        double sum = 0;
        for (int g = 0; g < GRID; g++) {
            sum += weights[g] * STANDARD.cumulativeProbability(x / sd[g]);
        }
        return sum;
    }

    /** Quantiles at the middles of so many equal parts, in ascending order, which stand for it. */
    public double[] quantiles() {
        double[] quantiles = new double[QUANTILES];
        double low = -100 * MOST;
        for (int i = 0; i < QUANTILES / 2; i++) {
            double share = (i + 0.5) / QUANTILES;
            low = new BrentSolver(ACCURACY).solve(100, x -> upTo(x) - share, low, 0);
            quantiles[i] = low;
            quantiles[QUANTILES - 1 - i] = -low;
        }
        return quantiles;
    }

    /**
     * A quantile of what would be published.
     *
     * @param runs what a model's runs have, above 0
     * @param steps quantiles of a discrepancy
     * @param share of what would be published that is below, from 0 to 1
     */
    public static double published(double[] runs, double[] steps, double share) {
        double[] logs = Arrays.stream(runs).map(FastMath::log).toArray();
        return FastMath.exp(Quantiles.of(sums(logs, steps)).at(100 * share));
    }

    /** Every sum of a number and one of some steps. */
    public static double[] sums(double[] numbers, double[] steps) {
        return IntStream.range(0, numbers.length * steps.length)
                .mapToDouble(i -> numbers[i / steps.length] + steps[i % steps.length])
                .toArray();
    }
}
