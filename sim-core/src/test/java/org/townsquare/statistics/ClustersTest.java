package org.townsquare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;

class ClustersTest {

    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    /** By hand: means 2, 5, 8; MSB = 2·(9 + 0 + 9)/2 = 18, MSW = (2 + 2 + 2)/3 = 2, σ_b² = 8, ρ = 8/10. */
    @Test
    void byHand() {
        Clusters pairs = new Clusters(List.of(new double[] {1, 3}, new double[] {4, 6}, new double[] {7, 9}));
        assertThat(pairs.varianceBetween()).isEqualTo(8);
        assertThat(pairs.variance()).isEqualTo(10);
        assertThat(pairs.shareBetween(0.95).value()).isCloseTo(0.8, within(1e-12));
        assertThat(pairs.effectiveSize()).isCloseTo(6 / 1.8, within(1e-12));
        assertThat(pairs.mean()).isEqualTo(5);
    }

    @Test
    void whatCannotBeToldIsNotTold() {
        assertThat(new Clusters(List.of(new double[] {1}, new double[] {2})).shareBetween(0.95))
                .isEqualTo(Estimated.UNKNOWN);
        Clusters alike = new Clusters(List.of(new double[] {0, 0}, new double[] {0, 0}, new double[] {0}));
        assertThat(alike.shareBetween(0.95)).isEqualTo(Estimated.UNKNOWN);
        assertThat(alike.effectiveSize()).as("by Kish: 5 / (1 + (9/5 − 1))").isCloseTo(5 / 1.8, within(1e-12));
        assertThat(new Clusters(List.of(new double[] {1}, new double[] {0})).effectiveSize())
                .isEqualTo(2);
        assertThat(new Clusters(List.of(new double[] {1, 1}, new double[] {0, 0})).shareBetween(0.95))
                .isEqualTo(new Estimated(1, 1, 1));
    }

    /** 1,000 samples of 15 pairs with ρ = 0.6: the interval covers it in 95 % of them, give or take three standard errors. */
    @Test
    void theIntervalOfTheShareCoversIt() {
        int covered = 0;
        for (int sample = 0; sample < 1000; sample++) {
            Draws draws = new Streams(sample, 0).stream("pairs").at(0);
            List<double[]> pairs = new ArrayList<>();
            for (int pair = 0; pair < 15; pair++) {
                double shared = Math.sqrt(0.6) * normal(draws, 3L * pair);
                pairs.add(new double[] {
                    shared + Math.sqrt(0.4) * normal(draws, 3L * pair + 1),
                    shared + Math.sqrt(0.4) * normal(draws, 3L * pair + 2)
                });
            }
            Estimated share = new Clusters(pairs).shareBetween(0.95);
            covered += share.low() <= 0.6 && 0.6 <= share.high() ? 1 : 0;
        }
        assertThat(covered).isBetween(929, 971);
    }

    private static double normal(Draws draws, long number) {
        return STANDARD.inverseCumulativeProbability(draws.uniform(number));
    }

    /**
     * Parameter X of three makes 0.5 of the variance of a run, another 0.3, the rest is chance; 1,000 samples of 100 pairs.
     * The index of X is covered as often as it should be but for what classes lose of a straight line (1 % of 0.5).
     */
    @Test
    void firstOrderIndicesAreCovered() {
        int covered = 0;
        int wrong = 0;
        double sum = 0;
        for (int sample = 0; sample < 300; sample++) {
            Draws draws = new Streams(sample, 0).stream("indices").at(0);
            double[] x = new double[100];
            double[] idle = new double[100];
            List<double[]> outcomes = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                x[i] = draws.uniform(5L * i);
                idle[i] = draws.uniform(5L * i + 4);
                double shared = Math.sqrt(0.5 * 12) * x[i] + Math.sqrt(0.3) * normal(draws, 5L * i + 1);
                outcomes.add(new double[] {
                    shared + Math.sqrt(0.2) * normal(draws, 5L * i + 2),
                    shared + Math.sqrt(0.2) * normal(draws, 5L * i + 3)
                });
            }
            Estimated index = FirstOrder.ofNumbers(x, outcomes).index(0.95);
            sum += index.value();
            covered += index.low() <= 0.5 && 0.5 <= index.high() ? 1 : 0;
            wrong += FirstOrder.ofNumbers(idle, outcomes).index(0.95).low() > 0 ? 1 : 0;
        }
        assertThat(sum / 300).isCloseTo(0.495, within(0.02));
        assertThat(covered).isBetween(270, 297);
        assertThat(wrong).isLessThan(20);
    }

    @Test
    void firstOrderOfWordsIsThatOfTheirClasses() {
        List<String> words = new ArrayList<>();
        List<double[]> outcomes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            words.add(i % 3 == 0 ? "a" : "b");
            outcomes.add(i % 3 == 0 ? new double[] {1, 1} : new double[] {0, 0});
        }
        Estimated index = FirstOrder.ofWords(words, outcomes).index(0.95);
        assertThat(index.value()).isCloseTo(1, within(0.15));
        assertThat(FirstOrder.ofWords(
                                words,
                                outcomes.stream().map(o -> new double[] {1, 1}).toList())
                        .index(0.95))
                .isEqualTo(Estimated.UNKNOWN);
    }

    /**
     * Shares of runs whose chance itself is drawn, by beta(0.2, 0.4), as ignorance makes it: Wilson's interval with the effective
     * size covers the mean chance 1/3 about as often as it should, which with the number of runs it would not.
     */
    @Test
    void effectiveSizeKeepsTheCoverageOfAShare() {
        BetaDistribution chance = new BetaDistribution(null, 0.2, 0.4);
        int covered = 0;
        int naive = 0;
        for (int sample = 0; sample < 1000; sample++) {
            Draws draws = new Streams(sample, 1).stream("chances").at(0);
            List<double[]> pairs = new ArrayList<>();
            for (int pair = 0; pair < 15; pair++) {
                double p = chance.inverseCumulativeProbability(draws.uniform(3L * pair));
                pairs.add(new double[] {
                    draws.uniform(3L * pair + 1) < p ? 1 : 0, draws.uniform(3L * pair + 2) < p ? 1 : 0
                });
            }
            Clusters clusters = new Clusters(pairs);
            covered += isCovered(clusters.mean(), clusters.effectiveSize()) ? 1 : 0;
            naive += isCovered(clusters.mean(), 30) ? 1 : 0;
        }
        assertThat(covered).isBetween(930, 985);
        assertThat(naive).isLessThan(covered - 15);
    }

    private static boolean isCovered(double share, double n) {
        double z2 = 1.959963984540054 * 1.959963984540054;
        double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        double reach = Math.sqrt(z2) / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        return Math.abs(1 / 3.0 - middle) <= reach;
    }
}
