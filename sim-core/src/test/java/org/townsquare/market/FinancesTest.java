package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.market.Ledger.Item;
import org.townsquare.scenario.CompanySize;
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

    private final Team team = new Team(spec, new CompanySize(0, 1000, 73_000, 73_000));

    private static Map<Item, Long> bill(Item item, long cents) {
        return new EnumMap<>(Map.of(item, cents));
    }

    @Test
    void whoCannotPayOwesForAMonthAndThenCloses() {
        assertThat(finances.pay(bill(Item.INFRASTRUCTURE, 99_999L))).isTrue();
        assertThat(finances.debt()).isZero();
        for (int step = 1; step <= 30; step++) {
            assertThat(finances.pay(bill(Item.INFRASTRUCTURE, 5L))).isTrue();
            assertThat(finances.debt()).isEqualTo(step == 1 ? 4 : 5);
        }
        assertThat(ledger.cash(1)).isZero();
        assertThat(finances.pay(bill(Item.INFRASTRUCTURE, 5L))).isFalse();
    }

    @Test
    void whatIsOwedIsDueAgainAndOnceItIsPaidTheMonthBeginsAnew() {
        Map<Item, Long> due = bill(Item.INFRASTRUCTURE, 100_300L);
        for (int step = 0; step < 30; step++) {
            finances.pay(due);
            due = finances.due(new Finances.Use(0, 0, 0, 0, false), 0, 0);
            assertThat(due).containsEntry(Item.INFRASTRUCTURE, 300L);
        }
        ledger.book(1, Item.SUBSCRIPTIONS, 300);
        assertThat(finances.pay(due)).isTrue();
        assertThat(finances.debt()).isZero();
        assertThat(finances.pay(bill(Item.INFRASTRUCTURE, 1L))).isTrue();
    }

    /** 1,000 dollars in hand, 20 a step for infrastructure: 980 are spread over sixty steps. */
    @Test
    void peopleAreLetGoBeforeCashIsOut() {
        Map<Item, Long> due =
                new EnumMap<>(Map.of(Item.INFRASTRUCTURE, 2_000L, Item.TEAM, 3_000L, Item.MARKETING, 266L));
        finances.cut(due, 0);
        assertThat(finances.spends()).isCloseTo(98_000 / 60.0 / 3_266, within(1e-12));
        assertThat(due).isEqualTo(Map.of(Item.INFRASTRUCTURE, 2_000L, Item.TEAM, 1_500L, Item.MARKETING, 133L));
        assertThat(finances.creatorFund()).isCloseTo(3650 * finances.spends(), within(1e-9));
    }

    @Test
    void nobodyIsLetGoWhereMoneyCannotRunOut() {
        Map<Item, Long> due = new EnumMap<>(Map.of(Item.TEAM, 1_000_000L));
        finances.cut(due, 0);
        assertThat(finances.spends()).isLessThan(1);
        finances.suspend();
        assertThat(finances.spends()).isEqualTo(1);
        due.put(Item.TEAM, 1_000_000L);
        finances.cut(due, 0);
        assertThat(due).containsEntry(Item.TEAM, 1_000_000L);
    }

    @Test
    void whatIsEarnedBeyondTheRestMayBeSpent() {
        ledger.book(1, Item.SUBSCRIPTIONS, 5_000);
        Map<Item, Long> due = new EnumMap<>(Map.of(Item.INFRASTRUCTURE, 2_000L, Item.TEAM, 4_000L));
        finances.cut(due, 0);
        assertThat(due).as("3,000 cents earned and a sixtieth of 100,000").containsEntry(Item.TEAM, 4_000L);
        due.put(Item.TEAM, 10_000L);
        finances.cut(due, 0);
        assertThat(due).containsEntry(Item.TEAM, 4_666L);
    }

    private void live(int steps, long revenue, double teamCost) {
        for (int step = 0; step < steps; step++) {
            ledger.newStep();
            ledger.book(1, Item.SUBSCRIPTIONS, revenue);
            finances.due(new Finances.Use(0, 0, 0, 0, false), teamCost, 0);
            finances.closeStep();
        }
    }

    @Test
    void aTeamGrowsWithRevenue() {
        assertThat(finances.team(team, 0)).isEqualTo(73_000);
        live(1000, 100_000, 0);
        assertThat(finances.team(team, 0)).isCloseTo(0.5 * 1000 * 365, within(1e-6));
        assertThat(finances.runway()).isInfinite();
    }

    /** 1,000 dollars are 333 a year for three years. */
    @Test
    void moreThanIsNeededIsSpentOnlyIfCashLasts() {
        team.change(72_999.0, null);
        assertThat(finances.team(team, 0)).isEqualTo(72_999);
        team.change(74_000.0, null);
        assertThat(finances.team(team, 0)).isEqualTo(73_000);
        ledger.book(1, Item.ROUNDS, 3 * 73_500_00L - 100_000);
        assertThat(finances.team(team, 0)).isCloseTo(73_500, within(1e-6));
        ledger.book(1, Item.ROUNDS, 1_000_000_00L);
        assertThat(finances.team(team, 0)).isEqualTo(74_000);
    }

    @Test
    void nobodyIsPaidForBeingInTheWay() {
        ledger.book(1, Item.ROUNDS, 100_000_000_00L);
        team.change(1e9, null);
        assertThat(finances.team(team, 0)).isCloseTo(3 * 73_000, within(1e-6));
        team.change(null, 2.0);
        assertThat(finances.team(team, 0)).isCloseTo(1.5 * 73_000, within(1e-6));
    }

    @Test
    void whatInvestorsPaidForIsSecured() {
        team.hire(80_000);
        assertThat(finances.team(team, 0)).isEqualTo(80_000);
    }

    @Test
    void theFirstStepsCountAlikeAndFinesNotAtAll() {
        finances.owe(Item.FINES, 10);
        live(1, 0, 365);
        live(1, 0, 4 * 365);
        live(1, 0, 365);
        assertThat(finances.burn()).isCloseTo(2, within(1e-9));
        assertThat(finances.worstBurn()).isCloseTo(2, within(1e-9));
        live(1, 0, 50 * 365);
        assertThat(finances.worstBurn()).isCloseTo(50, within(1e-9));
    }

    @Test
    void theRunwayIsCashOverBurn() {
        live(900, 0, 10 * 365);
        assertThat(finances.burn()).isCloseTo(10, within(1e-9));
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
        finances.pay(finances.due(new Finances.Use(0, 0, 0, 0, false), 11 * 365, 0));
        finances.closeStep();
        founder.pay(1, 1, finances, 0, ledger);
        assertThat(ledger.today(1, Item.FOUNDER)).isEqualTo(100);
        founder.pay(2, 1, finances, 0, ledger);
        assertThat(ledger.today(1, Item.FOUNDER)).as("that is enough").isEqualTo(100);
    }
}
