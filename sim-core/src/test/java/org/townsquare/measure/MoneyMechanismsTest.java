package org.townsquare.measure;

import static org.townsquare.measure.MechanismsTest.ALL_AWARE;
import static org.townsquare.measure.MechanismsTest.NEW;
import static org.townsquare.measure.MechanismsTest.NOTHING;
import static org.townsquare.measure.MechanismsTest.event;
import static org.townsquare.measure.MechanismsTest.row;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.measure.MechanismsTest.Row;

/** As {@link MechanismsTest}, for what platforms earn and spend; for advertisers see {@link AdvertiserMechanismsTest}. */
class MoneyMechanismsTest {

    private static final String PAID = NEW + "business={model: subscription, fee: 1}";
    private static final String FREE = NEW + "business={model: subscription, fee: 0}";
    private static final String RICH = NEW + "company.capital=1e9";

    static List<Row> rows() {
        return List.of(
                row("users pay", Metric.REVENUE, "New", NEW + "business.fee=0", NEW + "business.fee=1", PAID, RICH),
                row(
                        "some pay more",
                        Metric.REVENUE,
                        "New",
                        NEW + "business.premiumShare=0",
                        NEW + "business.premiumShare=0.1",
                        PAID,
                        RICH),
                row(
                        "fees repel",
                        Metric.ACTIVE_USERS,
                        "New",
                        NEW + "business.fee=5",
                        NEW + "business.fee=0",
                        PAID,
                        RICH,
                        ALL_AWARE),
                row(
                        "users who mind fees",
                        Metric.ACTIVE_USERS,
                        "New",
                        "users.feeSensitivity=3",
                        "users.feeSensitivity=0",
                        PAID,
                        RICH,
                        ALL_AWARE),
                row(
                        "a user stands for people",
                        Metric.REVENUE,
                        "New",
                        "users.represents=1000",
                        "users.represents=2000",
                        PAID,
                        RICH),
                row(
                        "infrastructure costs",
                        Metric.COSTS,
                        "New",
                        NEW + "company.infrastructure=1",
                        NEW + "company.infrastructure=2",
                        PAID,
                        RICH),
                row(
                        "moderation costs",
                        Metric.COSTS,
                        "New",
                        NEW + "policy.reviewCost=0",
                        NEW + "policy.reviewCost=0.1",
                        PAID,
                        RICH),
                row(
                        "strict moderation costs more",
                        Metric.COSTS,
                        "New",
                        NEW + "policy.strictness=0.3",
                        NEW + "policy.strictness=0.9",
                        PAID,
                        RICH,
                        "users.removalSensitivity=0"),
                row(
                        "marketing costs",
                        Metric.COSTS,
                        "New",
                        NEW + "company.contactPrice=0",
                        NEW + "company.contactPrice=0.1",
                        PAID,
                        RICH,
                        NEW + "marketing=0.01"),
                row(
                        "a team costs",
                        Metric.COSTS,
                        "New",
                        NEW + "company.team=1e6",
                        NEW + "company.team=2e6",
                        PAID,
                        RICH,
                        NEW + "company.reinvested=0"),
                row(
                        "revenue is reinvested",
                        Metric.COSTS,
                        "New",
                        NEW + "company.reinvested=0",
                        NEW + "company.reinvested=1",
                        PAID,
                        RICH,
                        NEW + "company.team=0"),
                row(
                        "a company not founded yet costs nothing",
                        Metric.CASH,
                        "New",
                        NEW + "company.founded=0",
                        NEW + "company.founded=150",
                        PAID,
                        RICH,
                        NEW + "launch.planned=150"),
                row(
                        "creators are paid",
                        Metric.COSTS,
                        "New",
                        NEW + "company.creatorFund=0",
                        NEW + "company.creatorFund=1e7",
                        PAID,
                        RICH),
                row(
                        "pay attracts creators, and they others",
                        Metric.ACTIVE_USERS,
                        "New",
                        "choice.pay=0",
                        "choice.pay=10",
                        PAID,
                        RICH,
                        ALL_AWARE,
                        "users.creators=0.2",
                        NEW + "quality=1",
                        NEW + "company.creatorFund=1e8"),
                row(
                        "a seasoned team",
                        Metric.ACTIVE_USERS,
                        "New",
                        NEW + "company.experience=0.1",
                        NEW + "company.experience=1",
                        PAID,
                        RICH,
                        ALL_AWARE,
                        NEW + "maturingDays=20"),
                row(
                        "a costly team",
                        Metric.QUALITY,
                        "New",
                        NEW + "company.team=1e6",
                        NEW + "company.team=2e6",
                        PAID,
                        RICH,
                        NEW + "company.teamNeeded=1e6"),
                row(
                        "who has no cash closes",
                        Metric.ACTIVE_USERS,
                        "New",
                        NEW + "company.capital=1e6",
                        NEW + "company.capital=1e9",
                        FREE,
                        "investors.count=0"),
                row(
                        "a founder pays",
                        Metric.ACTIVE_USERS,
                        "New",
                        NEW + "company.founder=0",
                        NEW + "company.founder=1e9",
                        FREE,
                        "investors.count=0",
                        NEW + "company.capital=1e6"),
                row(
                        "until patience ends",
                        Metric.CASH,
                        "New",
                        NEW + "company.patience=20",
                        NEW + "company.patience=1000",
                        FREE,
                        "investors.count=0",
                        NEW + "quality=-2",
                        NEW + "company.founder=1e9",
                        NEW + "company.capital=1e6"),
                row("closing", Metric.ACTIVE_USERS, "Old", event("{kind: closing, at: 100, platform: Old}"), NOTHING),
                row(
                        "layoffs save money",
                        Metric.CASH,
                        "New",
                        NOTHING,
                        event("{kind: spending-change, at: 100, platform: New, team: 0}"),
                        PAID,
                        RICH),
                row(
                        "layoffs cost quality",
                        Metric.QUALITY,
                        "New",
                        event("{kind: spending-change, at: 100, platform: New, team: 0}"),
                        NOTHING,
                        PAID,
                        RICH),
                row(
                        "newcomers to the team",
                        Metric.QUALITY,
                        "New",
                        event("{kind: spending-change, at: 100, platform: New, experience: 0.2}"),
                        NOTHING,
                        PAID,
                        RICH),
                row(
                        "a new fund for creators",
                        Metric.COSTS,
                        "New",
                        NOTHING,
                        event("{kind: spending-change, at: 100, platform: New, creatorFund: 1e7}"),
                        PAID,
                        RICH));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetricInItsDirection(Row row) {
        row.check();
    }
}
