package org.townsquare.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void liesBetweenNeighboursAsInR() {
        Quantiles quantiles = Quantiles.of(4, 1, 3, 2);
        assertThat(quantiles.at(50)).isEqualTo(2.5);
        assertThat(quantiles.at(5)).isEqualTo(1.15);
        assertThat(quantiles.at(100)).isEqualTo(4);
        assertThat(Quantiles.of(Double.NaN, 7).at(95)).isEqualTo(7);
        assertThat(Quantiles.of().at(50)).isNaN();
    }

    @Test
    void theMedianIsInTheMiddle() {
        assertThat(Quantiles.median(5, 1, 9)).isEqualTo(5);
        assertThat(Quantiles.median(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Quantiles.median()).isNaN();
    }

    @Test
    void numbersStayAsTheyAre() {
        double[] given = {3, 1, 2};
        Quantiles.median(given);
        Quantiles.of(given).at(50);
        assertThat(given).containsExactly(3, 1, 2);
    }
}
