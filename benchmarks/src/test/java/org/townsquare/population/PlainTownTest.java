package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.townsquare.benchmarks.ThreePlatforms;
import org.townsquare.engine.Simulation;

/** What is compared in speed does the same: user by user, step by step. */
class PlainTownTest {

    private static final int USERS = 2_000;

    @ParameterizedTest
    @EnumSource
    void hasTheSameHomesAsTheColumns(PlainTown.Looking looking) {
        Simulation columns = ThreePlatforms.started(USERS);
        PlainTown plain = new PlainTown(columns, looking);
        plain.start();
        long moves = 0;
        for (int step = 0; step < 200; step++) {
            columns.runUntil(ThreePlatforms.WARM_UP + step + 1);
            plain.step();
            for (int user = 0; user < USERS; user++) {
                for (int k = 0; k < columns.population().platforms(); k++) {
                    assertThat(plain.isActive(user, k))
                            .as("step %d: user %d is active on platform %d", step, user, k)
                            .isEqualTo(columns.population().isActive(user, k));
                }
            }
            for (int k = 0; k < columns.population().platforms(); k++) {
                moves += columns.population().tally().get(Count.LEFT, k);
            }
        }
        assertThat(moves).as("users who left a platform").isGreaterThan(USERS / 10);
    }
}
