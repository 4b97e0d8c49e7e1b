package org.townsquare.measure;

import static org.townsquare.measure.MechanismsTest.ALL_AWARE;
import static org.townsquare.measure.MechanismsTest.NEW;
import static org.townsquare.measure.MechanismsTest.NOTHING;
import static org.townsquare.measure.MechanismsTest.event;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.measure.MechanismsTest.Row;
import org.townsquare.scenario.Metric;

/** As {@link MechanismsTest}, for what platforms earn and spend; for advertisers see {@link AdvertiserMechanismsTest}. */
class MoneyMechanismsTest {

    private static final String TEAM = NEW + "company.team=15e6";
    private static final String NEEDED = NEW + "company.teamNeeded=15e6";

    /** Of a platform that users pay and that cannot run out of cash. */
    private static Row row(String mechanism, Metric metric, String less, String more, String... base) {
        return row(
                mechanism,
                metric,
                less,
                more,
                List.of(NEW + "business.fee=1", TEAM, NEEDED, NEW + "company.capital=1e9", NEW + "company.seekDays=0"),
                base);
    }

    /** Of one that nobody pays. */
    private static Row poor(String mechanism, Metric metric, String less, String more, String... base) {
        return row(
                mechanism,
                metric,
                less,
                more,
                List.of(NEW + "business.fee=0", TEAM, NEEDED, "investors.count=0"),
                base);
    }

    private static Row row(
            String mechanism, Metric metric, String less, String more, List<String> world, String... base) {
        List<String> all = new ArrayList<>(world);
        all.add(0, NEW + "business=subscription");
        all.addAll(List.of(base));
        return new Row(mechanism, metric, "New", 199, all, less, more);
    }

