package org.townsquare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnpairedTest {

    /** Newcombe 1998, table II, column (a), method 10; Fisher's p by R. */
    @Test
    void sharesAreAsPublished() {
        Unpaired difference = Unpaired.ofShares(56, 70, 48, 80);
        assertThat(difference.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference.high()).isCloseTo(0.3339, within(5e-5));
        assertThat(difference.p()).isCloseTo(0.012521129749, within(1e-9));
    }

    /** Table II, column (h): none of ten against none of twenty. */
    @Test
    void noneAgainstNoneIsNotCertain() {
        Unpaired difference = Unpaired.ofShares(0, 10, 0, 20);
        assertThat(difference.low()).isCloseTo(-0.1611, within(5e-5));
        assertThat(difference.high()).isCloseTo(0.2775, within(5e-5));
        assertThat(difference.p()).isCloseTo(1, within(1e-12));
    }

    /** By R: t.test(1:5, 2 * (1:5)). */
    @Test
    void realsAreWelchs() {
        Unpaired difference = Unpaired.ofReals(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 6, 8, 10});
        assertThat(difference.low()).isCloseTo(-6.887741643737, within(1e-9));
        assertThat(difference.high()).isCloseTo(0.887741643737, within(1e-9));
        assertThat(difference.p()).isCloseTo(0.107531194931, within(1e-9));
    }

    @Test
    void aConstantIsCertain() {
        assertThat(Unpaired.ofReals(new double[] {2, 2}, new double[] {1, 1})).isEqualTo(new Unpaired(1, 1, 0));
        assertThat(Unpaired.ofReals(new double[] {2, 2}, new double[] {2, 2})).isEqualTo(new Unpaired(0, 0, 1));
    }

    @Test
    void tooFewTellNothing() {
        Unpaired unknown = new Unpaired(Double.NaN, Double.NaN, Double.NaN);
        assertThat(Unpaired.ofReals(new double[] {2}, new double[] {1, 1})).isEqualTo(unknown);
        assertThat(Unpaired.ofShares(0, 0, 1, 2)).isEqualTo(unknown);
    }
}
