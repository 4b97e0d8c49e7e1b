package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.townsquare.engine.Simulation;

/** A platform that opens to one community after the other. */
class RollOutTest {

    private static final int COMMUNITIES = 5;

    /** Communities 0 and 1 at the launch at step 10, then one every 12.5 steps: 2 after 12.5, 3 after 25, 4 after 37.5 steps. */
    @Test
    void nobodyOfAClosedCommunityIsAMemberBeforeItsTurn() {
        Simulation simulation = new Simulation(
                Bare.scenario(
                        2,
                        "network={kind: heavy-tailed, communities: " + COMMUNITIES + ", meanDegree: 10}",
                        "users={count: 1000, reconsider: 0.3, sessions: 50}",
                        "platforms.B={role: alternative, quality: 3, initialUsers: 0.2, initialAware: 1,"
                                + " launch: {planned: 10, communityDays: 12.5, firstCommunities: 2}}"),
                0);
        simulation.start();
        Population population = simulation.population();
        int[] opens = {10, 10, 23, 35, 48};
        int[] first = {-1, -1, -1, -1, -1};
        simulation.observe((step, s) -> {
            for (int user = 0; user < 1000; user++) {
                int community = population.traits().community(user);
                if (population.isMember(user, 1)) {
                    assertThat(step).as("community %d", community).isGreaterThanOrEqualTo(opens[community]);
                    first[community] = first[community] < 0 ? step : first[community];
                }
            }
        });
        simulation.runUntil(60);
        // Of 200 who would be there for sure, 30 % review in a step: nobody does with probability 1e-31.
        assertThat(first).containsExactly(opens);
    }
}
