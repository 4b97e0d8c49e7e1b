package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrowthTest {

    private final Growth growth = new Growth(90);

    private void see(long number, int steps) {
        for (int step = 0; step < steps; step++) {
            growth.see(number);
        }
    }

    @Test
    void theWindowIsForTheScenarioToSay() {
        Growth month = new Growth(30);
        month.see(99);
        month.see(199);
        assertThat(month.perYear()).isCloseTo(Math.log(2) * 365 / 30, within(1e-12));
    }

    @Test
    void nothingSeenIsNoGrowth() {
        assertThat(growth.perYear()).isZero();
    }

    @Test
    void whatIsThereAtStep0WasThereBefore() {
        see(99, 1);
        assertThat(growth.perYear()).isZero();
    }

    @Test
    void growthIsThatOfTheLogarithmOverTheLast90StepsPerYear() {
        see(99, 1);
        see(199, 1);
        assertThat(growth.perYear()).isCloseTo(Math.log(2) * 365 / 90, within(1e-12));
        see(199, 89);
        assertThat(growth.perYear()).as("90 steps after the start").isCloseTo(Math.log(2) * 365 / 90, within(1e-12));
        see(199, 1);
        assertThat(growth.perYear()).as("91 steps after it").isZero();
        see(0, 1);
        assertThat(growth.perYear()).isCloseTo(-Math.log(200) * 365 / 90, within(1e-12));
    }
}
