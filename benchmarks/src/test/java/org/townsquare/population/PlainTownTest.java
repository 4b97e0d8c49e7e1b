package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.benchmarks.ThreePlatforms;
import org.townsquare.engine.Simulation;
import org.townsquare.market.Ledger;

/** What is compared in speed does the same: user by user, step by step. */
class PlainTownTest {

    private static final int USERS = 2_000;

    @ParameterizedTest
    @CsvSource({"EVERYBODY,true", "WHO_RECONSIDERS,true", "WHO_RECONSIDERS,false"})
    void hasTheSameHomesAsTheColumns(PlainTown.Looking looking, boolean market) {
        Simulation columns = ThreePlatforms.started(USERS, market);
        PlainTown plain = new PlainTown(columns, looking);
        plain.start();
        long moves = 0;
        for (int step = 0; step < 200; step++) {
            columns.runUntil(ThreePlatforms.WARM_UP + step + 1);
            plain.step();
            assertThat(plain.day().offers)
                    .as("step %d: offers", step)
                    .isEqualTo(columns.market().offers());
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
        // Otherwise it would not matter what the plain version makes of stores and money.
        assertThat(plain.day().offers[2].closedStores())
                .as("stores that are closed")
                .matches(closed -> (closed != 0) == market);
        assertThat(columns.market().ledger().ever(0, Ledger.Item.ADS) > 0).isEqualTo(market);
        assertThat(moves).as("users who left a platform").isGreaterThan(USERS / 10);
    }
}
