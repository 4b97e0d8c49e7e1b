package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.population.Population;
import org.townsquare.scenario.Scenario;

/** What attention is scarce for: platforms cannot all have it, and those that nobody wants take none of it. */
class AttentionTest {

    private static final int OLD = 0;
    private static final int NEW = 1;

    private static final String EQUAL = """
            title: Two equal platforms
            steps: 200
            users: {count: 1000}
            platforms:
              - {name: Old, role: incumbent, quality: 2, business: none}
              - {name: New, quality: 2, initialUsers: 0.3, initialAware: 1, business: none}
            """;

    /** Whatever is tried first: at every step nobody gives more than all, and two platforms never both have nearly all. */
    @ParameterizedTest
    @ValueSource(strings = {"choice.scale=1", "choice.contacts=0", "choice.outside=-20", "users.habit=10"})
    void twoPlatformsCannotBothHaveAllAttention(String setting) {
        Simulation simulation = new Simulation(Given.scenario(EQUAL, setting), 0);
        simulation.observe((step, s) -> {
            Population population = s.population();
            double most = IntStream.range(0, population.size())
                    .mapToDouble(user -> population.attention(user, OLD) + population.attention(user, NEW))
                    .max()
                    .orElseThrow();
            assertThat(most).isLessThanOrEqualTo(1);
            double both =
                    population.tally().attentionShare(OLD) + population.tally().attentionShare(NEW);
            assertThat(both).isBetween(0.1, 1.0);
        });
        simulation.start();
        simulation.runUntil(200);
    }

    private static double finalAttention(Scenario scenario, int replicate) {
        Simulation simulation = new Simulation(scenario, replicate);
        simulation.start();
        simulation.runUntil(scenario.steps());
        return simulation.population().tally().attentionShare(NEW);
    }

    /**
     * Eight platforms that everybody knows and nobody wants beside the two. The same replicates with and without them: the mean
     * difference lies within 8.8 of its standard errors, which by Student's distribution with 15 degrees of freedom fails once
     * in 4 million, and the standard error is small: the test would see a difference of 0.02.
     */
    @Test
    void platformsThatNobodyWantsChangeNothing() {
        StringBuilder unwanted =
                new StringBuilder(EQUAL.replace("quality: 2, initialUsers", "quality: 3, initialUsers"));
        Scenario without = Given.scenario(unwanted.toString());
        for (int k = 0; k < 8; k++) {
            unwanted.append("  - {name: Useless")
                    .append(k)
                    .append(", quality: -20, initialAware: 1, initialUsers: 0, marketing: 5, business: none}\n");
        }
        Scenario with = Given.scenario(unwanted.toString());
        SummaryStatistics difference = new SummaryStatistics();
        SummaryStatistics level = new SummaryStatistics();
        IntStream.range(0, 16).forEach(replicate -> {
            double alone = finalAttention(without, replicate);
            level.addValue(alone);
            difference.addValue(finalAttention(with, replicate) - alone);
        });
        double error = difference.getStandardDeviation() / 4;
        assertThat(level.getMean()).isBetween(0.05, 0.95);
        assertThat(8.8 * error).isLessThan(0.02);
        assertThat(Math.abs(difference.getMean())).isLessThanOrEqualTo(8.8 * error);
    }
}
