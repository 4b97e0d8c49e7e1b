package org.townsquare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;

/** Total indices of functions of which they are known, with chance in each run. */
class TotalOrderTest {

    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    /** Draws of parameters from 0 to 1, and two runs of each. */
    private record Sample(List<double[]> parameters, List<double[]> outcomes) {

        static Sample of(long seed, int draws, int parameters, ToDoubleFunction<double[]> function, double chance) {
            Draws uniform = new Streams(seed, 0).stream("points").at(0);
            Draws luck = new Streams(seed, 0).stream("luck").at(0);
            List<double[]> columns = new ArrayList<>();
            for (int j = 0; j < parameters; j++) {
                long first = (long) j * draws;
                columns.add(IntStream.range(0, draws)
                        .mapToDouble(i -> uniform.uniform(first + i))
                        .toArray());
            }
            List<double[]> outcomes = new ArrayList<>();
            for (int i = 0; i < draws; i++) {
                int draw = i;
                double shared = function.applyAsDouble(
                        columns.stream().mapToDouble(column -> column[draw]).toArray());
                outcomes.add(IntStream.range(0, 2)
                        .mapToDouble(r -> shared
                                + Math.sqrt(chance)
                                        * STANDARD.inverseCumulativeProbability(luck.uniform(2L * draw + r)))
                        .toArray());
            }
            return new Sample(columns, outcomes);
        }

        TotalOrder indices() {
            return TotalOrder.of(parameters, outcomes);
        }
    }

