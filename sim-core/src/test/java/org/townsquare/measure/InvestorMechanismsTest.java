package org.townsquare.measure;

import static org.townsquare.measure.MechanismsTest.EMPTY;
import static org.townsquare.measure.MechanismsTest.NEW;
import static org.townsquare.measure.MechanismsTest.NOTHING;
import static org.townsquare.measure.MechanismsTest.event;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.measure.MechanismsTest.Row;
import org.townsquare.scenario.Metric;

/** As {@link MechanismsTest}, for investors and rounds. */
class InvestorMechanismsTest {

    /** A gathering of small rounds that never last long. */
    private static final String[] SMALL_ROUNDS = {NEW + "company.roundMonths=3", NEW + "company.pauseDays=30"};

    private static final String DOUBT = event("{kind: sentiment-change, at: 60, change: -15}");

    /** In a world where the alternative grows, loses money, and investors' sentiment stays at 0. */
    private static Row row(String mechanism, Metric metric, String less, String more, String... base) {
        List<String> all = new ArrayList<>(List.of(
                NEW + "business={model: subscription, fee: 0}",
                NEW + "company.capital=1e7",
                NEW + "company.team=15e6",
                NEW + "company.teamNeeded=15e6",
                NEW + "company.needElasticity=0",
                NEW + "quality=6",
                NEW + "initialUsers=0.05",
                "investors.sentimentSpread=0"));
        all.addAll(List.of(base));
        return new Row(mechanism, metric, "New", 199, all, less, more);
    }

