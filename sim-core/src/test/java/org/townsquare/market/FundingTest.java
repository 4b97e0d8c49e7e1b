package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.scenario.Investors;
import org.townsquare.scenario.Scenario;

class FundingTest {

    private static final Investors INVESTORS =
            Given.scenario(Given.SMALL, "investors.count=0").investors();

    private final Funding funding = new Funding(
            Given.scenario(Given.SMALL, "platforms.New.company={seekDays: 300, roundMonths: 24, pauseDays: 50}")
                    .platforms()
                    .get(1)
                    .company(),
            INVESTORS);

    @Test
    void aPlatformSeeksMoneyWhenItsCashWillNotLast() {
        assertThat(funding.isSought(0, 299, 0)).isTrue();
        assertThat(funding.isSought(0, 300, 0)).isFalse();
        assertThat(funding.isSought(0, Double.POSITIVE_INFINITY, 0)).isFalse();
    }

    @Test
    void itAsksForWhatItLosesInTheTimeAndNotAgainForAWhile() {
        assertThat(funding.ask(10, 1000, 0)).isEqualTo(new Funding.Ask(2 * 365 * 1000 * 100L, 0, 0, 10, false));
        assertThat(funding.isSought(59, 0, 0)).isFalse();
        assertThat(funding.isSought(60, 0, 0)).isTrue();
    }

    @Test
    void growthAsksForTheTeamThatItsUsersNeed() {
        assertThat(funding.gap(100, 110)).as("little").isZero();
        assertThat(funding.gap(100, 150)).isEqualTo(50);
        assertThat(funding.isSought(0, Double.POSITIVE_INFINITY, 50)).isTrue();
        assertThat(funding.ask(10, -1000, 365e4)).isEqualTo(new Funding.Ask(0, 730_000_000L, 365e4, 10, false));
    }

    @Test
    void inAnEmergencyItAsksWhateverItDidBefore() {
        funding.ask(10, 1000, 0);
        assertThat(funding.isUrgent(89)).isTrue();
        assertThat(funding.isUrgent(90)).isFalse();
        assertThat(funding.bridge(100, 1000, 500)).isEqualTo(new Funding.Ask(18_250_500L, 0, 0, 90, true));
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
        assertThat(funding.isSought(0, 0, 1)).isFalse();
        assertThat(funding.isUrgent(0)).isFalse();
    }

    @Test
    void whoTakesNoMoneySeeksNone() {
        Funding none = new Funding(
                Given.scenario(Given.SMALL, "platforms.New.company.seekDays=0")
                        .platforms()
                        .get(1)
                        .company(),
                INVESTORS);
        assertThat(none.isSought(0, 0, 1)).isFalse();
        assertThat(none.isUrgent(0)).isFalse();
    }

    private static Funding funding(String... overrides) {
        Scenario scenario = Given.scenario(Given.SMALL, overrides);
        return new Funding(scenario.platforms().get(1).company(), scenario.investors());
    }

    /** Each of these numbers is a parameter. */
    @Test
    void whenAndForWhatItAsksIsForTheScenarioToSay() {
        assertThat(funding("platforms.New.company.urgentDays=40").isUrgent(40)).isFalse();
        assertThat(funding("platforms.New.company.urgentDays=41").isUrgent(40)).isTrue();
        assertThat(funding("platforms.New.company.hiringGap=2").gap(100, 200)).isZero();
        assertThat(funding("platforms.New.company.hiringGap=2").gap(100, 201)).isEqualTo(101);
        assertThat(funding("platforms.New.company.bridgeMonths=12", "investors.viewDays=30")
                        .bridge(100, 1000, 500))
                .isEqualTo(new Funding.Ask(36_500_500L, 0, 0, 90, true));
        assertThat(funding("investors.viewDays=40").bridge(100, 0, 0).view()).isEqualTo(80);
    }
}