    static List<Row> rows() {
        return List.of(
                row("users pay", Metric.REVENUE, NEW + "business.fee=0", NEW + "business.fee=1"),
                row(
                        "some pay more",
                        Metric.REVENUE,
                        NEW + "business.premiumShare=0",
                        NEW + "business.premiumShare=0.1"),
                row("fees repel", Metric.ATTENTION, NEW + "business.fee=5", NEW + "business.fee=0", ALL_AWARE),
                row(
                        "users who mind fees",
                        Metric.ATTENTION,
                        "users.feeSensitivity=3",
                        "users.feeSensitivity=0",
                        ALL_AWARE),
                row("a user stands for people", Metric.REVENUE, "users.represents=1000", "users.represents=2000"),
                row(
                        "infrastructure costs",
                        Metric.COSTS,
                        NEW + "company.infrastructure=1",
                        NEW + "company.infrastructure=2"),
                row("moderation costs", Metric.COSTS, NEW + "policy.reviewCost=0", NEW + "policy.reviewCost=0.1"),
                row(
                        "strict moderation costs more",
                        Metric.COSTS,
                        NEW + "policy.strictness=0.3",
                        NEW + "policy.strictness=0.9",
                        "users.removalSensitivity=0"),
                row(
                        "marketing costs",
                        Metric.COSTS,
                        NEW + "company.contactPrice=0",
                        NEW + "company.contactPrice=0.1",
                        NEW + "marketing=0.01"),
                row(
                        "a team costs",
                        Metric.COSTS,
                        NEW + "company.team=1e6",
                        NEW + "company.team=2e6",
                        NEW + "company.reinvested=0"),
                row(
                        "revenue is reinvested",
                        Metric.COSTS,
                        NEW + "company.reinvested=0",
                        NEW + "company.reinvested=1",
                        NEW + "company.team=0"),
                row(
                        "a company not founded yet costs nothing",
                        Metric.CASH,
                        NEW + "company.founded=0",
                        NEW + "company.founded=150",
                        NEW + "launch.planned=150"),
                row("creators are paid", Metric.COSTS, NEW + "company.creatorFund=0", NEW + "company.creatorFund=1e7"),
                row(
                        "pay attracts creators, and they others",
                        Metric.ATTENTION,
                        "choice.pay=0",
                        "choice.pay=10",
                        ALL_AWARE,
                        "users.creators=0.2",
                        NEW + "quality=1",
                        NEW + "company.creatorFund=1e8"),
                row(
                        "a seasoned team",
                        Metric.ATTENTION,
                        NEW + "company.experience=0.1",
                        NEW + "company.experience=1",
                        ALL_AWARE,
                        NEW + "maturingDays=20"),
                row(
                        "a costly team",
                        Metric.QUALITY,
                        NEW + "company.team=1e6",
                        NEW + "company.team=2e6",
                        NEW + "company.teamNeeded=1e6"),
                poor(
                        "who has no cash closes",
                        Metric.ATTENTION,
                        NEW + "company.capital=1e6",
                        NEW + "company.capital=1e9"),
                poor(
                        "a founder pays",
                        Metric.ATTENTION,
                        NEW + "company.founder=0",
                        NEW + "company.founder=1e9",
                        NEW + "company.capital=1e6"),
                poor(
                        "until patience ends",
                        Metric.CASH,
                        NEW + "company.patience=20",
                        NEW + "company.patience=1000",
                        NEW + "quality=-2",
                        NEW + "company.founder=1e9",
                        NEW + "company.team=6e7",
                        NEW + "company.teamNeeded=6e7",
                        NEW + "company.capital=2.5e7"),
                row(
                        "layoffs save money",
                        Metric.CASH,
                        NOTHING,
                        event("{kind: spending-change, at: 100, platform: New, team: 0}")),
                row(
                        "layoffs cost quality",
                        Metric.QUALITY,
                        event("{kind: spending-change, at: 100, platform: New, team: 0}"),
                        NOTHING),
                row(
                        "what is needed grows with users",
                        Metric.QUALITY,
                        NEW + "company.needElasticity=0.9",
                        NEW + "company.needElasticity=0",
                        ALL_AWARE,
                        NEW + "quality=6",
                        NEW + "initialUsers=0.01"),
                row(
                        "and a team for many people is not outgrown so soon",
                        Metric.QUALITY,
                        NEW + "company.personNeeds=50",
                        NEW + "company.personNeeds=1",
                        ALL_AWARE,
                        NEW + "quality=6",
                        NEW + "initialUsers=0.01"),
                row(
                        "a company is sized by people",
                        Metric.COSTS,
                        NEW + "company.teamPerPerson=0.1",
                        NEW + "company.teamPerPerson=0.2",
                        NEW + "company.team=null",
                        NEW + "company.teamNeeded=null"),
                row(
                        "so is its cash",
                        Metric.CASH,
                        NEW + "company.capitalPerPerson=1",
                        NEW + "company.capitalPerPerson=2",
                        NEW + "company.capital=null"),
                poor(
                        "who runs short lets people go",
                        Metric.QUALITY,
                        NEW + "company.capital=1e6",
                        NEW + "company.capital=1e9",
                        NEW + "policy.reviewCost=0",
                        NEW + "company.infrastructure=0"),
                poor(
                        "and advertises less",
                        Metric.AWARE_SHARE,
                        NEW + "company.capital=1e5",
                        NEW + "company.capital=1e9",
                        NEW + "company.infrastructure=0",
                        "awareness.contagion=0",
                        NEW + "company.craft=0",
                        NEW + "policy.reviewCost=0",
                        NEW + "marketing=0.01"),
                poor(
                        "and does not close as long as the rest is paid",
                        Metric.ATTENTION,
                        NEW + "company.infrastructure=50",
                        NEW + "company.infrastructure=0",
                        NEW + "policy.reviewCost=0",
                        NEW + "company.capital=5e5"),
                poor("bills are owed", Metric.DEBT, NEW + "company.capital=1e9", NEW + "company.capital=1e6"),
                row(
                        "newcomers to the team",
                        Metric.QUALITY,
                        event("{kind: spending-change, at: 100, platform: New, experience: 0.2}"),
                        NOTHING),
                row(
                        "a new fund for creators",
                        Metric.COSTS,
                        NOTHING,
                        event("{kind: spending-change, at: 100, platform: New, creatorFund: 1e7}")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetricInItsDirection(Row row) {
        row.check();
    }
}
