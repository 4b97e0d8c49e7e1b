package org.townsquare.experiment.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.townsquare.measure.Distance;
import org.townsquare.measure.Evidence;
import org.townsquare.measure.Figures;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.statistics.Posterior;
import org.townsquare.statistics.Ranks;

class SequentialAbcTest {

    private static final int TRIALS = 20;
    private static final List<DoubleUnaryOperator> UNIFORM = List.of(u -> u);

    private static double binomial(double[] chance, long seed) {
        Draws draws = new Streams(seed, 0).stream("binomial").at(0);
        return IntStream.range(0, TRIALS)
                .filter(trial -> draws.uniform(trial) < chance[0])
                .count();
    }

    private static Simulations binomial(double seen, int particles, int replicates) {
        return new Simulations(
                UNIFORM,
                (chance, seed) -> Math.abs(binomial(chance, seed) - seen),
                new SequentialAbc(1, particles, replicates, 20_000, 0));
    }

    /** 14 of 20 seen, chance uniform beforehand: beta(15, 7), mean 15/22, sd √(15·7/(22²·23)). */
    @Test
    void findsTheExactPosteriorOfABinomialChance() throws IOException, InterruptedException {
        for (int replicates : List.of(1, 4)) {
            Posterior posterior = binomial(14, 500, replicates).posterior(1);
            assertThat(posterior.tolerance()).isZero();
            assertThat(posterior.effectiveSize()).isGreaterThan(200);
            assertThat(posterior.mean(0)).isCloseTo(15 / 22.0, within(0.02));
            assertThat(posterior.sd(0)).isCloseTo(0.09712, within(0.012));
        }
    }

    /**
     * Nothing is known but that a platform failed, of which the chance is uniform beforehand: the posterior is in proportion to the
     * chance, beta(2, 1), mean 2/3 and sd √(1/18).
     */
    @Test
    void findsTheExactPosteriorOfTheChanceOfAnOutcome() throws IOException, InterruptedException {
        Evidence failed = new Evidence(
                new Figures(List.of()),
                List.of(new Evidence.Known(0, LocalDate.of(2022, 1, 1), 0, LaunchOutcome.FAILED, 1, FigureUse.FIT)));
        for (int replicates : List.of(1, 4)) {
            Posterior posterior = new Simulations(
                            UNIFORM,
                            (chance, seed) -> new Distance(failed, 1).of(new double[] {
                                (new Streams(seed, 0).stream("fails").at(0).uniform(0) < chance[0]
                                                ? LaunchOutcome.FAILED
                                                : LaunchOutcome.NICHE)
                                        .ordinal()
                            }),
                            new SequentialAbc(1, 500, replicates, 20_000, 0))
                    .posterior(1);
            assertThat(posterior.tolerance()).isZero();
            assertThat(posterior.effectiveSize()).isGreaterThan(200);
            assertThat(posterior.mean(0)).isCloseTo(2 / 3.0, within(0.02));
            assertThat(posterior.sd(0)).isCloseTo(Math.sqrt(1 / 18.0), within(0.015));
        }
    }

    /** At the side of the cube, where steps are reflected: 20 of 20 seen gives beta(21, 1), mean 21/22. */
    @Test
    void findsAPosteriorAtTheEndOfThePrior() throws IOException, InterruptedException {
        Posterior posterior = binomial(20, 500, 1).posterior(2);
        assertThat(posterior.mean(0)).isCloseTo(21 / 22.0, within(0.008));
        assertThat(posterior.sd(0)).isCloseTo(0.0434, within(0.008));
    }

    /** What says nothing about a parameter leaves it as it was: uniform from 2 to 6, mean 4, sd 4/√12. */
    @Test
    void aParameterThatNothingIsSeenOfStaysAsThePriorHasIt() throws IOException, InterruptedException {
        Simulations two = new Simulations(
                List.of(u -> u, u -> 2 + 4 * u),
                (chance, seed) -> Math.abs(binomial(chance, seed) - 14),
                new SequentialAbc(2, 500, 1, 20_000, 0));
        Posterior posterior = two.posterior(3);
        assertThat(posterior.mean(0)).isCloseTo(15 / 22.0, within(0.025));
        assertThat(posterior.mean(1)).isCloseTo(4, within(0.2));
        assertThat(posterior.sd(1)).isCloseTo(4 / Math.sqrt(12), within(0.12));
    }

