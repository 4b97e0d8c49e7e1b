package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.engine.Simulation;
import org.townsquare.scenario.Scenario;

/** The rule of memory: what decides between ties, and Kirman's ants, who copy each other and sometimes change by themselves. */
class HerdingTest {

    private static final int ANTS = 20;

    /**
     * Kirman 1993: with spontaneous switches at rate ε and copying of one other, k of N ants at B become one more with chance
     * (N − k)/N·(ε + (1 − ε)·k/(N − 1)), and one less likewise: a chain of births and deaths, which has a stationary distribution
     * by detailed balance.
     */
    private static double[] stationary(double epsilon) {
        double[] weight = new double[ANTS + 1];
        weight[0] = 1;
        double sum = 1;
        for (int k = 1; k <= ANTS; k++) {
            double up = (ANTS - k + 1.0) / ANTS * (epsilon + (1 - epsilon) * (k - 1.0) / (ANTS - 1));
            double down = (double) k / ANTS * (epsilon + (1 - epsilon) * (ANTS - (double) k) / (ANTS - 1));
            weight[k] = weight[k - 1] * up / down;
            sum += weight[k];
        }
        for (int k = 0; k <= ANTS; k++) {
            weight[k] /= sum;
        }
        return weight;
    }

    /**
     * 400 colonies that begin half and half and have relaxed: deviations fall by e^(−2ε) at least in a step of one turn for each
     * ant. Chi-squared of the distribution, by ends, flanks and middle: with five classes 37 is exceeded with probability 2e-7.
     */
    @ParameterizedTest
    @CsvSource({"0.02, 150, true", "0.3, 30, false"})
    void kirmansAntsHerdOrMix(double epsilon, int steps, boolean bimodal) {
        double[] exact = stationary(epsilon);
        assertThat(exact[0] > exact[ANTS / 2]).isEqualTo(bimodal);
        Scenario scenario = Bare.scenario(
                2,
                "users.count=" + ANTS,
                "activation={kind: sequential}",
                "choice.rule={kind: memory, length: 1, spontaneous: " + epsilon + "}",
                "platforms.A.initialUsers=0.5",
                "platforms.B.initialUsers=0.5");
        int runs = 400;
        int[] times = new int[ANTS + 1];
        for (int run = 0; run < runs; run++) {
            Simulation simulation = new Simulation(scenario, run);
            simulation.start();
            simulation.runUntil(steps);
            times[(int) simulation.population().tally().get(Count.MEMBERS, 1)]++;
            assertThat(simulation.population().tally().get(Count.ATTENTION, 0)
                            + simulation.population().tally().get(Count.ATTENTION, 1))
                    .isEqualTo(ANTS * 64);
        }
        int[][] classes = bimodal
                ? new int[][] {{0, 0}, {1, 5}, {6, 14}, {15, 19}, {20, 20}}
                : new int[][] {{0, 6}, {7, 9}, {10, 10}, {11, 13}, {14, 20}};
        double chiSquared = 0;
        for (int[] of : classes) {
            double expected = runs
                    * IntStream.rangeClosed(of[0], of[1])
                            .mapToDouble(k -> exact[k])
                            .sum();
            int seen = IntStream.rangeClosed(of[0], of[1]).map(k -> times[k]).sum();
            assertThat(expected).isGreaterThan(10);
            chiSquared += (seen - expected) * (seen - expected) / expected;
        }
        assertThat(chiSquared).isLessThan(37);
    }

    /** Nobody meets anybody else: per step a share ε changes, exactly, within 5.2 standard deviations (2e-7). */
    @Test
    void spontaneousSwitchesComeAtTheirRate() {
        Population population = Bare.population(
                2, "choice.rule={kind: memory, length: 3, spontaneous: 0.07}", "platforms.B.quality=-20");
        population.interventions().colonise(0, 1, -1);
        population.settle();
        Bare.review(population, 1, Bare.offers(0, -20));
        double moved = population.tally().get(Count.JOINED, 1) / 20_000.0;
        assertThat(moved).isCloseTo(0.07, within(5.2 * Math.sqrt(0.07 * 0.93 / 20_000)));
        assertThat(population.tally().get(Count.MEMBERS, 0) + population.tally().get(Count.MEMBERS, 1))
                .isEqualTo(20_000);
    }

    /** Half are on each platform and remember their own home once and whom they meet once: half of all meetings are a tie. */
    @ParameterizedTest
    @CsvSource({"stay, 0", "random, 0.25"})
    void tiesOfMemoryStayOrGoEitherWay(String ties, double moves) {
        Population population = Bare.population(2, "choice.rule={kind: memory, length: 2, ties: " + ties + "}");
        population.interventions().colonise(0, 0.5, -1);
        population.interventions().colonise(1, 0.5, -1);
        population.settle();
        Bare.review(population, 1, Bare.offers(0, 0));
        long moved =
                population.tally().get(Count.JOINED, 0) + population.tally().get(Count.JOINED, 1);
        assertThat(moved / 20_000.0)
                .isCloseTo(moves, within(5.2 * Math.sqrt(moves * (1 - moves) / 20_000) + 1e-4 * moves));
    }
}
