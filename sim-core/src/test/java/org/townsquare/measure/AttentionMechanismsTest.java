package org.townsquare.measure;

import static org.townsquare.measure.MechanismsTest.ALL_AWARE;
import static org.townsquare.measure.MechanismsTest.NEW;
import static org.townsquare.measure.MechanismsTest.row;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.measure.MechanismsTest.Row;
import org.townsquare.scenario.Metric;

/** As {@link MechanismsTest}, for sessions, ties, feeds, formats, and who is there and may join. */
class AttentionMechanismsTest {

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        // Ties and feeds
        rows.add(row(
                "ties take time",
                Metric.ATTENTION,
                "New",
                "choice.tieDays=1000",
                "choice.tieDays=10",
                NEW + "quality=4",
                ALL_AWARE));
        rows.add(row(
                "who hopes for ties joins",
                Metric.MEMBERS,
                "New",
                "choice.expectedTies=0",
                "choice.expectedTies=1",
                NEW + "initialUsers=0.4",
                ALL_AWARE));
        rows.add(row(
                "ties can be imported",
                Metric.ATTENTION,
                "New",
                NEW + "importedTies=0",
                NEW + "importedTies=1",
                NEW + "quality=4",
                ALL_AWARE));
        rows.add(row(
                "a discovery feed needs no ties",
                Metric.ATTENTION,
                "New",
                NEW + "discovery=0",
                NEW + "discovery=1",
                ALL_AWARE));
        rows.add(row(
                "what a discovery feed is worth",
                Metric.ATTENTION,
                "New",
                "choice.discovery=0",
                "choice.discovery=5",
                NEW + "discovery=1",
                ALL_AWARE));
        rows.add(row(
                "a discovery feed needs something to show",
                Metric.ATTENTION,
                "New",
                "choice.discoveryHalf=0.9",
                "choice.discoveryHalf=0.001",
                NEW + "discovery=1",
                ALL_AWARE));
        // Tastes
        rows.add(row(
                "another format has its own friends",
                Metric.ATTENTION,
                "New",
                NEW + "format=text",
                NEW + "format=photo",
                "choice.taste=3",
                "choice.formatTaste=1",
                ALL_AWARE));
        rows.add(row(
                "the same format has the same friends",
                Metric.ATTENTION,
                "New",
                "choice.formatTaste=1",
                "choice.formatTaste=0",
                "choice.taste=3",
                ALL_AWARE));
        rows.add(row(
                "some have better things to do",
                Metric.DORMANT,
                "Old",
                "choice.outsideSpread=0",
                "choice.outsideSpread=4",
                ALL_AWARE));
        // Sessions
        rows.add(row(
                "who has more sessions tries more",
                Metric.MEMBERS,
                "New",
                "users.sessions=1",
                "users.sessions=16",
                ALL_AWARE));
        rows.add(row(
                "who has more sessions is there every day",
                Metric.DAU,
                "Old",
                "users.sessions=0.5",
                "users.sessions=4"));
        rows.add(row(
                "some have few sessions",
                Metric.DAU,
                "Old",
                "users.sessionSpread=3",
                "users.sessionSpread=0",
                "users.sessions=0.5"));
        rows.add(row(
                "the dormant leave",
                Metric.DORMANT,
                "New",
                "users.dormantDays=10",
                "users.dormantDays=10000",
                ALL_AWARE));
        // Who is there
        rows.add(row("some come later", Metric.ATTENTION, "Old", "users.entry.present=0.5", "users.entry.present=1"));
        rows.add(row(
                "the sooner they come",
                Metric.ATTENTION,
                "Old",
                "users.entry.days=2000",
                "users.entry.days=200",
                "users.entry.present=0.5"));
        rows.add(row(
                "they come slowly at first",
                Metric.ATTENTION,
                "Old",
                "users.entry.growth=logistic",
                "users.entry.growth=linear",
                "users.entry.present=0.05",
                "users.entry.days=1460"));
        rows.add(row(
                "newcomers decide",
                Metric.ATTENTION_SHARE,
                "New",
                "users.entry.present=1",
                "users.entry.present=0.3",
                "users.entry.days=150",
                NEW + "quality=3",
                ALL_AWARE));
        rows.add(row(
                "camps differ in size", Metric.MEAN_IDEOLOGY, "Old", "users.rightShare=0.2", "users.rightShare=0.8"));
        rows.add(row(
                "one community after the other",
                Metric.MEMBERS,
                "New",
                NEW + "launch.communityDays=100",
                NEW + "launch.communityDays=10",
                NEW + "launch.planned=1",
                "network.communities=20",
                ALL_AWARE));
        rows.add(row(
                "the first communities",
                Metric.MEMBERS,
                "New",
                NEW + "launch.firstCommunities=2",
                NEW + "launch.firstCommunities=10",
                NEW + "launch.communityDays=1000",
                NEW + "launch.planned=1",
                "network.communities=20",
                ALL_AWARE));
        rows.add(row(
                "communities keep among themselves",
                Metric.ATTENTION,
                "New",
                "network.within=0",
                "network.within=0.95",
                NEW + "launch.communityDays=1000",
                NEW + "launch.planned=1",
                NEW + "quality=4",
                "network.communities=10",
                ALL_AWARE));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetric(Row row) {
        row.check();
    }
}