    @Test
    void isTheSameForTheSameSeedAndKeepsItsBudget() throws IOException, InterruptedException {
        Posterior one = binomial(14, 200, 2).posterior(5);
        Posterior again = binomial(14, 200, 2).posterior(5);
        assertThat(again.weights()).isEqualTo(one.weights());
        assertThat(again.draws()).usingRecursiveComparison().isEqualTo(one.draws());
        assertThat(binomial(14, 200, 2).posterior(6).weights()).isNotEqualTo(one.weights());
        Simulations brief = new Simulations(
                UNIFORM, (chance, seed) -> Math.abs(binomial(chance, seed) - 14), new SequentialAbc(1, 200, 2, 700, 0));
        assertThat(brief.posterior(5).runs()).isLessThanOrEqualTo(700);
    }

    /** By the density of their own generation alone, the few draws that are left of the first would hold most of the weight. */
    @Test
    void hardlyADrawIsWorthLessThanAnother() throws Exception {
        Evaluations aside = new Evaluations() {
            @Override
            public List<double[]> distances(List<Evaluation> asked) {
                return asked.stream()
                        .map(one -> new double[] {
                            Arrays.stream(one.u())
                                    .map(u -> Math.abs(u - 0.3))
                                    .max()
                                    .orElseThrow()
                        })
                        .toList();
            }

            @Override
            public void told(Posterior soFar) {}
        };
        for (long seed = 0; seed < 8; seed++) {
            Posterior posterior = new SequentialAbc(3, 60, 1, 2000, 0).posterior(seed, aside);
            assertThat(posterior.weights()).hasSize(30);
            assertThat(posterior.effectiveSize()).isGreaterThan(28);
        }
    }

    /** Where many draws are equally far, fewer than half may come as near as before: that is no reason to be content with less. */
    @Test
    void toleranceNeverGrows() throws Exception {
        for (long seed = 0; seed < 5; seed++) {
            List<Double> tolerances = new ArrayList<>();
            new SequentialAbc(1, 60, 1, 3000, 0).posterior(seed, new Evaluations() {
                @Override
                public List<double[]> distances(List<Evaluation> asked) {
                    return asked.stream()
                            .map(one -> new double[] {Math.abs(binomial(one.u(), one.seeds()[0]) - 14)})
                            .toList();
                }

                @Override
                public void told(Posterior soFar) {
                    tolerances.add(soFar.tolerance());
                }
            });
            assertThat(tolerances).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(tolerances.get(tolerances.size() - 1)).isZero();
        }
    }

    /** Simulation-based calibration over 200 synthetic truths: ranks among nine draws are uniform. */
    @Test
    void posteriorsAreCalibrated() throws IOException, InterruptedException {
        int[] counts = new int[10];
        int[] aside = new int[counts.length];
        for (int truth = 0; truth < 200; truth++) {
            Draws draws = new Streams(truth, 7).stream("truth").at(0);
            double chance = draws.uniform(0);
            double seen = binomial(new double[] {chance}, draws.bits(1));
            Posterior posterior = binomial(seen, 100, 1).posterior(truth);
            Draws luck = new Streams(truth, 7).stream("ranks").at(0);
            counts[posterior.rank(0, chance, counts.length - 1, luck)]++;
            aside[posterior.rank(0, chance + 0.15, counts.length - 1, luck)]++;
        }
        assertThat(new Ranks(counts).chance()).isBetween(0.001, 0.9999);
        // The test can tell: truths that the posterior was not meant for are found out.
        assertThat(new Ranks(aside).chance()).isLessThan(1e-6);
    }
}
