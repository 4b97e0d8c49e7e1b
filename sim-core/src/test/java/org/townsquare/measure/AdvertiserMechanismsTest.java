package org.townsquare.measure;

import static org.townsquare.measure.MechanismsTest.ALL_AWARE;
import static org.townsquare.measure.MechanismsTest.EMPTY;
import static org.townsquare.measure.MechanismsTest.NEW;
import static org.townsquare.measure.MechanismsTest.NOTHING;
import static org.townsquare.measure.MechanismsTest.event;
import static org.townsquare.measure.MechanismsTest.row;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.measure.MechanismsTest.Row;

/** As {@link MechanismsTest}, for advertisers: what they look at, how fast they go and come, and whom they boycott. */
class AdvertiserMechanismsTest {

    private static final String ADS = NEW + "business=advertising";
    private static final String RICH = NEW + "company.capital=1e9";

    static List<Row> rows() {
        return List.of(
                row(
                        "advertisers pay for ads",
                        Metric.AD_REVENUE,
                        "New",
                        NEW + "business.adLoad=0",
                        NEW + "business.adLoad=0.1",
                        ADS,
                        RICH,
                        "users.adSensitivity=0"),
                row(
                        "more ads are cheaper and sell better",
                        Metric.AD_REVENUE,
                        "New",
                        NEW + "business.adLoad=0.02",
                        NEW + "business.adLoad=0.2",
                        ADS,
                        RICH,
                        "users.adSensitivity=0"),
                row(
                        "the more is seen, the more ads there are",
                        Metric.AD_REVENUE,
                        "New",
                        "content.postsSeen=20",
                        "content.postsSeen=200",
                        ADS,
                        RICH),
                row(
                        "a high reserve price deters",
                        Metric.AD_REVENUE,
                        "New",
                        NEW + "business.reservePrice=50",
                        NEW + "business.reservePrice=0.5",
                        ADS,
                        RICH),
                row(
                        "advertisers have money",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.budget=100",
                        "advertisers.budget=200",
                        ADS,
                        RICH),
                row(
                        "large ones want a large audience",
                        Metric.ADVERTISERS,
                        "New",
                        "advertisers.minimumAudience=1e9",
                        "advertisers.minimumAudience=1e6",
                        ADS,
                        RICH),
                row(
                        "small ones, too",
                        Metric.ADVERTISERS,
                        "New",
                        "advertisers.smallMinimumAudience=1e9",
                        "advertisers.smallMinimumAudience=1e4",
                        ADS,
                        RICH),
                row(
                        "large ones shun toxic posts",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.riskAversion=200",
                        "advertisers.riskAversion=60",
                        ADS,
                        RICH,
                        "advertisers.largestShare=0.9"),
                row(
                        "small ones less",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.smallRiskAversion=60",
                        "advertisers.smallRiskAversion=0",
                        ADS,
                        RICH),
                row(
                        "what the largest hundred hold",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.largestShare=0.9",
                        "advertisers.largestShare=0.1",
                        ADS,
                        RICH),
                row(
                        "a boycott by so many of fewer firms",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.firms=1000",
                        "advertisers.firms=9e6",
                        ADS,
                        RICH,
                        event("{kind: boycott, at: 100, platform: New, firms: 500, from: random, days: 99}")),
                row(
                        "large firms among the small ones",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.decline=0.9",
                        "advertisers.decline=0.3",
                        ADS,
                        RICH,
                        "advertisers.largestShare=0"),
                row(
                        "moderation brings advertisers",
                        Metric.AD_REVENUE,
                        "New",
                        NEW + "policy=none",
                        NEW + "policy=strict",
                        ADS,
                        RICH,
                        "users.removalSensitivity=0"),
                row(
                        "a small network reaches few",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.reachWeight=3",
                        "advertisers.reachWeight=1",
                        ADS,
                        RICH),
                row(
                        "a high price deters",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.usualPrice=1",
                        "advertisers.usualPrice=10",
                        ADS,
                        RICH),
                row(
                        "more so if it matters",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.priceWeight=2",
                        "advertisers.priceWeight=0",
                        ADS,
                        RICH,
                        "advertisers.usualPrice=1"),
                row(
                        "other media",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.otherMedia=3",
                        "advertisers.otherMedia=0",
                        ADS,
                        RICH),
                row(
                        "exit takes time",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.exitDays=5",
                        "advertisers.exitDays=150",
                        ADS,
                        RICH,
                        event("{kind: policy-change, at: 180, platform: New, policy: none}"),
                        "users.reconsider=0"),
                row(
                        "return takes more",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.returnDays=1000",
                        "advertisers.returnDays=30",
                        ADS,
                        RICH,
                        event("{kind: policy-change, at: 100, platform: New, policy: strict}"),
                        "users.reconsider=0"),
                row(
                        "what users do is noticed late",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.noticeDays=1000",
                        "advertisers.noticeDays=1",
                        ADS,
                        RICH,
                        EMPTY,
                        ALL_AWARE),
                row(
                        "boycott",
                        Metric.AD_REVENUE,
                        "New",
                        event("{kind: boycott, at: 100, platform: New, firms: 50, from: largest, days: 99}"),
                        NOTHING,
                        ADS,
                        RICH),
                row(
                        "a boycott by small ones costs less",
                        Metric.AD_REVENUE,
                        "New",
                        event("{kind: boycott, at: 100, platform: New, firms: 100, from: largest, days: 99}"),
                        event("{kind: boycott, at: 100, platform: New, firms: 100, from: smallest, days: 99}"),
                        ADS,
                        RICH),
                row(
                        "by any",
                        Metric.AD_REVENUE,
                        "New",
                        event("{kind: boycott, at: 100, platform: New, firms: 1e6, from: random, days: 99}"),
                        event("{kind: boycott, at: 100, platform: New, firms: 100, from: random, days: 99}"),
                        ADS,
                        RICH),
                row(
                        "a long campaign",
                        Metric.AD_REVENUE,
                        "New",
                        event("{kind: boycott, at: 100, platform: New, firms: 50, from: largest, days: 99}"),
                        event("{kind: boycott, at: 100, platform: New, firms: 50, from: largest, days: 20}"),
                        ADS,
                        RICH),
                row(
                        "boycotts spread",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.contagion=2",
                        "advertisers.contagion=0",
                        ADS,
                        RICH,
                        event("{kind: boycott, at: 100, platform: New, firms: 10, from: largest, days: 99}")),
                row(
                        "boycotts end",
                        Metric.AD_REVENUE,
                        "New",
                        "advertisers.boycottDays=1000",
                        "advertisers.boycottDays=5",
                        ADS,
                        RICH,
                        event("{kind: boycott, at: 100, platform: New, firms: 50, from: largest, days: 10}")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetricInItsDirection(Row row) {
        row.check();
    }
}
