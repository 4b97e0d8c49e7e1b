package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.engine.Simulation;

/** Users who come into the world later. */
class EntryTest {

    private static final int USERS = 10_000;

    private static Simulation started(String... overrides) {
        Simulation simulation = new Simulation(Bare.scenario(2, overrides), 0);
        simulation.start();
        return simulation;
    }

    private static double expected(String growth, double present, double days, int step) {
        if (growth.equals("linear")) {
            return Math.min(1, present + (1 - present) * step / days);
        }
        double rate = (logit(0.99) - logit(present)) / days;
        return 1 / (1 + Math.exp(-logit(present) - rate * step));
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    /** Shares of 10,000 within 5.2 standard deviations: false-failure rate 2e-7 for each of the 14 dates looked at. */
    @ParameterizedTest
    @CsvSource({"linear, 0.4, 100", "linear, 0, 60", "logistic, 0.05, 100", "logistic, 0.5, 300"})
    void usersComeAlongTheCurve(String growth, double present, double days) {
        Simulation simulation = started("users={reconsider: 0, count: " + USERS + ", entry: {growth: " + growth
                + ", present: " + present + ", days: " + days + "}}");
        for (int step = 0; step < 140; step++) {
            simulation.runUntil(step + 1);
            double share = expected(growth, present, days, step);
            assertThat(simulation.population().present() / (double) USERS)
                    .as("step %d", step)
                    .isCloseTo(share, within(5.2 * Math.sqrt(share * (1 - share) / USERS) + 1e-12));
        }
    }

    @Test
    void allAreThereAtFirstUnlessTheScenarioSaysOtherwise() {
        Simulation simulation = started("users.count=100");
        assertThat(simulation.population().present()).isEqualTo(100);
    }

    /** Users are counted in no way before they come, and do not review; in the step in which they come they do. */
    @Test
    void whoIsToComeIsUnknownBefore() {
        Simulation simulation = started(
                "users={count: 1000, reconsider: 0.2, sessions: 1000, entry: {present: 0.3, days: 50}}",
                "platforms.A.initialUsers=0.5",
                "platforms.B.launch.planned=7",
                "choice.outside=-10");
        Population population = simulation.population();
        List<Integer> seen = new ArrayList<>();
        int[] came = new int[1000];
        simulation.observe((step, s) -> {
            long present = 0;
            for (int user = 0; user < 1000; user++) {
                present += population.isPresent(user) ? 1 : 0;
                if (!population.isPresent(user)) {
                    assertThat(population.state().roster.members.ofUser(user)).isZero();
                    assertThat(population.state().roster.unchanged(user, step)).isEqualTo(step);
                } else if (came[user] == 0) {
                    came[user] = step + 1;
                    boolean reviewed = population.state().roster.unchanged(user, step) == 0;
                    assertThat(step == 0 || reviewed).as("%d at %d", user, step).isTrue();
                    seen.add(step);
                }
            }
            assertThat(population.present()).isEqualTo((int) present);
            for (int k = 0; k < 2; k++) {
                assertThat(population.tally().get(Count.AWARE, k)).isEqualTo(present);
                assertThat(population.tally().attentionShare(k))
                        .isEqualTo(population.tally().get(Count.ATTENTION, k) / 64.0 / present);
            }
            // Nobody is nowhere, with 1,000 sessions a day.
            assertThat(population.tally().attentionShare(0) + population.tally().attentionShare(1))
                    .isGreaterThan(step == 0 ? 0.5 : 0.6);
        });
        simulation.runUntil(60);
        assertThat(seen).hasSize(1000).contains(0, 10, 20, 30, 40);
    }

    /** The share that begins on a platform is one of those who are there. */
    @Test
    void initialUsersAreOfThoseWhoAreThere() {
        Simulation simulation = started("users={count: 1000, entry: {present: 0.3}}", "platforms.A.initialUsers=0.5");
        Population population = simulation.population();
        assertThat(population.tally().get(Count.MEMBERS, 0)).isEqualTo(Math.round(0.5 * population.present()));
        assertThat(population.tally().attentionShare(0)).isCloseTo(0.5, within(0.51 / population.present()));
    }
}
