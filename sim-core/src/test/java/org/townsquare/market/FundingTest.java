package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;

class FundingTest {

    private final Funding funding = new Funding(
            Given.scenario(Given.SMALL, "platforms.New.company={seekDays: 300, roundMonths: 24, pauseDays: 50}")
                    .platforms()
                    .get(1)
                    .company(),
            0);

    @Test
    void aPlatformSeeksMoneyWhenItsCashWillNotLast() {
        assertThat(funding.isSought(0, 299)).isTrue();
        assertThat(funding.isSought(0, 300)).isFalse();
        assertThat(funding.isSought(0, Double.POSITIVE_INFINITY)).isFalse();
    }

    @Test
    void itAsksForWhatItLosesInTheTimeAndNotAgainForAWhile() {
        assertThat(funding.ask(10, 1000)).isEqualTo(2 * 365 * 1000 * 100L);
        assertThat(funding.isSought(59, 0)).isFalse();
        assertThat(funding.isSought(60, 0)).isTrue();
    }

    @Test
    void beforeTheLaunchAwarenessCounts() {
        funding.see(0, 9);
        funding.see(0, 19);
        assertThat(funding.growth(false)).isCloseTo(Math.log(2) * 365 / 90, within(1e-12));
        assertThat(funding.growth(true)).isZero();
    }

    @Test
    void withoutSupportsNothingIsSought() {
        funding.withdraw();
        assertThat(funding.isSought(0, 0)).isFalse();
    }
}
