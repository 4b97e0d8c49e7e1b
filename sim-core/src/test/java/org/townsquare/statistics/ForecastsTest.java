package org.townsquare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastsTest {

    /** By hand: mean distance from 2 is (1 + 0 + 3)/3 = 4/3, mean distance of two members (1 + 4 + 3)/3 = 8/3. */
    @Test
    void crps() {
        assertThat(Forecasts.crps(new double[] {5, 1, 2}, 2)).isCloseTo(4 / 3.0 - 4 / 3.0, within(1e-12));
        assertThat(Forecasts.crps(new double[] {1, 2, 5}, 4)).isCloseTo(2 - 4 / 3.0, within(1e-12));
        assertThat(Forecasts.crps(new double[] {3}, 5)).isEqualTo(2);
        assertThat(Forecasts.crps(new double[] {3, 3}, 5)).isEqualTo(2);
    }
}
