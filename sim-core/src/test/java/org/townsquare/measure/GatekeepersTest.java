package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.townsquare.measure.MechanismsTest.ALL_AWARE;
import static org.townsquare.measure.MechanismsTest.NEW;
import static org.townsquare.measure.MechanismsTest.NOTHING;
import static org.townsquare.measure.MechanismsTest.event;
import static org.townsquare.measure.MechanismsTest.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.measure.MechanismsTest.Row;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** Rows as in {@link MechanismsTest} for gatekeepers, and what they make of havens. */
class GatekeepersTest {

    private static final String SHOP = "gatekeepers.stores=[{name: Shop, share: 0.9, webInstalls: 0}]";
    private static final String SHOP_SET = "gatekeepers.stores.Shop.";
    private static final String EARLY = NEW + "initialUsers=0.05";
    private static final String SEEN = "gatekeepers.notice=0.00001";
    private static final String HAVEN = NEW + "policy=none";
    private static final String STERN = SHOP_SET + "tolerance=0.001";
    private static final String SOON = SHOP_SET + "graceDays=5";
    private static final String REMOVAL = "{kind: app-store-removal, at: 1, platform: New, store: Shop, days: 500}";

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "a removed app gets no new members", Metric.MEMBERS, "New", event(REMOVAL), NOTHING, SHOP, ALL_AWARE));
        rows.add(row(
                "but by the web",
                Metric.MEMBERS,
                "New",
                SHOP_SET + "webInstalls=0",
                SHOP_SET + "webInstalls=0.5",
                SHOP,
                ALL_AWARE,
                event(REMOVAL)));
        rows.add(row(
                "members of a removed app get less of it",
                Metric.ATTENTION,
                "New",
                SHOP_SET + "lostUtility=3",
                SHOP_SET + "lostUtility=0",
                SHOP,
                event(REMOVAL)));
        rows.add(row(
                "users of other stores do not notice",
                Metric.MEMBERS,
                "New",
                SHOP_SET + "share=0.9",
                SHOP_SET + "share=0.2",
                SHOP,
                ALL_AWARE,
                event(REMOVAL)));
        rows.add(row(
                "a removal ends",
                Metric.MEMBERS,
                "New",
                event(REMOVAL),
                event("{kind: app-store-removal, at: 1, platform: New, store: Shop, days: 50}"),
                SHOP,
                ALL_AWARE));
        rows.add(row(
                "reinstatement",
                Metric.STORES,
                "New",
                event(REMOVAL),
                event(REMOVAL + ", {kind: app-store-reinstatement, at: 50, platform: New, store: Shop}"),
                SHOP));
        rows.add(row(
                "stores do not tolerate everything",
                Metric.MEMBERS,
                "New",
                SHOP_SET + "tolerance=0",
                SHOP_SET + "tolerance=1",
                SHOP,
                SOON,
                ALL_AWARE));
        rows.add(row(
                "stores give time",
                Metric.MEMBERS,
                "New",
                SHOP_SET + "graceDays=5",
                SHOP_SET + "graceDays=180",
                SHOP,
                STERN,
                HAVEN,
                ALL_AWARE));
        rows.add(row(
                "what they see is the severe part",
                Metric.STORES,
                "New",
                "content.severeShare=0.03",
                "content.severeShare=0.003",
                SHOP,
                STERN,
                SOON,
                HAVEN));
        rows.add(row(
                "and what moderation has left",
                Metric.STORES,
                "New",
                NEW + "policy=none",
                NEW + "policy=strict",
                SHOP,
                STERN,
                SOON));
        rows.add(row(
                "the severe part may be moderated by itself",
                Metric.STORES,
                "New",
                NEW + "policy={preset: free-speech, delay: 0}",
                NEW + "policy={preset: free-speech, delay: 0, severeStrictness: 1}",
                SHOP,
                STERN,
                SOON));
        rows.add(row(
                "the small are not noticed",
                Metric.STORES,
                "New",
                "gatekeepers.notice=0.001",
                "gatekeepers.notice=0.9",
                SHOP,
                STERN,
                SOON,
                HAVEN));
        rows.add(row(
                "no reinstatement without better moderation",
                Metric.STORES,
                "New",
                NOTHING,
                event("{kind: policy-change, at: 60, platform: New, policy: strict}"),
                SHOP,
                STERN,
                SOON,
                HAVEN,
                SHOP_SET + "probationDays=30"));
        rows.add(row(
                "no reinstatement before probation is over",
                Metric.STORES,
                "New",
                SHOP_SET + "probationDays=300",
                SHOP_SET + "probationDays=30",
                SHOP,
                STERN,
                SOON,
                HAVEN,
                event("{kind: policy-change, at: 60, platform: New, policy: strict}")));
        rows.add(row(
                "a host shuts it down",
                Metric.ATTENTION,
                "New",
                "gatekeepers.host.tolerance=0.0005",
                "gatekeepers.host.tolerance=1",
                HAVEN,
                "gatekeepers.host.graceDays=180",
                "gatekeepers.host.migrationDays=36"));
        rows.add(row(
                "a host gives time",
                Metric.ATTENTION,
                "New",
                "gatekeepers.host.graceDays=180",
                "gatekeepers.host.graceDays=1000",
                HAVEN,
                "gatekeepers.host.tolerance=0.0005",
                "gatekeepers.host.migrationDays=36"));
        rows.add(row(
                "another host is found",
                Metric.ATTENTION,
                "New",
                "gatekeepers.host.migrationDays=500",
                "gatekeepers.host.migrationDays=20",
                HAVEN,
                "gatekeepers.host.tolerance=0.0005"));
        rows.add(row(
                "a host shutdown is an outage",
                Metric.ATTENTION,
                "New",
                event("{kind: host-shutdown, at: 150, platform: New, days: 100}"),
                event("{kind: host-shutdown, at: 150, platform: New, days: 40}"),
                HAVEN));
        String announcement = "{kind: announce, at: 100, platform: New, news: 0.5}";
        rows.add(row(
                "nobody hears what a regulator forbids",
                Metric.AWARE_SHARE,
                "New",
                event("{kind: regulation, at: 90, platform: New, muteDays: 11}, " + announcement),
                event("{kind: regulation, at: 90, platform: New, muteDays: 10}, " + announcement),
                "awareness.contagion=0",
                EARLY));
        rows.add(row(
                "a regulator objects",
                Metric.AWARE_SHARE,
                "New",
                "gatekeepers.regulator.tolerance=0",
                "gatekeepers.regulator.tolerance=1",
                SEEN,
                "gatekeepers.regulator.graceDays=10",
                "gatekeepers.regulator.muteDays=11",
                "awareness.contagion=0",
                EARLY,
                event(announcement)));
        rows.add(row(
                "a regulator gives time",
                Metric.AWARE_SHARE,
                "New",
                "gatekeepers.regulator.graceDays=10",
                "gatekeepers.regulator.graceDays=150",
                SEEN,
                "gatekeepers.regulator.tolerance=0",
                "gatekeepers.regulator.muteDays=11",
                "awareness.contagion=0",
                EARLY,
                event(announcement)));
        rows.add(row(
                "a fine is paid",
                Metric.CASH,
                "New",
                event("{kind: regulation, at: 100, platform: New, fine: 5e6}"),
                NOTHING,
                NEW + "business.model=advertising",
                NEW + "company.capital=1e9"));
        rows.add(row(
                "a regulator's fine",
                Metric.CASH,
                "New",
                "gatekeepers.regulator.fine=1e6",
                "gatekeepers.regulator.fine=1e5",
                NEW + "business.model=advertising",
                NEW + "company.capital=1e9",
                "gatekeepers.regulator.tolerance=0",
                "gatekeepers.regulator.graceDays=50"));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetric(Row row) {
        row.check();
    }

    /** Somebody with an extreme audience is on the new network; all gatekeepers are as by default. */
    private static final String TWO_NETWORKS = """
            title: A haven?
            steps: 400
            criticalMass: {counterfactual: false}
            users: {count: 2000, polarisation: 0.5}
            content: {extremity: 3}
            influencers: [{name: X, audience: 0.3, ideology: 0.9, homophily: 20, weight: 50, home: New}]
            platforms:
              - {name: Old, role: incumbent, policy: strict}
              - {name: New, quality: 2, initialUsers: 0.05, initialAware: 0.8}
            """;

    private static double[] fewestStores(String policy, String role, int seed) {
        Scenario scenario = Given.scenario(TWO_NETWORKS, NEW + "policy=" + policy, NEW + "role=" + role)
                .alone(seed);
        TimeSeries series = Replicate.run(scenario, 0, 1, () -> {}).series();
        return IntStream.of(0, 1)
                .mapToDouble(platform -> IntStream.range(0, scenario.steps())
                        .mapToDouble(step -> series.get(Metric.STORES, step, platform))
                        .min()
                        .orElseThrow())
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alternative", "incumbent"})
    void whoModeratesIsNeverRemovedAndAHavenOfManyExtremeUsersIsWhateverItsRole(String role) {
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(fewestStores("balanced", role, seed)[1]).isEqualTo(2);
            assertThat(fewestStores("free-speech", role, seed)[1]).isZero();
            assertThat(fewestStores("none", role, seed)).containsExactly(2, 0);
        }
    }

    /** Members who hardly use it may leave meanwhile, 1 − e^(−36/180) of them at most, and habits fade. */
    @Test
    void aHostShutdownIsDarkForItsDaysAndThenTheUsersAreBack() {
        Scenario scenario = Given.scenario(
                Given.SMALL,
                "platforms.New.quality=5",
                event("{kind: host-shutdown, at: 50, platform: New, days: 36}"));
        TimeSeries series = Replicate.run(scenario, 0, 1, () -> {}).series();
        double before = series.get(Metric.ATTENTION, 49, 1);
        assertThat(before).isPositive();
        assertThat(IntStream.range(50, 86).mapToDouble(step -> series.get(Metric.ATTENTION, step, 1)))
                .containsOnly(0.0);
        assertThat(series.get(Metric.MEMBERS, 85, 1)).isGreaterThan(0.8 * series.get(Metric.MEMBERS, 49, 1));
        assertThat(series.get(Metric.ATTENTION, 86, 1)).isGreaterThan(0.35 * before);
    }
}
