package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.market.Ledger.Item;
import org.townsquare.scenario.PlatformSpec;

class FinancesTest {

    private static final Finances.Use USE = new Finances.Use(3650, 1000, 0.05, 200, true);

    private final PlatformSpec spec = Given.scenario(
                    Given.SMALL,
                    "platforms.New.business={model: subscription, fee: 6, premiumPrice: 12, premiumShare: 0.5}",
                    "platforms.New.company={capital: 1000, founder: 500, patience: 20, team: 73000, reinvested: 0.5,"
                            + " infrastructure: 2, contactPrice: 0.01, creatorFund: 3650}")
            .platforms()
            .get(1);
    private final Ledger ledger = new Ledger(new double[] {0, 1000});
    private final Finances finances = new Finances(1, spec.business(), spec.company(), ledger);

    @Test
    void usersPayByTheMonth() {
        assertThat(finances.subscriptions(365)).isCloseTo((6 + 0.5 * 12) * 12, within(1e-9));
    }

    @Test
    void everythingThatIsUsedCosts() {
        assertThat(finances.due(USE, 73_000, 0.1))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Item.INFRASTRUCTURE, 2000L,
                        Item.MODERATION, 500L,
                        Item.TEAM, 20_000L,
                        Item.MARKETING, 200L,
                        Item.CREATORS, 1000L));
    }

    @Test
    void nobodyIsPaidForCreatingWhereNobodyCreates() {
        assertThat(finances.due(new Finances.Use(0, 0, 0, 0, false), 0, 0))
                .allSatisfy((item, cents) -> assertThat(cents).isZero());
    }

    @Test
    void whoCannotPayAllPaysWhatThereIs() {
        assertThat(finances.pay(Map.of(Item.TEAM, 99_999L))).isTrue();
        assertThat(finances.pay(Map.of(Item.TEAM, 2L))).isFalse();
        assertThat(ledger.cash(1)).isZero();
    }

    @Test
    void aTeamGrowsWithRevenue() {
        assertThat(finances.team(73_000)).isEqualTo(73_000);
        for (int step = 0; step < 1000; step++) {
            ledger.newStep();
            ledger.book(1, Item.SUBSCRIPTIONS, 100_000);
            finances.closeStep();
        }
        assertThat(finances.team(73_000)).isCloseTo(0.5 * 1000 * 365, within(1e-6));
        assertThat(finances.runway()).isInfinite();
    }

    @Test
    void theFirstStepsCountAlikeAndFinesNotAtAll() {
        for (long cost : new long[] {100, 400, 100}) {
            ledger.newStep();
            ledger.book(1, Item.TEAM, cost);
            ledger.book(1, Item.FINES, 1000);
            finances.closeStep();
        }
        assertThat(finances.burn()).isCloseTo(2, within(1e-9));
    }

    @Test
    void theRunwayIsCashOverBurn() {
        for (int step = 0; step < 900; step++) {
            ledger.newStep();
            ledger.book(1, Item.TEAM, 100);
            finances.closeStep();
        }
        assertThat(finances.burn()).isCloseTo(1, within(1e-9));
        assertThat(finances.runway()).isCloseTo(100, within(1e-6));
    }

    @Test
    void aFounderPaysWhatIsMissingWhilePocketAndPatienceLast() {
        Founder founder = new Founder(spec.company());
        founder.watch(0, false, 0);
        founder.pay(0, 1, finances, 100_000, ledger);
        assertThat(ledger.today(1, Item.FOUNDER)).as("cash covers what is due").isZero();
        founder.pay(0, 1, finances, 130_000, ledger);
        assertThat(ledger.today(1, Item.FOUNDER)).isEqualTo(30_000);
        founder.watch(1, true, 5);
        founder.watch(22, true, 5);
        founder.pay(22, 1, finances, 140_000, ledger);
        assertThat(ledger.cash(1))
                .as("21 steps without more users are too long")
                .isEqualTo(130_000);
        founder.watch(23, true, 6);
        founder.pay(23, 1, finances, 190_000, ledger);
        assertThat(ledger.cash(1)).as("the pocket is empty").isEqualTo(150_000);
    }

    @Test
    void patienceBeginsWithTheLaunch() {
        Founder founder = new Founder(spec.company());
        founder.watch(50, false, 0);
        founder.watch(51, true, 0);
        founder.pay(70, 1, finances, 110_000, ledger);
        assertThat(ledger.today(1, Item.FOUNDER))
                .as("20 steps after the last one before the launch")
                .isEqualTo(10_000);
        founder.pay(71, 1, finances, 120_000, ledger);
        assertThat(ledger.today(1, Item.FOUNDER)).as("and one more").isEqualTo(10_000);
    }

    /** 11 dollars a step: 989 in hand last for less than ninety steps, which take 990. */
    @Test
    void aFounderSeesToNinetyStepsAhead() {
        Founder founder = new Founder(spec.company());
        founder.watch(0, true, 5);
        finances.pay(Map.of(Item.TEAM, 1_100L));
        finances.closeStep();
        founder.pay(1, 1, finances, 0, ledger);
        assertThat(ledger.today(1, Item.FOUNDER)).isEqualTo(100);
        founder.pay(2, 1, finances, 0, ledger);
        assertThat(ledger.today(1, Item.FOUNDER)).as("that is enough").isEqualTo(100);
    }
}
