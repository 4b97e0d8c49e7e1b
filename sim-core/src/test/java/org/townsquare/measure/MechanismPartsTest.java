package org.townsquare.measure;

import static org.townsquare.measure.MechanismsTest.ALL_AWARE;
import static org.townsquare.measure.MechanismsTest.EMPTY;
import static org.townsquare.measure.MechanismsTest.NEW;
import static org.townsquare.measure.MechanismsTest.NOTHING;
import static org.townsquare.measure.MechanismsTest.OLD;
import static org.townsquare.measure.MechanismsTest.event;
import static org.townsquare.measure.MechanismsTest.row;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.measure.MechanismsTest.Row;
import org.townsquare.scenario.Metric;

/** Rows as in {@link MechanismsTest} for those parts of a mechanism that its rows cannot tell from the whole. */
class MechanismPartsTest {

    /** Nobody hears, forgets or reconsiders: whoever moves, moves for another reason. */
    private static final List<String> STANDSTILL = List.of("users.reconsider=0", "awareness.attention=0");

    private static Row early(
            String mechanism, Metric metric, String platform, int step, List<String> base, String less, String more) {
        return new Row(mechanism, metric, platform, step, base, less, more);
    }

    private static String outage(int days) {
        return event("{kind: outage, at: 150, platform: Old, days: " + days + "}");
    }

