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

/** As {@link MechanismsTest}, for launches and events. */
class EventMechanismsTest {

    /** Members of the alternative in a step in which it is open or not. */
    private static Row at150(String mechanism, String less, String more, String... base) {
        return new Row(mechanism, Metric.MEMBERS, "New", 150, List.of(base), less, more);
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String launchAt50 = NEW + "launch.planned=50";
        rows.add(row(
                "invitations only",
                Metric.MEMBERS,
                "New",
                NEW + "launch.inviteDays=150",
                NEW + "launch.inviteDays=0",
                launchAt50,
                ALL_AWARE));
        rows.add(row(
                "invitations to spare",
                Metric.MEMBERS,
                "New",
                NEW + "launch.inviteRate=0.001",
                NEW + "launch.inviteRate=0.5",
                NEW + "launch.inviteDays=150",
                launchAt50,
                ALL_AWARE));
        rows.add(row(
                "a slip",
                Metric.MEMBERS,
                "New",
                NEW + "launch.slip=3000",
                NEW + "launch.slip=0",
                launchAt50,
                ALL_AWARE));
        rows.add(row("announced knowledge", Metric.MEMBERS, "New", NEW + "initialAware=0.1", ALL_AWARE, launchAt50));
        rows.add(row("closing", Metric.ATTENTION, "Old", event("{kind: closing, at: 100, platform: Old}"), NOTHING));
        rows.add(row(
                "announce",
                Metric.AWARE_SHARE,
                "New",
                NOTHING,
                event("{kind: announce, at: 100, platform: New, news: 0.5}"),
                EMPTY,
                "awareness.contagion=0",
                launchAt50));
        rows.add(at150(
                "announce a later date",
                event("{kind: announce, at: 40, platform: New, news: 0, launch: 180}"),
                NOTHING,
                launchAt50,
                ALL_AWARE));
        rows.add(at150(
                "delay", event("{kind: delay, at: 40, platform: New, days: 130}"), NOTHING, launchAt50, ALL_AWARE));
        rows.add(at150(
                "launch now",
                NOTHING,
                event("{kind: launch, at: 40, platform: New}"),
                NEW + "launch.planned=180",
                ALL_AWARE));
        rows.add(row(
                "policy change",
                Metric.TOXICITY_SEEN,
                "Old",
                NOTHING,
                event("{kind: policy-change, at: 100, platform: Old, policy: none}")));
        rows.add(row(
                "marketing burst",
                Metric.AWARE_SHARE,
                "New",
                NOTHING,
                event("{kind: marketing-burst, at: 150, platform: New, hazard: 1, days: 49}"),
                EMPTY,
                "awareness.contagion=0"));
        rows.add(row(
                "quality change",
                Metric.ATTENTION,
                "New",
                NOTHING,
                event("{kind: quality-change, at: 100, platform: New, change: 3}"),
                ALL_AWARE));
        rows.add(row(
                "ban of an influencer",
                Metric.ATTENTION,
                "Old",
                event("{kind: influencer-ban, at: 50, platform: Old, influencer: Star}"),
                NOTHING,
                "influencers.Star.weight=20"));
        rows.add(row(
                "move of an influencer",
                Metric.ATTENTION,
                "New",
                NOTHING,
                event("{kind: influencer-move, at: 50, platform: New, influencer: Star, news: 0}"),
                "influencers.Star.weight=20",
                ALL_AWARE));
        rows.add(row(
                "an influencer leaves",
                Metric.ATTENTION,
                "Old",
                event("{kind: influencer-move, at: 50, platform: New, influencer: Star, leaves: Old, news: 0}"),
                event("{kind: influencer-move, at: 50, platform: New, influencer: Star, news: 0}"),
                "influencers.Star.weight=20"));
        rows.add(row(
                "owner change",
                Metric.ATTENTION,
                "Old",
                event("{kind: owner-change, at: 100, platform: Old, appeal: -3, change: -1}"),
                NOTHING));
        rows.add(row(
                "a new owner's policy",
                Metric.TOXICITY_SEEN,
                "Old",
                event("{kind: owner-change, at: 100, platform: Old}"),
                event("{kind: owner-change, at: 100, platform: Old, policy: none}")));
        rows.add(row(
                "national suspension",
                Metric.ATTENTION,
                "Old",
                event("{kind: national-suspension, at: 150, platform: Old, nation: Here, days: 100}"),
                NOTHING,
                "users.nations=[{name: Here, share: 0.3}]"));
        rows.add(row(
                "a suspension drives users elsewhere for good",
                Metric.ATTENTION,
                "Old",
                event("{kind: national-suspension, at: 50, platform: Old, nation: Here, days: 100}"),
                NOTHING,
                "users.nations=[{name: Here, share: 0.9}]"));
        rows.add(row(
                "outage", Metric.ATTENTION, "Old", event("{kind: outage, at: 150, platform: Old, days: 40}"), NOTHING));
        rows.add(row(
                "substitutes for what is out of reach",
                Metric.ATTENTION,
                "New",
                NOTHING,
                event("{kind: outage, at: 150, platform: Old, days: 100}")));
        String photo = NEW + "format=photo";
        String copied = "{kind: format-copy, at: 50, platform: Old, rival: New, ";
        rows.add(row(
                "a copied format",
                Metric.ATTENTION,
                "New",
                event(copied + "days: 0, share: 1}"),
                event(copied + "days: 0, share: 0}"),
                photo,
                ALL_AWARE));
        rows.add(row(
                "a copy takes time",
                Metric.ATTENTION,
                "New",
                event(copied + "days: 0, share: 1}"),
                event(copied + "days: 148, share: 1}"),
                photo,
                ALL_AWARE));
        rows.add(row(
                "a rival that is bought and closed",
                Metric.ATTENTION,
                "New",
                event("{kind: acquisition, at: 100, platform: Old, rival: New, becomes: closed}"),
                event("{kind: acquisition, at: 100, platform: Old, rival: New, becomes: brand}")));
        rows.add(new Row(
                "users and ties of a rival come along",
                Metric.MEMBERS,
                "Old",
                100,
                List.of(OLD + "initialUsers=0.3"),
                event("{kind: acquisition, at: 100, platform: Old, rival: New, becomes: closed}"),
                event("{kind: acquisition, at: 100, platform: Old, rival: New, becomes: merged}")));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetric(Row row) {
        row.check();
    }
}
