package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;

/** Those with whom a platform opens are there when it does, whatever they thought of it the day before. */
class InitialUsersTest {

    private static final int LAUNCH = 50;

    /**
     * Everybody knows of a platform that nobody would choose, and takes a look at its launch; nobody reviews by chance. Exact:
     * the initial users give it all their attention, and nobody else gives it any.
     */
    @ParameterizedTest
    @ValueSource(strings = {"attention", "single-home"})
    void theLookThatOthersTakeAtALaunchIsNotTheirs(String rule) {
        Simulation simulation = new Simulation(
                Given.scenario(
                        Given.SMALL,
                        "choice.rule={kind: " + rule + "}",
                        "platforms.New={quality: -20, initialUsers: 0.1, initialAware: 1}",
                        "platforms.New.launch={planned: " + LAUNCH + ", news: 0}",
                        "users.reconsider=0",
                        "awareness.attention=0"),
                0);
        simulation.start();
        simulation.runUntil(LAUNCH);
        assertThat(simulation.population().tally().attention(1)).isZero();
        for (int step = LAUNCH; step < LAUNCH + 3; step++) {
            simulation.runUntil(step + 1);
            assertThat(simulation.population().tally().attention(1)).isEqualTo(100);
        }
    }
}