    private static String suspension(int at, int days) {
        return event("{kind: national-suspension, at: " + at + ", platform: Old, nation: Here, days: " + days + "}");
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        // Becoming aware
        rows.add(early(
                "contacts keep one from forgetting",
                Metric.AWARE_SHARE,
                "New",
                0,
                List.of(ALL_AWARE, "awareness.forgetting=1", "awareness.attention=1"),
                "awareness.contagion=0",
                "awareness.contagion=1"));
        rows.add(early(
                "news keep one from forgetting",
                Metric.AWARE_SHARE,
                "New",
                0,
                List.of(ALL_AWARE, "awareness.forgetting=1", "awareness.attention=1"),
                NOTHING,
                event("{kind: announce, at: 0, platform: New, news: 3}")));
        rows.add(row(
                "who hears of a platform considers it at once",
                Metric.MEMBERS,
                "New",
                "awareness.attention=0",
                "awareness.attention=0.2",
                "users.reconsider=0",
                NEW + "initialAware=0"));
        rows.add(row(
                "standing marketing begins with the launch",
                Metric.AWARE_SHARE,
                "New",
                NEW + "launch.planned=5000",
                NEW + "launch.planned=100",
                NEW + "launch.news=0",
                NEW + "marketing=0.05",
                NEW + "quality=-20",
                EMPTY,
                "awareness.contagion=0"));
        rows.add(row(
                "a marketing burst ends",
                Metric.AWARE_SHARE,
                "New",
                event("{kind: marketing-burst, at: 150, platform: New, hazard: 0.05, days: 1}"),
                event("{kind: marketing-burst, at: 150, platform: New, hazard: 0.05, days: 50}"),
                EMPTY,
                "awareness.contagion=0"));
        rows.add(row(
                "news of an influencer's move",
                Metric.AWARE_SHARE,
                "New",
                event("{kind: influencer-move, at: 150, platform: New, influencer: Star, news: 0}"),
                event("{kind: influencer-move, at: 150, platform: New, influencer: Star, news: 0.5}"),
                EMPTY,
                "awareness.contagion=0"));
        // Joining, staying, leaving
        rows.add(row(
                "interoperability brings contacts within reach",
                Metric.ATTENTION,
                "New",
                "choice.interoperability=0",
                "choice.interoperability=0.8",
                ALL_AWARE,
                "choice.population=0"));
        rows.add(row(
                "interoperability brings the crowd within reach",
                Metric.ATTENTION,
                "New",
                "choice.interoperability=0",
                "choice.interoperability=0.8",
                ALL_AWARE,
                "choice.contacts=0",
                "choice.population=3"));
        rows.add(row(
                "each contact may have an invitation",
                Metric.MEMBERS,
                "New",
                "network.meanDegree=2",
                "network.meanDegree=40",
                NEW + "quality=5",
                NEW + "launch.inviteRate=0.02",
                NEW + "launch.inviteDays=150",
                launch(50),
                ALL_AWARE,
                "awareness.attention=0",
                "choice.contacts=0",
                "choice.creators=0",
                "content.aversion=0",
                "content.curiosity=0",
                "content.contagion=0"));
        rows.add(early(
                "initial users of a later launch",
                Metric.ATTENTION,
                "New",
                50,
                concat(STANDSTILL, launch(50)),
                NEW + "initialUsers=0.1",
                NEW + "initialUsers=0.2"));
        rows.add(row(
                "the weight of an influencer",
                Metric.ATTENTION,
                "New",
                "influencers.Star.weight=1",
                "influencers.Star.weight=50",
                "influencers.Star.home=New",
                ALL_AWARE));
        // Moderation
        rows.add(row(
                "strictness",
                Metric.TOXICITY_SEEN,
                "Old",
                OLD + "policy.strictness=0.9",
                OLD + "policy.strictness=0.1"));
        rows.add(row(
                "wrong removals bring strikes",
                Metric.BANNED,
                "Old",
                OLD + "policy.falsePositives=0.000001",
                OLD + "policy.falsePositives=0.4",
                OLD + "policy.strikes=2",
                "content.toxicShare=0",
                "content.strikeShare=0.5",
                "influencers.Star.toxicShare=0"));
        rows.add(row(
                "toxic posts bring strikes",
                Metric.BANNED,
                "Old",
                OLD + "policy.falseNegatives=0.999999",
                OLD + "policy.falseNegatives=0.1",
                OLD + "policy.falsePositives=0.000001",
                OLD + "policy.strikes=2",
                "content.strikeShare=0.5"));
        // Events
        rows.add(early(
                "a gradual change of quality",
                Metric.ATTENTION,
                "New",
                130,
                List.of(ALL_AWARE),
                event("{kind: quality-change, at: 100, platform: New, change: 3, days: 1000}"),
                event("{kind: quality-change, at: 100, platform: New, change: 3, days: 1}")));
        rows.add(row(
                "a new owner's appeal",
                Metric.ATTENTION,
                "Old",
                event("{kind: owner-change, at: 190, platform: Old, appeal: -5}"),
                event("{kind: owner-change, at: 190, platform: Old, appeal: 0}")));
        rows.add(row(
                "a new owner's appeal fades",
                Metric.ATTENTION,
                "Old",
                "awareness.newsHalfLife=10000",
                "awareness.newsHalfLife=1",
                event("{kind: owner-change, at: 150, platform: Old, appeal: -5}")));
        rows.add(row(
                "a new owner's lasting change",
                Metric.ATTENTION,
                "Old",
                event("{kind: owner-change, at: 150, platform: Old, appeal: 0, change: -3}"),
                event("{kind: owner-change, at: 150, platform: Old, appeal: 0, change: 0}")));
        rows.add(early(
                "users come back after an outage", Metric.ATTENTION, "Old", 199, STANDSTILL, outage(100), outage(20)));
        rows.add(early(
                "users come back after a suspension",
                Metric.ATTENTION,
                "Old",
                199,
                concat(STANDSTILL, "users.nations=[{name: Here, share: 0.3}]"),
                suspension(150, 100),
                suspension(150, 20)));
        rows.add(early(
                "a suspension spares other nations",
                Metric.ATTENTION,
                "Old",
                199,
                concat(STANDSTILL, "users.nations=[{name: Here, share: 0.3}, {name: There, share: 0.3}]"),
                outage(100),
                suspension(150, 100)));
        rows.add(early(
                "users leave a platform while it is out of reach",
                Metric.ATTENTION,
                "Old",
                170,
                List.of("awareness.attention=0"),
                event("{kind: outage, at: 100, platform: Old, days: 70}"),
                event("{kind: outage, at: 169, platform: Old, days: 1}")));
        return rows;
    }

    private static String launch(int step) {
        return NEW + "launch.planned=" + step;
    }

    private static List<String> concat(List<String> first, String last) {
        List<String> all = new ArrayList<>(first);
        all.add(last);
        return all;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetric(Row row) {
        row.check();
    }
}
