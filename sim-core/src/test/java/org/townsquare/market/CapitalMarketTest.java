package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Investors;

class CapitalMarketTest {

    /** Funds of 600, 300 and 200 dollars; everything that varies is off. */
    private static final String PLAIN = "investors={count: 3, funds: 1100, concentration: 1, ticket: 0.5, hurdle: 0.4,"
            + " hurdleSpread: 0, noise: 0, reputation: 10, indifferent: 0, rescue: 0.5, rescueDays: 180, leastShare: 0.5, mostStake: 1,"
            + " sentimentSpread: 0, seedValue: 1000, personValue: 100, awareValue: 4, bridgeDiscount: 0.2, terms: 1}";

    private static final double VALUE = 1000;

    private static Investors investors(String... overrides) {
        String[] all = new String[overrides.length + 1];
        all[0] = PLAIN;
        System.arraycopy(overrides, 0, all, 1, overrides.length);
        return Given.scenario(Given.SMALL, all).investors();
    }

    private static CapitalMarket market(String... overrides) {
        return new CapitalMarket(investors(overrides), new Streams(1, 0));
    }

    private static CapitalMarket.Pitch pitch(long asked, double growth, double unsafe, double runway, Stakes stakes) {
        return pitch(new Funding.Ask(asked, 0, 0, 0, false), growth, unsafe, runway, stakes);
    }

    private static CapitalMarket.Pitch pitch(
            Funding.Ask ask, double growth, double unsafe, double runway, Stakes stakes) {
        return new CapitalMarket.Pitch(0, ask, growth, unsafe, runway, stakes);
    }

    private static long raised(CapitalMarket market, double growth, double unsafe) {
        return market.hold(pitch(1000, growth, unsafe, 300, new Stakes(100)), VALUE);
    }

    @Test
    void fundsFallWithRank() {
        CapitalMarket market = market();
        assertThat(new long[] {market.fund(0), market.fund(1), market.fund(2)}).containsExactly(60_000, 30_000, 20_000);
        CapitalMarket equal = market("investors.concentration=0");
        assertThat(equal.fund(0)).isEqualTo(equal.fund(2)).isEqualTo(36_667);
    }

    @Test
    void theLargestPayFirstUpToATicketUntilThereIsEnough() {
        CapitalMarket market = market();
        Stakes stakes = new Stakes(3);
        assertThat(market.hold(pitch(40_000, 1, 0, 300, stakes), VALUE)).isEqualTo(40_000);
        assertThat(new long[] {market.fund(0), market.fund(1), market.fund(2)}).containsExactly(30_000, 20_000, 20_000);
        assertThat(stakes.founder()).isCloseTo(1000 / 1400.0, within(1e-12));
        assertThat(stakes.investor(0)).isCloseTo(300 / 1400.0, within(1e-12));
        assertThat(stakes.investor(1)).isCloseTo(100 / 1400.0, within(1e-12));
        assertThat(stakes.investor(2)).isZero();
    }

    @Test
    void aRoundFailsIfTooLittleComesTogetherAndNobodyPays() {
        CapitalMarket market = market();
        Stakes stakes = new Stakes(3);
        assertThat(market.hold(pitch(110_001, 1, 0, 300, stakes), VALUE)).isZero();
        assertThat(market.fund(0)).isEqualTo(60_000);
        assertThat(stakes.founder()).isEqualTo(1);
        assertThat(market.hold(pitch(110_000, 1, 0, 300, stakes), VALUE)).isEqualTo(55_000);
    }

