package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.market.BooksAudit;
import org.townsquare.market.Ledger;
import org.townsquare.market.Ledger.Item;
import org.townsquare.market.Ledger.Party;
import org.townsquare.population.Audit;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.PlatformAction;
import org.townsquare.scenario.Scenario;

/** What platforms do about one another: copied formats and companies that are bought. */
class RivalsTest {

    private static final String MONEY =
            "platforms=[{name: Old, role: incumbent, business: subscription, company: {capital: 5e9, seekDays: 0}},"
                    + " {name: New, quality: 2, initialUsers: 0.2, initialAware: 0.5, format: photo,"
                    + " business: {model: subscription, fee: 0}, company: {capital: 2e6, team: 15e6, teamNeeded: 15e6}}]";

    private static String bought(String rest) {
        return "events=[{kind: acquisition, at: 20, platform: Old, rival: New" + rest + "}]";
    }

    private static Simulation run(int steps, String... overrides) {
        Scenario scenario = Given.scenario(Given.SMALL, overrides);
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        BooksAudit books = new BooksAudit(scenario);
        for (int step = 1; step <= steps; step++) {
            simulation.runUntil(step);
            books.check(simulation.market());
            Audit.check(simulation.population());
        }
        return simulation;
    }

    private static double cash(Simulation simulation, int platform) {
        return Ledger.dollars(simulation.market().ledger().cash(platform));
    }

    @Test
    void aBrandLivesOnItsOwnersCash() {
        Simulation alone = run(200, MONEY, "investors.count=0");
        assertThat(alone.market().isThere(Event.at(0, "New", new PlatformAction.Closing())))
                .isFalse();
        Simulation owned = run(200, MONEY, "investors.count=0", bought(", price: 0"));
        assertThat(owned.market().platforms().get(1).isClosed()).isFalse();
        assertThat(owned.market().platforms().get(1).ranOutAt()).isNull();
        assertThat(owned.market().platforms().get(1).runway()).isInfinite();
        assertThat(owned.market().ledger().ever(1, Item.TAKEN)).isPositive();
        assertThat(owned.market().ledger().ever(1, Item.TAKEN))
                .isEqualTo(owned.market().ledger().ever(0, Item.GIVEN));
        assertThat(owned.market().ledger().balance(Party.GROUPS)).isZero();
        assertThat(owned.market().platforms().get(1).foundersStake()).isZero();
    }

    @Test
    void aBrandAsksNobodyElseForMoney() {
        String pocket = "platforms.New.company.founder=1e9";
        Ledger before = run(20, MONEY, pocket).market().ledger();
        Ledger alone = run(120, MONEY, pocket).market().ledger();
        assertThat(alone.ever(1, Item.FOUNDER)).isGreaterThan(before.ever(1, Item.FOUNDER));
        Ledger owned = run(120, MONEY, pocket, bought(", price: 0")).market().ledger();
        assertThat(owned.ever(1, Item.FOUNDER)).isEqualTo(before.ever(1, Item.FOUNDER));
        assertThat(owned.ever(1, Item.ROUNDS)).isEqualTo(before.ever(1, Item.ROUNDS));
    }

    @Test
    void anOwnersMoneyIsASupportThatTheTestTakesAway() {
        Simulation owned = run(60, MONEY, "investors.count=0", bought(", price: 0"));
        long given = owned.market().ledger().ever(0, Item.GIVEN);
        owned.market().withdrawSupport();
        owned.runUntil(100);
        assertThat(given).isPositive();
        assertThat(owned.market().ledger().ever(0, Item.GIVEN)).isEqualTo(given);
    }

    /** Without its own cash a brand spends what it plans, and what it earns beyond its bills is the owner's. */
    @Test
    void anOwnerTakesWhatABrandEarns() {
        String rich = "platforms.New.business.fee=50";
        Simulation owned = run(100, MONEY, "investors.count=0", bought(", price: 0"), rich);
        assertThat(owned.market().ledger().ever(0, Item.TAKEN)).isPositive();
        assertThat(cash(owned, 1)).isEqualTo(cash(run(60, MONEY, "investors.count=0", bought(", price: 0"), rich), 1));
    }

    /** 30 million in cash, the rest in new shares of the buyer. */
    @Test
    void thePriceIsPaidInCashAndShares() {
        Simulation owned = run(21, MONEY, bought(", price: 1e8, inShares: 0.7"));
        assertThat(owned.market().ledger().balance(Party.SELLERS)).isEqualTo(3_000_000_000L);
        Simulation before = run(20, MONEY, bought(", price: 1e8"));
        double worth = before.market().valuation(0);
        assertThat(owned.market().platforms().get(0).foundersStake())
                .isCloseTo(worth / (worth + 7e7), within(0.01))
                .isLessThan(1);
    }