    static List<Row> rows() {
        return List.of(
                row("growth attracts money", Metric.INVESTED, NEW + "quality=-1", NEW + "quality=6"),
                row("money keeps a platform alive", Metric.ATTENTION, "investors.count=0", "investors.count=50"),
                row("the hurdle", Metric.INVESTED, "investors.hurdle=30", "investors.hurdle=0.4"),
                row(
                        "some have a lower hurdle",
                        Metric.INVESTED,
                        "investors.hurdleSpread=0",
                        "investors.hurdleSpread=100",
                        "investors.hurdle=100"),
                row(
                        "some see more growth than there is",
                        Metric.INVESTED,
                        "investors.noise=0",
                        "investors.noise=100",
                        "investors.hurdle=100"),
                row(
                        "bad sentiment",
                        Metric.INVESTED,
                        event("{kind: sentiment-change, at: 0, change: -20}"),
                        NOTHING,
                        "investors.mostStake=1"),
                row("good sentiment", Metric.VALUATION, NOTHING, event("{kind: sentiment-change, at: 190, change: 1}")),
                row(
                        "sentiment fades",
                        Metric.INVESTED,
                        "investors.sentimentHalfLife=1000",
                        "investors.sentimentHalfLife=5",
                        event("{kind: sentiment-change, at: 0, change: -20}"),
                        NEW + "company.pauseDays=20"),
                row(
                        "unsafe platforms find less money",
                        Metric.INVESTED,
                        NEW + "policy={preset: none, reviewCost: 0}",
                        NEW + "policy={preset: strict, reviewCost: 0}",
                        "content.aversion=0",
                        "users.removalSensitivity=0",
                        "investors.indifferent=0",
                        "investors.leastShare=0",
                        "investors.funds=1e8",
                        NEW + "company.capital=3e7",
                        NEW + "company.pauseDays=20",
                        "investors.reputation=500"),
                row(
                        "a reputation to lose",
                        Metric.INVESTED,
                        "investors.reputation=1000",
                        "investors.reputation=0",
                        "investors.indifferent=0"),
                row(
                        "some have none to lose",
                        Metric.INVESTED,
                        "investors.indifferent=0",
                        "investors.indifferent=1",
                        "investors.reputation=1000"),
                row(
                        "who is in it rescues it",
                        Metric.INVESTED,
                        "investors.rescue=0",
                        "investors.rescue=20",
                        DOUBT,
                        "investors.leastShare=0",
                        NEW + "company.team=1e8",
                        NEW + "company.teamNeeded=1e8",
                        NEW + "company.roundMonths=1",
                        NEW + "company.pauseDays=30"),
                row(
                        "when it is about to run dry",
                        Metric.INVESTED,
                        "investors.rescueDays=0",
                        "investors.rescueDays=1000",
                        DOUBT,
                        "investors.leastShare=0",
                        "investors.rescue=20",
                        NEW + "company.team=1e8",
                        NEW + "company.teamNeeded=1e8",
                        NEW + "company.roundMonths=1",
                        NEW + "company.pauseDays=30"),
                row("some seek no money", Metric.INVESTED, NEW + "company.seekDays=0", NEW + "company.seekDays=365"),
                row(
                        "a round is to last",
                        Metric.ROUNDS,
                        NEW + "company.roundMonths=18",
                        NEW + "company.roundMonths=2",
                        NEW + "company.pauseDays=30"),
                row(
                        "who need not wait asks more often",
                        Metric.INVESTED,
                        NEW + "company.pauseDays=1000",
                        NEW + "company.pauseDays=30",
                        SMALL_ROUNDS[0]),
                row("funds run dry", Metric.INVESTED, "investors.funds=1e6", "investors.funds=2e9"),
                row("tickets limit rounds", Metric.INVESTED, "investors.ticket=1e-4", "investors.ticket=0.1"),
                row(
                        "who asks too much gets nothing",
                        Metric.INVESTED,
                        "investors.leastShare=1",
                        "investors.leastShare=0",
                        "investors.funds=5e7"),
                row(
                        "a round gives away a share at most",
                        Metric.INVESTED,
                        "investors.mostStake=0.001",
                        "investors.mostStake=0.25"),
                row(
                        "growth asks for a larger team",
                        Metric.INVESTED,
                        NEW + "company.needElasticity=0",
                        NEW + "company.needElasticity=0.9",
                        NEW + "company.capital=1e9"),
                row(
                        "and gets it",
                        Metric.QUALITY,
                        "investors.count=0",
                        "investors.count=50",
                        NEW + "company.needElasticity=0.9",
                        NEW + "company.capital=1e9"),
                row(
                        "growth that investors fund does not die of the calendar",
                        Metric.ATTENTION,
                        "investors.count=0",
                        "investors.count=50",
                        NEW + "company.pauseDays=1000",
                        NEW + "company.roundMonths=1"),
                row("rounds are held", Metric.ROUNDS, "investors.count=0", "investors.count=50"),
                row(
                        "who is about to run dry pays more",
                        Metric.FOUNDERS_STAKE,
                        "investors.bridgeDiscount=0.9",
                        "investors.bridgeDiscount=0",
                        NEW + "company.capital=1e6"),
                row(
                        "terms follow growth, which has slowed by then",
                        Metric.VALUATION,
                        "investors.terms=1",
                        "investors.terms=0",
                        NEW + "company.capital=1e9"),
                row(
                        "and reputation",
                        Metric.VALUATION,
                        "investors.reputation=1000",
                        "investors.reputation=0",
                        "investors.indifferent=0",
                        NEW + "company.capital=1e9"),
                row(
                        "who is worth less than before has a down round",
                        Metric.DOWN_ROUNDS,
                        event(
                                "{kind: funding-round, at: 50, platform: New, amount: 1e6, valuation: 1e8}, {kind: funding-round, at:"
                                        + " 60, platform: New, amount: 1e6, valuation: 1e9}"),
                        event(
                                "{kind: funding-round, at: 50, platform: New, amount: 1e6, valuation: 1e8}, {kind: funding-round, at:"
                                        + " 60, platform: New, amount: 1e6, valuation: 1e7}"),
                        "investors.count=0",
                        NEW + "company.capital=1e9"),
                row(
                        "announcements find money",
                        Metric.INVESTED,
                        NOTHING,
                        event("{kind: announce, at: 20, platform: New}"),
                        NEW + "launch.planned=300",
                        EMPTY,
                        "investors.noise=0",
                        "investors.mostStake=1",
                        NEW + "company.pauseDays=30",
                        NEW + "initialAware=0"),
                row(
                        "a founded company is worth something",
                        Metric.VALUATION,
                        "investors.seedValue=1",
                        "investors.seedValue=1e7"),
                row(
                        "people are worth something",
                        Metric.VALUATION,
                        "investors.personValue=0",
                        "investors.personValue=100"),
                row(
                        "so are those who wait",
                        Metric.VALUATION,
                        "investors.awareValue=0",
                        "investors.awareValue=4",
                        NEW + "launch.planned=300",
                        EMPTY),
                row("rounds dilute", Metric.FOUNDERS_STAKE, "investors.count=50", "investors.count=0"),
                row(
                        "more so at a low valuation",
                        Metric.FOUNDERS_STAKE,
                        "investors.personValue=1",
                        "investors.personValue=100",
                        "investors.mostStake=1"),
                row(
                        "the founder's money buys a stake",
                        Metric.FOUNDERS_STAKE,
                        NEW + "company.founder=0",
                        NEW + "company.founder=1e8",
                        event("{kind: funding-round, at: 0, platform: New, amount: 2e6, valuation: 1e6}"),
                        "investors.count=0"),
                row(
                        "a round from outside",
                        Metric.INVESTED,
                        NOTHING,
                        event("{kind: funding-round, at: 150, platform: New, amount: 1e6}"),
                        "investors.count=0",
                        NEW + "company.capital=1e8"),
                row(
                        "at a valuation",
                        Metric.FOUNDERS_STAKE,
                        event("{kind: funding-round, at: 150, platform: New, amount: 1e6, valuation: 1e6}"),
                        event("{kind: funding-round, at: 150, platform: New, amount: 1e6, valuation: 1e9}")),
                row(
                        "cash lasts",
                        Metric.RUNWAY,
                        NEW + "company.team=3e7",
                        NEW + "company.team=1.5e7",
                        NEW + "company.capital=1e9"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetricInItsDirection(Row row) {
        row.check();
    }
}
