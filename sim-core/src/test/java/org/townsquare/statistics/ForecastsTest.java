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

    @Test
    void crpsWithWeights() {
        double[] members = {1, 2, 5};
        assertThat(Forecasts.crps(members, new double[] {7, 7, 7}, 4)).isCloseTo(2 - 4 / 3.0, within(1e-12));
        // By hand: ½·1 + ½·1 − ½·(2·¼·2)/(1 − ½) = 1 − 1.
        assertThat(Forecasts.crps(new double[] {1, 9, 3}, new double[] {2, 0, 2}, 2))
                .isCloseTo(0, within(1e-12));
        assertThat(Forecasts.crps(members, new double[] {0, 1, 0}, 4)).isEqualTo(2);
    }

    @Test
    void coverage() {
        assertThat(Forecasts.coverage(
                        new double[] {0, 0, 0, 0}, new double[] {1, 1, 1, 1}, new double[] {0, 1, 2, 0.5}))
                .isEqualTo(0.75);
    }

    /** Twice too much and half of it are off by ln 2 both. */
    @Test
    void logError() {
        assertThat(Forecasts.logError(new double[] {2, 1}, new double[] {1, 2})).isCloseTo(Math.log(2), within(1e-12));
        assertThat(Forecasts.logError(new double[] {3, 8}, new double[] {3, 1}))
                .isCloseTo(Math.sqrt(Math.log(8) * Math.log(8) / 2), within(1e-12));
    }

    @Test
    void logScoreOfANormalForecast() {
        assertThat(Forecasts.log(1, 2, 1)).isCloseTo(0.9189385332046727 + Math.log(2), within(1e-12));
        assertThat(Forecasts.log(1, 2, 5)).isCloseTo(0.9189385332046727 + Math.log(2) + 2, within(1e-12));
    }
}
