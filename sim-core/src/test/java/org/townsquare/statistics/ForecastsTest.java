package org.townsquare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastsTest {

    private static final double[] NOTHING = {0};

    /** By hand: mean distance from 2 is (1 + 0 + 3)/3 = 4/3, mean distance of two members (1 + 4 + 3)/3 = 8/3. */
    @Test
    void crps() {
        assertThat(Forecasts.crps(new double[] {5, 1, 2}, NOTHING, 2)).isCloseTo(4 / 3.0 - 4 / 3.0, within(1e-12));
        assertThat(Forecasts.crps(new double[] {1, 2, 5}, NOTHING, 4)).isCloseTo(2 - 4 / 3.0, within(1e-12));
        assertThat(Forecasts.crps(new double[] {3}, NOTHING, 5)).isEqualTo(2);
        assertThat(Forecasts.crps(new double[] {3, 3}, NOTHING, 5)).isEqualTo(2);
    }

    /**
     * By hand: 0 or 4, and 1 less or more: −1, 1, 3, 5. Mean distance from 1 is (2 + 0 + 2 + 4)/4 = 2. Pairs of different runs:
     * −1 and 1 from 3 and 5 are 4, 6, 2 and 4 apart, 4 in the mean.
     */
    @Test
    void crpsWithSomethingAdded() {
        assertThat(Forecasts.crps(new double[] {4, 0}, new double[] {1, -1}, 1)).isCloseTo(2 - 4 / 2.0, within(1e-12));
        assertThat(Forecasts.crps(new double[] {4, 0}, new double[] {1, -1}, 9)).isCloseTo(7 - 4 / 2.0, within(1e-12));
        // A single run: −1 and 1 are the same, or 2 apart, as often.
        assertThat(Forecasts.crps(new double[] {0}, new double[] {1, -1}, 3)).isCloseTo(3 - 1 / 2.0, within(1e-12));
    }
}