    @Test
    void aRoundGivesAwayAShareAtMost() {
        Stakes stakes = new Stakes(3);
        CapitalMarket market = market("investors.mostStake=0.2");
        assertThat(market.hold(pitch(50_001, 1, 0, 300, stakes), VALUE))
                .as("less than half of what was asked for")
                .isZero();
        assertThat(market.hold(pitch(50_000, 1, 0, 300, stakes), VALUE)).isEqualTo(25_000);
        assertThat(stakes.founder()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void fundsRunDry() {
        CapitalMarket market = market("investors.ticket=1");
        assertThat(market.hold(pitch(110_000, 1, 0, 300, new Stakes(3)), VALUE)).isEqualTo(110_000);
        assertThat(market.fund(0) + market.fund(1) + market.fund(2)).isZero();
        assertThat(raised(market, 1, 0)).isZero();
    }

    @Test
    void growthMustBeatTheHurdle() {
        assertThat(raised(market(), 0.41, 0)).isEqualTo(1000);
        assertThat(raised(market(), 0.39, 0)).isZero();
    }

    @Test
    void sentimentCountsAsGrowthAndRaisesValuations() {
        CapitalMarket market = market();
        assertThat(market.value(3, 5, 0.4, 0)).isCloseTo(1320, within(1e-9));
        market.sentiment.change(0.1);
        assertThat(raised(market, 0.31, 0)).isEqualTo(1000);
        assertThat(raised(market, 0.29, 0)).isZero();
        assertThat(market.value(3, 5, 0.4, 0)).isCloseTo(1320 * Math.exp(0.1), within(1e-9));
    }

    @Test
    void mostMindUnsafePlatforms() {
        assertThat(raised(market("investors.reputation=1000"), 0.41, 1)).isZero();
        assertThat(raised(market("investors.reputation=1000"), 0.41, 0)).isEqualTo(1000);
        assertThat(raised(market("investors.reputation=1000", "investors.indifferent=1"), 0.41, 1))
                .isEqualTo(1000);
        assertThat(raised(market("investors.reputation=0"), 0.41, 1)).isEqualTo(1000);
    }

    @Test
    void whoHoldsAStakeRescuesAGrowingPlatformThatRunsDry() {
        CapitalMarket market = market();
        Stakes stakes = new Stakes(3);
        assertThat(market.hold(pitch(1000, 0.1, 0, 10, stakes), VALUE))
                .as("nobody has a stake")
                .isZero();
        assertThat(market.hold(pitch(1000, 1, 0, 300, stakes), VALUE)).isEqualTo(1000);
        assertThat(market.hold(pitch(1000, 0.1, 0, 180, stakes), VALUE))
                .as("there is time")
                .isZero();
        assertThat(market.hold(pitch(1000, -0.01, 0, 10, stakes), VALUE))
                .as("it dwindles")
                .isZero();
        assertThat(market.hold(pitch(1000, 0.1, 0, 179, stakes), VALUE)).isEqualTo(1000);
        assertThat(market.hold(pitch(31_000, 0.1, 0, 10, stakes), VALUE))
                .as("only the first is in it, with half of what is left of 580 dollars")
                .isEqualTo(29_000);
    }

    /**
     * At a growth equal to the hurdle, errors of mean 0 win over one investor in two. Of 100,000 the number has the standard
     * deviation 158; the bounds lie beyond six of them: the false-failure rate is below 1e-8.
     */
    @Test
    void errorsOfEstimatesAverageOut() {
        CapitalMarket market = market("investors.noise=0.3", "investors.count=1");
        int willing = 0;
        for (int step = 0; step < 100_000; step++) {
            Funding.Ask ask = new Funding.Ask(1, 0, 0, step, false);
            willing += market.hold(pitch(ask, 0.4, 0, 300, new Stakes(1)), VALUE) > 0 ? 1 : 0;
        }
        assertThat(willing).isBetween(49_000, 51_000);
    }

    @Test
    void errorsLetSomeSeeWhatIsNotThere() {
        String[] noisy = {"investors.noise=0.3", "investors.count=100", "investors.leastShare=0"};
        assertThat(raised(market(noisy), 0, 0)).isPositive();
        assertThat(raised(market("investors.count=100", "investors.leastShare=0"), 0, 0))
                .isZero();
    }

    @Test
    void hurdlesDiffer() {
        assertThat(raised(market("investors.hurdleSpread=0.3", "investors.count=100", "investors.leastShare=0"), 0, 0))
                .isPositive();
    }

    @Test
    void termsFollowGrowthAndReputationWithinBounds() {
        CapitalMarket market = market();
        assertThat(market.value(3, 5, 0.6, 0)).isCloseTo(1320 * Math.exp(0.2), within(1e-9));
        assertThat(market.value(3, 5, 0.6, 0.05)).isCloseTo(1320 * Math.exp(-0.3), within(1e-9));
        assertThat(market.value(3, 5, 100, 0)).isCloseTo(1320 * Math.exp(1), within(1e-9));
        assertThat(market.value(3, 5, -100, 0)).isCloseTo(1320 * Math.exp(-1), within(1e-9));
        assertThat(market("investors.indifferent=1").value(3, 5, 0.6, 0.05))
                .isCloseTo(1320 * Math.exp(0.2), within(1e-9));
    }

    @Test
    void anEmergencyCostsADiscountAndUpToHalf() {
        String most = "investors.mostStake=0.2";
        Stakes stakes = new Stakes(3);
        Funding.Ask bridge = new Funding.Ask(50_000, 0, 0, 0, true);
        assertThat(market(most).hold(pitch(bridge, 1, 0, 300, stakes), VALUE)).isEqualTo(50_000);
        assertThat(stakes.founder()).isCloseTo(800 / 1300.0, within(1e-12));
        assertThat(stakes.downRounds()).isZero();
        assertThat(market(most).hold(pitch(bridge, 1, 0, 300, stakes), VALUE)).isEqualTo(50_000);
        assertThat(stakes.rounds()).isEqualTo(2);
        assertThat(stakes.downRounds()).as("800 after 1300").isEqualTo(1);
        Funding.Ask large = new Funding.Ask(100_000, 0, 0, 0, true);
        CapitalMarket rich = market(most, "investors.ticket=1");
        assertThat(rich.hold(pitch(large, 1, 0, 300, new Stakes(3)), VALUE)).isEqualTo(80_000);
        assertThat(rich.hold(pitch(large, 1, 0, 300, new Stakes(3)), VALUE / 2))
                .as("it is not worth half of what it loses")
                .isZero();
        assertThat(market(most).hold(pitch(bridge, 0.3, 0, 300, stakes), VALUE))
                .as("nobody would fund it")
                .isZero();
    }

    /** What is asked for a larger team must not make a round fail that covers what is lost. */
    @Test
    void whatGrowthAsksForFailsNoRound() {
        Funding.Ask ask = new Funding.Ask(60_000, 1_000_000, 5000, 0, false);
        assertThat(market().hold(pitch(ask, 1, 0, 300, new Stakes(3)), VALUE)).isEqualTo(55_000);
        assertThat(ask.hired(55_000)).isZero();
        assertThat(ask.hired(560_000)).isEqualTo(2500);
        assertThat(ask.hired(2_000_000)).isEqualTo(5000);
    }
}