    private static double ishigami(double[] u) {
        double[] x = Arrays.stream(u).map(v -> Math.PI * (2 * v - 1)).toArray();
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    private static final double[] IMPORTANCE = {0, 1, 4.5, 9};

    private static double g(double[] u) {
        double product = 1;
        for (int j = 0; j < IMPORTANCE.length; j++) {
            product *= (Math.abs(4 * u[j] - 2) + IMPORTANCE[j]) / (1 + IMPORTANCE[j]);
        }
        return product;
    }

    private static double allOfG() {
        return Arrays.stream(IMPORTANCE)
                .map(a -> 1 + 1 / (3 * (1 + a) * (1 + a)))
                .reduce(1, (a, b) -> a * b);
    }

    /** Saltelli et al. 2010. */
    private static double[] totalsOfG() {
        double product = allOfG();
        return Arrays.stream(IMPORTANCE)
                .map(a -> 1 / (3 * (1 + a) * (1 + a)))
                .map(own -> own * product / (1 + own) / (product - 1))
                .toArray();
    }

    /**
     * The indices are met in the mean over samples, and intervals hold them at least as often as they say.
     *
     * @param truth of the first parameters; those of the others are 0
     * @param off how far the mean of estimates may be away
     */
    private static void assertMet(List<Sample> samples, double[] truth, double off) {
        int parameters = samples.get(0).parameters().size();
        double[] sums = new double[parameters];
        int covered = 0;
        for (Sample sample : samples) {
            TotalOrder indices = sample.indices();
            for (int j = 0; j < parameters; j++) {
                double real = j < truth.length ? truth[j] : 0;
                Estimated index = indices.index(j, 0.95);
                sums[j] += index.value() / samples.size();
                covered += index.low() <= real && real <= index.high() ? 1 : 0;
            }
        }
        for (int j = 0; j < parameters; j++) {
            assertThat(sums[j]).isCloseTo(j < truth.length ? truth[j] : 0, within(off));
        }
        assertThat(covered).isGreaterThanOrEqualTo((int) (0.95 * parameters * samples.size()));
    }

    /** Its totals are 0.5576, 0.4424 and 0.2437 (Ishigami and Homma 1990); a tenth as much chance is in each run besides. */
    @Test
    void ishigamisAreMet() {
        double variance = 13.8446;
        double[] truth = {0.5576 / 1.1, 0.4424 / 1.1, 0.2437 / 1.1};
        List<Sample> samples = IntStream.range(0, 20)
                .mapToObj(seed -> Sample.of(seed, 128, 3, TotalOrderTest::ishigami, variance / 10))
                .toList();
        assertMet(samples, truth, 0.04);
        Estimated explained = samples.get(0).indices().explained(0.95);
        assertThat(explained.value()).isCloseTo(1 / 1.1, within(0.08));
        assertThat(explained.low()).isLessThan(1 / 1.1);
    }

    /** Eight of twelve parameters do nothing, and half of the variance is chance. */
    @Test
    void fewOfManyAreFound() {
        double[] totals = totalsOfG();
        assertThat(totals[0]).isCloseTo(0.787, within(0.001));
        double chance = allOfG() - 1; // its variance
        assertMet(
                IntStream.range(0, 10)
                        .mapToObj(seed -> Sample.of(seed, 200, 12, TotalOrderTest::g, chance))
                        .toList(),
                Arrays.stream(totals).map(total -> total / 2).toArray(),
                0.06);
    }

    /** A sum of parity: no parameter tells anything alone, all of the variance is of two together. */
    @Test
    void whatOnlyPairsDoIsFound() {
        Sample sample = Sample.of(1, 100, 3, u -> (u[0] < 0.5) == (u[1] < 0.5) ? 1 : 0, 0.001);
        TotalOrder indices = sample.indices();
        Estimated alone = FirstOrder.ofNumbers(sample.parameters().get(0), sample.outcomes())
                .index(0.95);
        assertThat(alone.low()).isZero();
        assertThat(indices.index(0, 0.95).low()).isGreaterThan(0.3);
        assertThat(indices.index(1, 0.95).low()).isGreaterThan(0.3);
        assertThat(indices.index(2, 0.95).low()).isZero();
        assertThat(indices.index(0, 0.95).high()).isEqualTo(1);
    }

    /** Values of a parameter that are words stand for classes: any numbers tell them apart. */
    @Test
    void numbersOfWordsMayBeAny() {
        List<double[]> outcomes = IntStream.range(0, 60)
                .mapToObj(i -> i % 3 == 1 ? new double[] {1, 1.1} : new double[] {0, 0.1})
                .toList();
        double[] words = IntStream.range(0, 60).mapToDouble(i -> i % 3).toArray();
        double[] renamed = Arrays.stream(words)
                .map(word -> word == 0 ? 7 : word == 1 ? -3 : 5)
                .toArray();
        Estimated index = TotalOrder.of(List.of(words), outcomes).index(0, 0.95);
        assertThat(index.value()).isCloseTo(1, within(0.05));
        assertThat(TotalOrder.of(List.of(renamed), outcomes).index(0, 0.95).value())
                .isCloseTo(index.value(), within(1e-9));
    }

    /** Where the fit explains nothing, the interval reaches as far as what differs between draws. */
    @Test
    void whatIsNotExplainedIsInTheInterval() {
        Sample noise = Sample.of(3, 60, 2, u -> Math.floor(1000 * u[0]) % 2 + Math.floor(1000 * u[1]) % 2, 0.1);
        TotalOrder indices = noise.indices();
        assertThat(indices.explained(0.95).value()).isLessThan(0.1);
        assertThat(indices.index(0, 0.95).low()).isZero();
        assertThat(indices.index(0, 0.95).high()).isGreaterThan(0.7);
    }

    @Test
    void nothingIsKnownOfFewDrawsOrWhereNothingDiffers() {
        Sample few = Sample.of(4, 19, 1, u -> u[0], 0.1);
        assertThat(few.indices().index(0, 0.95)).isEqualTo(Estimated.UNKNOWN);
        Sample alike = Sample.of(5, 40, 1, u -> 1, 0);
        assertThat(alike.indices().index(0, 0.95)).isEqualTo(Estimated.UNKNOWN);
        assertThat(alike.indices().explained(0.95)).isEqualTo(Estimated.UNKNOWN);
    }

    /** Draws without an outcome do not count. */
    @Test
    void drawsWithoutOutcomesAreLeftOut() {
        Sample whole = Sample.of(6, 60, 2, u -> u[0] + u[0] * u[1], 0.02);
        List<double[]> more = new ArrayList<>(whole.outcomes());
        more.add(new double[0]);
        List<double[]> longer = whole.parameters().stream()
                .map(values -> {
                    double[] one = Arrays.copyOf(values, values.length + 1);
                    one[values.length] = 0.5;
                    return one;
                })
                .toList();
        assertThat(TotalOrder.of(longer, more).index(1, 0.95))
                .isEqualTo(whole.indices().index(1, 0.95));
    }
}
