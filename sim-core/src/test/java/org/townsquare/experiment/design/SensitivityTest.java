package org.townsquare.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Distribution.Uniform;
import org.townsquare.statistics.Bootstrap;
import org.townsquare.statistics.ElementaryEffect;
import org.townsquare.statistics.Estimated;
import org.townsquare.statistics.SobolIndex;

/** Sensitivities of functions whose sensitivities are known. */
class SensitivityTest {

    private static final Streams STREAMS = new Streams(1, 0);
    private static final Bootstrap QUICK = new Bootstrap(200, 0.95);

    private static final List<Varied> ISHIGAMI = parameters(3, -Math.PI, Math.PI);
    private static final double[] ISHIGAMI_FIRST = {0.3139, 0.4424, 0};
    private static final double[] ISHIGAMI_TOTAL = {0.5576, 0.4424, 0.2437};

    /** The g-function's coefficients: the first parameter matters most. */
    private static final double[] G = {0, 1, 4.5, 9, 99};

    private static List<Varied> parameters(int count, double low, double high) {
        return IntStream.range(0, count)
                .mapToObj(j -> new Varied("x" + j, new Uniform(low, high)))
                .toList();
    }

    private static LongToDoubleFunction outcome(Points points, ToDoubleFunction<double[]> function) {
        double[] outcomes = LongStream.range(0, points.size())
                .mapToDouble(i -> function.applyAsDouble(points.point(i).settings().stream()
                        .mapToDouble(setting -> Double.parseDouble(setting.value()))
                        .toArray()))
                .toArray();
        return index -> outcomes[(int) index];
    }

    /** Ishigami and Homma 1990, a = 7 and b = 0.1. */
    private static double ishigami(double[] x) {
        double second = FastMath.sin(x[1]);
        return FastMath.sin(x[0]) * (1 + 0.1 * FastMath.pow(x[2], 4)) + 7 * second * second;
    }

    /** Sobol 1993: the product of (|4x − 2| + a) / (1 + a). */
    private static double g(double[] x) {
        double product = 1;
        for (int j = 0; j < x.length; j++) {
            product *= (Math.abs(4 * x[j] - 2) + G[j]) / (1 + G[j]);
        }
        return product;
    }

    private static List<SobolIndex> indices(
            int rows, List<Varied> parameters, Streams streams, ToDoubleFunction<double[]> function) {
        Saltelli design = new Saltelli(rows);
        return indices(design, parameters, streams, outcome(design.over(parameters, streams), function));
    }

    private static List<SobolIndex> indices(
            Saltelli design, List<Varied> parameters, Streams streams, LongToDoubleFunction outcome) {
        return IntStream.range(0, parameters.size())
                .mapToObj(j -> SobolIndex.of(
                        design.outcomes(parameters, j, outcome),
                        QUICK,
                        streams.stream("saltelli bootstrap").at(j)))
                .toList();
    }

    private static List<ElementaryEffect> effects(
            Morris design, List<Varied> parameters, Streams streams, LongToDoubleFunction outcome) {
        double[][] effects = design.effects(parameters, streams, outcome);
        return IntStream.range(0, effects.length)
                .mapToObj(j -> ElementaryEffect.of(
                        effects[j], QUICK, streams.stream("morris bootstrap").at(j)))
                .toList();
    }

    @Test
    void ishigamisFunctionHasItsIndices() {
        List<SobolIndex> found = indices(8192, ISHIGAMI, STREAMS, SensitivityTest::ishigami);
        for (int j = 0; j < 3; j++) {
            assertThat(found.get(j).first().value()).isCloseTo(ISHIGAMI_FIRST[j], within(0.005));
            assertThat(found.get(j).total().value()).isCloseTo(ISHIGAMI_TOTAL[j], within(0.005));
            assertThat(found.get(j).used()).isEqualTo(8192);
            assertThat(found.get(j).first().high() - found.get(j).first().low()).isBetween(0.01, 0.1);
        }
    }

