package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    /** Differences 1, 2, 3, 4: mean 2.5, standard error 0.645497, t(3) quantile 3.182446. */
    @Test
    void studentsIntervalOfTheDifferences() {
        PairedDifference by = PairedDifference.ofReals(new double[] {11, 22, 33, 44}, new double[] {10, 20, 30, 40});
        assertThat(by.pairs()).isEqualTo(4);
        assertThat(by.difference()).isEqualTo(2.5);
        assertThat(by.low()).isCloseTo(2.5 - 3.182446 * 0.645497, within(1e-5));
        assertThat(by.high()).isCloseTo(2.5 + 3.182446 * 0.645497, within(1e-5));
        assertThat(by.p()).isCloseTo(0.030466, within(1e-6));
    }

    @Test
    void onlyPairsCount() {
        PairedDifference by =
                PairedDifference.ofReals(new double[] {1, Double.NaN, 5, 3}, new double[] {0, 7, Double.NaN, 2});
        assertThat(by.pairs()).isEqualTo(2);
        assertThat(by.difference()).isEqualTo(1);
        assertThat(by.low()).isEqualTo(1);
        assertThat(by.p()).isZero();
    }

    @Test
    void onePairHasNoIntervalAndNoneHasNothing() {
        PairedDifference one = PairedDifference.ofReals(new double[] {3}, new double[] {1});
        assertThat(one.difference()).isEqualTo(2);
        assertThat(one.low()).isNaN();
        assertThat(one.p()).isNaN();
        assertThat(PairedDifference.ofReals(new double[] {Double.NaN}, new double[] {1})
                        .difference())
                .isNaN();
        assertThat(PairedDifference.ofShares(new double[] {Double.NaN}, new double[] {1})
                        .low())
                .isNaN();
    }

    @Test
    void variantsThatNeverDifferDifferByNothing() {
        PairedDifference by = PairedDifference.ofReals(new double[] {0.1, 0.2}, new double[] {0.1, 0.2});
        assertThat(by.difference()).isZero();
        assertThat(by.p()).isEqualTo(1);
    }

    /**
     * Of 30 pairs, 8 succeed only in the first and 1 only in the second. With half a pair in each cell: n* = 32, middle
     * 7/32, discordant 10/32, so reach = 1.959964·√((10/32 − (7/32)²)/32). McNemar: 2·(1 + 9)/2⁹.
     */
    @Test
    void sharesByAgrestiAndMinAndMcNemar() {
        double[] first = new double[30];
        double[] second = new double[30];
        for (int i = 0; i < 8; i++) {
            first[i] = 1;
        }
        second[29] = 1;
        first[10] = 1;
        second[10] = 1;
        PairedDifference by = PairedDifference.ofShares(first, second);
        assertThat(by.difference()).isCloseTo(7 / 30.0, within(1e-12));
        assertThat(by.low()).isCloseTo(0.21875 - 0.178239, within(1e-5));
        assertThat(by.high()).isCloseTo(0.21875 + 0.178239, within(1e-5));
        assertThat(by.p()).isCloseTo(20 / 512.0, within(1e-9));
    }

    /** Without any difference among 12 pairs the interval is not empty: more pairs might show one. */
    @Test
    void noDiscordantPairsLeaveAnInterval() {
        PairedDifference by = PairedDifference.ofShares(new double[12], new double[12]);
        assertThat(by.low()).isEqualTo(-by.high()).isCloseTo(-1.959964 / 14, within(1e-6));
        assertThat(by.p()).isEqualTo(1);
    }
}
