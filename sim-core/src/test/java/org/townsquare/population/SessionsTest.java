package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;

class SessionsTest {

    /** The shortcut that spares most powers must not cut the chance of casual users, who have less than one session a day. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 0.9, 1})
    void chanceToGoThereIsThatOfOneSessionAtLeast(double share) {
        Sessions sessions =
                new Sessions(Given.scenario("users: {sessions: 2, sessionSpread: 1.5}\nplatforms: [{name: Agora}]")
                        .users());
        assertThat(sessions.number(0)).as("sessions of the most casual").isLessThan(0.1);
        assertThat(sessions.number(Sessions.LEVELS - 1))
                .as("sessions of the heaviest")
                .isGreaterThan(10);
        for (int level = 0; level < Sessions.LEVELS; level++) {
            double chance = 1 - Math.pow(1 - share, sessions.number(level));
            for (double draw = 0.0005; draw < 1; draw += 0.001) {
                assertThat(sessions.isBelowChance(draw, share, level))
                        .as("draw %f below %f", draw, chance)
                        .isEqualTo(draw < chance);
            }
        }
    }
}