    @Test
    void theGFunctionHasItsIndices() {
        double[] partial = new double[G.length];
        double product = 1;
        for (int j = 0; j < G.length; j++) {
            partial[j] = 1 / (3 * (1 + G[j]) * (1 + G[j]));
            product *= 1 + partial[j];
        }
        List<SobolIndex> found = indices(8192, parameters(5, 0, 1), STREAMS, SensitivityTest::g);
        for (int j = 0; j < G.length; j++) {
            double first = partial[j] / (product - 1);
            double total = partial[j] * product / (1 + partial[j]) / (product - 1);
            assertThat(found.get(j).first().value()).isCloseTo(first, within(0.005));
            assertThat(found.get(j).total().value()).isCloseTo(total, within(0.005));
        }
    }

    @Test
    void aLargeMeanDoesNotDrownTheIndices() {
        List<SobolIndex> found = indices(8192, ISHIGAMI, STREAMS, x -> 1e6 + ishigami(x));
        assertThat(found.get(2).first().value()).isCloseTo(0, within(0.005));
        assertThat(found.get(0).first().value()).isCloseTo(0.3139, within(0.005));
    }

    @Test
    void intervalsOfIndicesCoverTheTruthMoreOftenThanTheyPromise() {
        int seeds = 200;
        int[] covered = new int[6];
        for (int seed = 0; seed < seeds; seed++) {
            List<SobolIndex> found = indices(256, ISHIGAMI, new Streams(seed, 0), SensitivityTest::ishigami);
            for (int j = 0; j < 3; j++) {
                covered[j] += covers(found.get(j).first(), ISHIGAMI_FIRST[j]);
                covered[3 + j] += covers(found.get(j).total(), ISHIGAMI_TOTAL[j]);
            }
        }
        assertThat(IntStream.of(covered).boxed())
                .allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(190));
    }

    @Test
    void intervalsOfIndependentTrajectoriesCoverTheTruthAsOftenAsTheyPromise() {
        Morris design = new Morris(50, 4);
        List<Varied> parameters = parameters(2, 0, 1);
        int covered = 0;
        for (int seed = 0; seed < 400; seed++) {
            Streams streams = new Streams(seed, 0);
            LongToDoubleFunction product = outcome(design.over(parameters, streams), x -> x[0] * (2 * x[1] - 1));
            covered +=
                    covers(effects(design, parameters, streams, product).get(0).meanAbsolute(), 2 / 3.0);
        }
        // 380 expected; at a true coverage of 0.92 to 0.96 outside of these with a probability below 10^-6.
        assertThat(covered).isBetween(335, 399);
    }

    private static int covers(Estimated estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
    }

    @Test
    void failedRunsAreLeftOutAndCounted() {
        Saltelli design = new Saltelli(1024);
        LongToDoubleFunction all = outcome(design.over(ISHIGAMI, STREAMS), SensitivityTest::ishigami);
        // Run 1 of row 0 is B, which all indices need; run 3 of row 7 is that of the second parameter alone.
        List<SobolIndex> found = indices(
                design,
                ISHIGAMI,
                STREAMS,
                index -> index == 1
                        ? Double.NaN
                        : index == 7 * 5 + 3 ? Double.POSITIVE_INFINITY : all.applyAsDouble(index));
        assertThat(found.stream().map(SobolIndex::used)).containsExactly(1023, 1022, 1023);
        assertThat(found).allSatisfy(index -> assertThat(index.rows()).isEqualTo(1024));
        assertThat(found.get(1).first().value()).isCloseTo(0.4424, within(0.05));
    }

    @Test
    void whatIsNotKnownIsNotANumber() {
        Saltelli saltelli = new Saltelli(16);
        Morris morris = new Morris(4, 4);
        for (SobolIndex index : indices(saltelli, ISHIGAMI, STREAMS, i -> Double.NaN)) {
            assertThat(index.used()).isZero();
            assertThat(index.first()).isEqualTo(Estimated.UNKNOWN);
        }
        for (SobolIndex index : indices(saltelli, ISHIGAMI, STREAMS, i -> 5)) {
            assertThat(index.used()).isEqualTo(16);
            assertThat(index.total().value()).isNaN();
        }
        for (ElementaryEffect effect : effects(morris, ISHIGAMI, STREAMS, i -> Double.NaN)) {
            assertThat(effect.used()).isZero();
            assertThat(effect.mean()).isNaN();
            assertThat(effect.deviation()).isNaN();
        }
    }

    private static List<ElementaryEffect> effects(List<Varied> parameters, ToDoubleFunction<double[]> function) {
        Morris design = new Morris(50, 4);
        return effects(design, parameters, STREAMS, outcome(design.over(parameters, STREAMS), function));
    }

    @Test
    void elementaryEffectsOfALinearFunctionAreItsSlopesOverTheWholeRange() {
        List<ElementaryEffect> found = effects(parameters(3, -1, 2), x -> 5 + 2 * x[0] - 3 * x[1]);
        double[] slopes = {6, -9, 0};
        for (int j = 0; j < 3; j++) {
            ElementaryEffect effect = found.get(j);
            assertThat(effect.mean()).isCloseTo(slopes[j], within(1e-13));
            assertThat(effect.meanAbsolute().value()).isCloseTo(Math.abs(slopes[j]), within(1e-13));
            assertThat(effect.meanAbsolute().low()).isCloseTo(Math.abs(slopes[j]), within(1e-13));
            assertThat(effect.meanAbsolute().high()).isCloseTo(Math.abs(slopes[j]), within(1e-13));
            assertThat(effect.deviation()).isCloseTo(0, within(1e-13));
            assertThat(effect.used()).isEqualTo(50);
        }
    }

    @Test
    void effectsThatCancelOutShowInTheMeanOfAbsoluteValuesAndInTheDeviation() {
        // With 4 levels, a product changes by Δ·(2·x1 − 1) where x1 is 0, ⅓, ⅔ or 1: effects are ±1 and ±⅓.
        List<ElementaryEffect> found = effects(parameters(2, 0, 1), x -> x[0] * (2 * x[1] - 1));
        ElementaryEffect effect = found.get(0);
        assertThat(effect.meanAbsolute().value()).isBetween(1 / 3.0, 1.0);
        assertThat(Math.abs(effect.mean())).isLessThan(effect.meanAbsolute().value() / 2);
        assertThat(effect.deviation()).isGreaterThan(0.5);
        assertThat(effect.meanAbsolute().low()).isLessThan(effect.meanAbsolute().value());
        assertThat(effect.meanAbsolute().high())
                .isGreaterThan(effect.meanAbsolute().value());
    }

    @Test
    void aFailedRunCostsAtMostTwoElementaryEffects() {
        Morris design = new Morris(10, 4);
        List<Varied> parameters = parameters(3, 0, 1);
        LongToDoubleFunction all = outcome(design.over(parameters, STREAMS), x -> x[0] + x[1] + x[2]);
        List<ElementaryEffect> found =
                effects(design, parameters, STREAMS, index -> index == 1 ? Double.NaN : all.applyAsDouble(index));
        assertThat(found.stream().mapToInt(ElementaryEffect::used).sum()).isEqualTo(28);
        assertThat(found).allSatisfy(effect -> {
            assertThat(effect.trajectories()).isEqualTo(10);
            assertThat(effect.mean()).isCloseTo(1, within(1e-13));
        });
    }

    @Test
    void sensitivitiesAreTheSameEveryTime() {
        assertThat(indices(64, ISHIGAMI, STREAMS, SensitivityTest::ishigami))
                .isEqualTo(indices(64, ISHIGAMI, STREAMS, SensitivityTest::ishigami));
    }

    @Test
    void aBootstrapNeedsResamplesAndAConfidence() {
        assertThatThrownBy(() -> new Bootstrap(10, 0.95)).hasMessage("resamples: 10; allowed: from 100 on");
        assertThatThrownBy(() -> new Bootstrap(100, 1)).hasMessage("confidence: 1.0; allowed: between 0 and 1");
    }
}
