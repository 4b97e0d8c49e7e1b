package org.townsquare.experiment;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.Tipping;
import org.townsquare.random.Streams;
import org.townsquare.statistics.Quantiles;
import org.townsquare.statistics.Response;

/**
 * How often searches on curves that are known cover the tipping point. No town is run: whether a run reaches critical mass is a draw with
 * the curve's probability.
 *
 * @param curve what is searched, in words
 * @param exact its tipping point; at a plateau of ½ one of many
 * @param searches with seeds from 0 on
 * @param covered searches whose interval has the tipping point in it
 * @param refused searches that say there is no one tipping point, or none at all
 * @param halfWidth median of half the length of the intervals
 * @param runs mean number of runs
 */
public record TippingCoverage(
        String curve, double exact, int searches, int covered, int refused, double halfWidth, double runs) {

    /** As for {@code tipping} by default: 1 % of the range, 300 runs. */
    private static final TippingSearch.Question QUESTION = new TippingSearch.Question(0, 10, 0.1, 300, false);

    private static final double[] SLOPES = {2, 5, 20};

    /** Curves by their slope. */
    private enum Curve {
        FULL("0 → 1") {
            @Override
            double at(double v, double slope) {
                return step(v, slope, 5.3);
            }
        },
        FLOOR(".15 → 1") {
            @Override
            double at(double v, double slope) {
                return 0.15 + 0.85 * step(v, slope, 5.3);
            }
        },
        CEILING("0 → .85") {
            @Override
            double at(double v, double slope) {
                return 0.85 * step(v, slope, 5.3);
            }
        },
        TWO_STEPS("two steps, 0 → .5 → 1") {
            @Override
            double at(double v, double slope) {
                return 0.5 * step(v, slope, 3.2) + 0.5 * step(v, slope, 7.1);
            }
        },
        LOW_STEPS("two steps, 0 → .4 → 1") {
            @Override
            double at(double v, double slope) {
                return 0.4 * step(v, slope, 3.2) + 0.6 * step(v, slope, 7.1);
            }
        };

        private final String words;

        Curve(String words) {
            this.words = words;
        }

        abstract double at(double value, double slope);

        private static double step(double value, double slope, double middle) {
            return 1 / (1 + FastMath.exp(-slope * (value - middle)));
        }
    }

    /** Searches that give an interval without the tipping point. */
    public int missed() {
        return searches - covered - refused;
    }

    /** Whether no more than 7 of 100 miss. */
    public boolean holds() {
        return 100 * missed() <= 7 * searches;
    }

    /** Every curve with every slope, so many searches each, on all processors. */
    public static List<TippingCoverage> rows(int searches) {
        return Arrays.stream(Curve.values())
                .flatMap(curve -> Arrays.stream(SLOPES)
                        .mapToObj(slope ->
                                row(curve.words + ", slope " + (int) slope, v -> curve.at(v, slope), searches)))
                .toList();
    }

    private static TippingCoverage row(String words, DoubleUnaryOperator curve, int searches) {
        double exact =
                new BrentSolver(1e-9).solve(200, v -> curve.applyAsDouble(v) - 0.5, QUESTION.low(), QUESTION.high());
        List<Tipping> found = IntStream.range(0, searches)
                .parallel()
                .mapToObj(seed -> search(curve, seed))
                .toList();
        List<Response> answers = found.stream()
                .filter(Tipping::hasPoint)
                .map(tipping -> tipping.response().orElseThrow())
                .toList();
        return new TippingCoverage(
                words,
                exact,
                searches,
                (int) answers.stream()
                        .filter(answer -> answer.low() <= exact && exact <= answer.high())
                        .count(),
                searches - answers.size(),
                Quantiles.median(
                        answers.stream().mapToDouble(Response::halfWidth).toArray()),
                found.stream().mapToInt(Tipping::runs).average().orElseThrow());
    }

    private static Tipping search(DoubleUnaryOperator curve, int seed) {
        Trials trials = batch -> batch.stream()
                .map(trial -> new Streams(seed, trial.replicate())
                                        .stream("coverage").at(0).uniform(0)
                                < curve.applyAsDouble(trial.value())
                        ? Outcome.CRITICAL_MASS
                        : Outcome.NICHE)
                .toList();
        try {
            return TippingSearch.search(trials, QUESTION, standing -> {});
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
