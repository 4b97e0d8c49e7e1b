package org.townsquare.measure;

import static org.townsquare.measure.MechanismsTest.ALL_AWARE;
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

/** As {@link MechanismsTest}, for advertisers: what they look at, how fast they go and come, and whom they boycott. */
class AdvertiserMechanismsTest {

    /** Of a platform that lives on ads and cannot run out of cash. */
    private static Row row(String mechanism, Metric metric, String less, String more, String... base) {
        List<String> all = new ArrayList<>(List.of(NEW + "business=advertising", NEW + "company.capital=1e9"));
        all.addAll(List.of(base));
        return new Row(mechanism, metric, "New", 199, all, less, more);
    }

    static List<Row> rows() {
        return List.of(
                row(
                        "advertisers pay for ads",
                        Metric.AD_REVENUE,
                        NEW + "business.adLoad=0",
                        NEW + "business.adLoad=0.1",
                        "users.adSensitivity=0"),
                row(
                        "more ads are cheaper and sell better",
                        Metric.AD_REVENUE,
                        NEW + "business.adLoad=0.02",
                        NEW + "business.adLoad=0.2",
                        "users.adSensitivity=0"),
                row(
                        "the more is seen, the more ads there are",
                        Metric.AD_REVENUE,
                        "content.postsSeen=20",
                        "content.postsSeen=200"),
                row(
                        "what holds people holds them for ads, too",
                        Metric.AD_REVENUE,
                        "content.arousal=0",
                        "content.arousal=20"),
                row(
                        "a high reserve price deters",
                        Metric.AD_REVENUE,
                        NEW + "business.reservePrice=50",
                        NEW + "business.reservePrice=0.5"),
                row("advertisers have money", Metric.AD_REVENUE, "advertisers.budget=100", "advertisers.budget=200"),
                row(
                        "large ones want a large audience",
                        Metric.ADVERTISERS,
                        "advertisers.minimumAudience=1e9",
                        "advertisers.minimumAudience=1e6"),
                row(
                        "small ones, too",
                        Metric.ADVERTISERS,
                        "advertisers.smallMinimumAudience=1e9",
                        "advertisers.smallMinimumAudience=1e4"),
                row(
                        "large ones shun toxic posts",
                        Metric.AD_REVENUE,
                        "advertisers.riskAversion=200",
                        "advertisers.riskAversion=60",
                        "advertisers.largestShare=0.9"),
                row(
                        "small ones less",
                        Metric.AD_REVENUE,
                        "advertisers.smallRiskAversion=60",
                        "advertisers.smallRiskAversion=0"),
                row(
                        "what the largest hundred hold",
                        Metric.AD_REVENUE,
                        "advertisers.largestShare=0.9",
                        "advertisers.largestShare=0.1"),
                row(
                        "a boycott by so many of fewer firms",
                        Metric.AD_REVENUE,
                        "advertisers.firms=1000",
                        "advertisers.firms=9e6",
                        event("{kind: boycott, at: 100, platform: New, firms: 500, from: random, days: 99}")),
                row(
                        "large firms among the small ones",
                        Metric.AD_REVENUE,
                        "advertisers.decline=0.9",
                        "advertisers.decline=0.3",
                        "advertisers.largestShare=0"),
                row(
                        "moderation brings advertisers",
                        Metric.AD_REVENUE,
                        NEW + "policy=none",
                        NEW + "policy=strict",
                        "users.removalSensitivity=0"),
                row(
                        "a small network reaches few",
                        Metric.AD_REVENUE,
                        "advertisers.reachWeight=3",
                        "advertisers.reachWeight=1"),
                row("a high price deters", Metric.AD_REVENUE, "advertisers.usualPrice=1", "advertisers.usualPrice=10"),
                row(
                        "more so if it matters",
                        Metric.AD_REVENUE,
                        "advertisers.priceWeight=2",
                        "advertisers.priceWeight=0",
                        "advertisers.usualPrice=1"),
                row("other media", Metric.AD_REVENUE, "advertisers.otherMedia=3", "advertisers.otherMedia=0"),
                row(
                        "exit takes time",
                        Metric.AD_REVENUE,
                        "advertisers.exitDays=5",
                        "advertisers.exitDays=150",
                        event("{kind: policy-change, at: 180, platform: New, policy: none}"),
                        "users.reconsider=0"),
                row(
                        "return takes more",
                        Metric.AD_REVENUE,
                        "advertisers.returnDays=1000",
                        "advertisers.returnDays=30",
                        event("{kind: policy-change, at: 100, platform: New, policy: strict}"),
                        "users.reconsider=0"),
                row(
                        "what users do is noticed late",
                        Metric.AD_REVENUE,
                        "advertisers.noticeDays=1000",
                        "advertisers.noticeDays=1",
                        EMPTY,
                        ALL_AWARE),
                row(
                        "boycott",
                        Metric.AD_REVENUE,
                        event("{kind: boycott, at: 100, platform: New, firms: 50, from: largest, days: 99}"),
                        NOTHING),
                row(
                        "a boycott by small ones costs less",
                        Metric.AD_REVENUE,
                        event("{kind: boycott, at: 100, platform: New, firms: 100, from: largest, days: 99}"),
                        event("{kind: boycott, at: 100, platform: New, firms: 100, from: smallest, days: 99}")),
                row(
                        "by any",
                        Metric.AD_REVENUE,
                        event("{kind: boycott, at: 100, platform: New, firms: 1e6, from: random, days: 99}"),
                        event("{kind: boycott, at: 100, platform: New, firms: 100, from: random, days: 99}")),
                row(
                        "a long campaign",
                        Metric.AD_REVENUE,
                        event("{kind: boycott, at: 100, platform: New, firms: 50, from: largest, days: 99}"),
                        event("{kind: boycott, at: 100, platform: New, firms: 50, from: largest, days: 20}")),
                row(
                        "boycotts spread",
                        Metric.AD_REVENUE,
                        "advertisers.contagion=2",
                        "advertisers.contagion=0",
                        event("{kind: boycott, at: 100, platform: New, firms: 10, from: largest, days: 99}")),
                row(
                        "boycotts end",
                        Metric.AD_REVENUE,
                        "advertisers.boycottDays=1000",
                        "advertisers.boycottDays=5",
                        event("{kind: boycott, at: 100, platform: New, firms: 50, from: largest, days: 10}")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetricInItsDirection(Row row) {
        row.check();
    }
}
