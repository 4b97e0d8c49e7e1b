package org.townsquare.measure;

import static org.townsquare.measure.MechanismsTest.ALL_AWARE;
import static org.townsquare.measure.MechanismsTest.NEW;
import static org.townsquare.measure.MechanismsTest.OLD;
import static org.townsquare.measure.MechanismsTest.row;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.measure.MechanismsTest.Row;
import org.townsquare.scenario.Metric;

/** As {@link MechanismsTest}, for what moderators do. */
class ModerationMechanismsTest {

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "moderation removes toxic posts",
                Metric.TOXICITY_SEEN,
                "Old",
                OLD + "policy=strict",
                OLD + "policy=none"));
        rows.add(row(
                "late removal is seen", Metric.TOXICITY_SEEN, "Old", OLD + "policy.delay=0", OLD + "policy.delay=10"));
        rows.add(row(
                "posts are seen soon or late",
                Metric.TOXICITY_SEEN,
                "Old",
                "content.viewDays=30",
                "content.viewDays=1"));
        rows.add(row(
                "wrong removals repel",
                Metric.ATTENTION,
                "Old",
                "users.removalSensitivity=100",
                "users.removalSensitivity=0",
                OLD + "policy=strict"));
        rows.add(row(
                "borderline posts are removed",
                Metric.TOXICITY_POSTED,
                "Old",
                "content.borderline=100",
                "content.borderline=0",
                "users.removalSensitivity=60",
                OLD + "policy.strikes=0"));
        rows.add(row(
                "removal of toxic posts repels those who write them",
                Metric.TOXICITY_POSTED,
                "Old",
                "users.removalSensitivity=60",
                "users.removalSensitivity=0",
                OLD + "policy.appeals=1",
                OLD + "policy.strikes=0"));
        rows.add(row(
                "a place for what is removed elsewhere",
                Metric.ATTENTION,
                "New",
                "users.outlet=0",
                "users.outlet=8",
                NEW + "policy=none",
                ALL_AWARE));
        rows.add(row("toxic content holds", Metric.POSTS_SEEN, "Old", "content.arousal=0", "content.arousal=5"));
        rows.add(row(
                "bias repels one side",
                Metric.MEAN_IDEOLOGY,
                "Old",
                OLD + "policy.bias=1",
                OLD + "policy.bias=-1",
                "users.removalSensitivity=60",
                OLD + "policy.preset=strict"));
        rows.add(row(
                "appeals undo wrong removals",
                Metric.ATTENTION,
                "Old",
                OLD + "policy.appeals=0",
                OLD + "policy.appeals=1",
                OLD + "policy.preset=strict",
                "users.removalSensitivity=60"));
        rows.add(row(
                "strikes lead to bans",
                Metric.BANNED,
                "Old",
                OLD + "policy.strikes=0",
                OLD + "policy.strikes=2",
                "content.strikeShare=0.5"));
        rows.add(row(
                "only severe posts count",
                Metric.BANNED,
                "Old",
                "content.strikeShare=0.01",
                "content.strikeShare=0.5",
                OLD + "policy.strikes=2"));
        rows.add(row(
                "the banned leave the platform less toxic",
                Metric.TOXICITY_POSTED,
                "Old",
                OLD + "policy.strikes=1",
                OLD + "policy.strikes=0",
                "content.strikeShare=1",
                "content.contagion=0"));
        rows.add(row(
                "the banned are more active elsewhere",
                Metric.TOXICITY_SEEN,
                "New",
                "users.bannedActivity=1",
                "users.bannedActivity=8",
                "users.count=3000",
                "content.toxicSpread=1.5",
                "content.strikeShare=1",
                OLD + "policy.strikes=1",
                NEW + "policy=none",
                NEW + "quality=4",
                ALL_AWARE,
                "users.removalSensitivity=0",
                "content.contagion=0"));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetric(Row row) {
        row.check();
    }
}