    @Test
    void withoutAPriceItIsTheRivalsWorthAndThePremium() {
        long once = paid(", inShares: 0, premium: 0");
        assertThat(once).isPositive();
        assertThat(paid(", inShares: 0, premium: 1")).isCloseTo(2 * once, within(1L));
        assertThat(paid(", inShares: 1")).isZero();
        assertThat(Ledger.dollars(once))
                .isCloseTo(run(20, MONEY).market().valuation(1), within(0.1 * Ledger.dollars(once)));
    }

    private static long paid(String terms) {
        return run(21, MONEY, bought(terms)).market().ledger().balance(Party.SELLERS);
    }

    @Test
    void whatCashDoesNotSufficeForIsPaidInShares() {
        Simulation owned = run(21, MONEY, bought(", price: 1e12, inShares: 0"));
        assertThat(owned.market().ledger().balance(Party.SELLERS)).isLessThan(510_000_000_000L);
        assertThat(owned.market().platforms().get(0).foundersStake()).isLessThan(0.5);
    }

    @Test
    void theUsersOfARivalThatIsMergedComeOver() {
        String few = "platforms.Old.initialUsers=0.3";
        Simulation merged = run(21, few, bought(", becomes: merged"));
        Simulation closed = run(21, few, bought(", becomes: closed"));
        assertThat(merged.market().platforms().get(1).isClosed()).isTrue();
        assertThat(closed.market().platforms().get(1).isClosed()).isTrue();
        int only = 0;
        for (int user = 0; user < 1000; user++) {
            only += merged.population().isMember(user, 0)
                            && !closed.population().isMember(user, 0)
                    ? 1
                    : 0;
        }
        assertThat(only).isGreaterThan(20);
        assertThat(merged.population().tally().attention(0))
                .isGreaterThan(closed.population().tally().attention(0));
    }

    /** The second purchase of the same brand, and one by a brand, change nothing; a rival that has closed is left alone. */
    @Test
    void aBrandNeitherBuysNorIsBought() {
        String again = "events=[{kind: acquisition, at: 20, platform: Old, rival: New, price: 1e6},"
                + " {kind: acquisition, at: 30, platform: Old, rival: New, price: 1e6},"
                + " {kind: acquisition, at: 30, platform: New, rival: Old, price: 1e6}]";
        assertThat(run(40, MONEY, again, "investors.count=0").market().ledger().balance(Party.SELLERS))
                .isEqualTo(30_000_000);
        String closed = "events=[{kind: closing, at: 10, platform: New},"
                + " {kind: acquisition, at: 20, platform: Old, rival: New},"
                + " {kind: format-copy, at: 20, platform: Old, rival: New}]";
        assertThat(run(40, closed, "platforms.New.format=photo").events().happened())
                .hasSize(1);
    }

    @Test
    void aCopyHasItsPrice() {
        String copy = "events=[{kind: format-copy, at: 20, platform: Old, rival: New, cost: 1e6}]";
        Simulation simulation = run(40, MONEY, copy);
        assertThat(simulation.market().ledger().ever(0, Item.PROJECTS)).isEqualTo(100_000_000);
    }

    /** Nobody copies or buys what was never founded. */
    @Test
    void withoutTheAlternativesThereIsNobodyToDealWith() {
        Scenario scenario = Given.scenario(Given.SMALL, bought(""), "platforms.New.format=photo");
        assertThat(scenario.withoutAlternatives().events()).isEmpty();
    }

    /** The one is too much like the other, the other is itself, the third has no money. */
    @Test
    void whatMakesNoSenseIsRefusedAllAtOnce() {
        String senseless = "events=[{kind: format-copy, at: 3, platform: Old, rival: New},"
                + " {kind: acquisition, at: 4, platform: Old, rival: Old},"
                + " {kind: acquisition, at: 5, platform: Old, rival: New, price: 5},"
                + " {kind: format-copy, at: 6, platform: New, rival: New}]";
        assertThatThrownBy(() -> Given.scenario(Given.SMALL, senseless))
                .hasMessageContaining(
                        "the format-copy at step 3 has nothing to copy: 'Old' and 'New' are both of format text;"
                                + " allowed: a rival of another format")
                .hasMessageContaining(
                        "the acquisition at step 4 names 'Old' itself as the rival; allowed: another platform")
                .hasMessageContaining(
                        "the acquisition at step 5 goes to 'Old', whose business is none: its money is not followed")
                .hasMessageContaining(
                        "the format-copy at step 6 names 'New' itself as the rival; allowed: another platform");
        assertThatThrownBy(() ->
                        Given.scenario(Given.SMALL, "events=[{kind: acquisition, at: 3, platform: Old, rival: Nwe}]"))
                .hasMessageContaining("events[0].rival: 'Nwe' is not in platforms; allowed: Old, New");
    }
}
