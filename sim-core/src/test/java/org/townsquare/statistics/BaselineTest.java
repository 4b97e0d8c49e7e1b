package org.townsquare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final double[] DAYS = {0, 10, 20, 30};
    private static final double[] KNOWN = {50, 100, 60, 40};
    private static final double[] AHEAD = {40, 400};

    @Test
    void lastNumberAndHalfThePeakStay() {
        assertThat(Baseline.NOTHING_CHANGES.forecast(DAYS, KNOWN, AHEAD)).containsExactly(40, 40);
        assertThat(Baseline.HALF_THE_PEAK.forecast(DAYS, KNOWN, AHEAD)).containsExactly(50, 50);
        assertThat(Baseline.DECAY_TO_FLOOR.word()).isEqualTo("decay to floor");
    }

    /** 100 · (0.2 + 0.8 · 2^(−t/10)): 60 and 40 after one and two half-lives, 30 after three, 20 at last. */
    @Test
    void decayFindsHalfLifeAndFloor() {
        double[] forecast = Baseline.DECAY_TO_FLOOR.forecast(DAYS, KNOWN, AHEAD);
        assertThat(forecast[0]).isCloseTo(30, within(0.5));
        assertThat(forecast[1]).isCloseTo(20, within(1.0));
    }

    @Test
    void whereNothingHasFallenNothingIsExpectedTo() {
        assertThat(Baseline.DECAY_TO_FLOOR.forecast(new double[] {0, 5}, new double[] {1, 3}, AHEAD))
                .containsExactly(3, 3);
    }
}
