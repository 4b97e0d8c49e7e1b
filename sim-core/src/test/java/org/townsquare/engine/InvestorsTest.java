package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.market.BooksAudit;
import org.townsquare.market.Ledger.Item;
import org.townsquare.scenario.Scenario;

class InvestorsTest {

    private static final String POOR =
            "platforms.New={business: {model: subscription, fee: 0}, company: {capital: 2e7, team: 15e6, teamNeeded: 15e6}}";
    private static final String WILLING = "investors.hurdle=-10";
    private static final String ROUND = "events=[{kind: funding-round, at: 150, platform: New, amount: 1e6}]";

    private static Simulation started(String... overrides) {
        Simulation simulation = new Simulation(Given.scenario(Given.SMALL, overrides), 0);
        simulation.start();
        return simulation;
    }

    private static long rounds(Simulation simulation) {
        return simulation.market().ledger().ever(1, Item.ROUNDS);
    }

    @Test
    void withoutSupportsThereAreNoRoundsNotEvenThoseOfLaterEvents() {
        Simulation simulation =
                started(POOR, WILLING, ROUND, "platforms.New.company={roundMonths: 6, pauseDays: 60, seekDays: 10000}");
        simulation.runUntil(100);
        long before = rounds(simulation);
        assertThat(before).isPositive();
        Simulation branch = Checkpoint.fork(simulation);
        branch.market().withdrawSupport();
        branch.runUntil(200);
        assertThat(rounds(branch)).isEqualTo(before);
        simulation.runUntil(200);
        assertThat(rounds(simulation)).isGreaterThan(before + 100_000_000);
    }

    @Test
    void aClosedPlatformGetsNothing() {
        Simulation simulation = started(
                POOR,
                "investors.count=0",
                "platforms.New.company.capital=1000",
                "events=[{kind: funding-round, at: 150, platform: New, amount: 1e6}]");
        simulation.runUntil(200);
        assertThat(rounds(simulation)).isZero();
        assertThat(simulation.market().valuation(1)).isZero();
    }

    @Test
    void withoutInvestorsOnlyOthersPay() {
        Simulation simulation = started(POOR, "investors.count=0", ROUND);
        simulation.runUntil(200);
        assertThat(rounds(simulation)).isEqualTo(100_000_000);
    }

    @Test
    void aThousandInvestorsAndTenThousandAdvertisersKeepTheirBooks() {
        Scenario scenario = Given.scenario(
                Given.SMALL,
                POOR,
                WILLING,
                "advertisers.count=10000",
                "platforms.Old.business=advertising",
                "investors.count=1000",
                "investors.concentration=0",
                "investors.ticket=0.05");
        Simulation simulation = new Simulation(scenario, 0);
        BooksAudit books = new BooksAudit(scenario);
        simulation.observe((step, s) -> books.check(s.market()));
        simulation.start();
        simulation.runUntil(scenario.steps());
        assertThat(rounds(simulation)).isPositive();
        assertThat(simulation.market().ledger().ever(0, Item.ADS)).isPositive();
        assertThat(simulation.market().platforms().get(1).foundersStake()).isLessThan(1);
    }
}
