package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.townsquare.measure.MechanismsTest.ALL_AWARE;
import static org.townsquare.measure.MechanismsTest.EMPTY;
import static org.townsquare.measure.MechanismsTest.NEW;
import static org.townsquare.measure.MechanismsTest.OLD;
import static org.townsquare.measure.MechanismsTest.event;
import static org.townsquare.measure.MechanismsTest.row;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.Given;
import org.townsquare.measure.MechanismsTest.Row;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** Rows as in {@link MechanismsTest} for announcements: who waits, who talks, who still believes. */
class AnnouncementsTest {

    private static final String NOT_YET = NEW + "launch.planned=250";
    /** The incumbent is young, so that users who know of it still decide whether to join. */
    private static final String YOUNG = OLD + "initialUsers=0.05";

    private static final String LATER_NEWS = "{kind: announce, at: 120, platform: New, news: 0.5}";

    private static Row slip(String mechanism, String... base) {
        List<String> all = new ArrayList<>(List.of(base));
        all.add("awareness.expectation=0");
        all.add(EMPTY);
        return row(
                mechanism,
                Metric.AWARE_SHARE,
                "New",
                NEW + "launch.credibilityLoss=0.9",
                NEW + "launch.credibilityLoss=0",
                all.toArray(String[]::new));
    }

    /** Members of the young incumbent while they are still becoming more: in the end nearly everybody is one. */
    private static Row young(String mechanism, String less, String more, String... base) {
        return new Row(mechanism, Metric.MEMBERS, "Old", 60, List.of(base), less, more);
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(young(
                "who waits does not join another platform",
                "choice.waiting=3",
                "choice.waiting=0",
                NOT_YET,
                ALL_AWARE,
                YOUNG));
        rows.add(young(
                "only who knows waits",
                ALL_AWARE,
                NEW + "initialAware=0",
                NOT_YET,
                YOUNG,
                "awareness.forgetting=0",
                "choice.waiting=3"));
        rows.add(young(
                "the farther the date the fewer wait",
                NEW + "launch.planned=200",
                NEW + "launch.planned=2000",
                ALL_AWARE,
                YOUNG,
                "choice.waiting=3"));
        rows.add(young(
                "a longer horizon",
                "choice.waitingDays=3000",
                "choice.waitingDays=5",
                NOT_YET,
                ALL_AWARE,
                YOUNG,
                "choice.waiting=3"));
        rows.add(young(
                "one waits for what one believes",
                NEW + "launch.credibility=1",
                NEW + "launch.credibility=0.1",
                NOT_YET,
                ALL_AWARE,
                YOUNG,
                "choice.waiting=3"));
        rows.add(row(
                "expectation is talked of",
                Metric.AWARE_SHARE,
                "New",
                "awareness.expectation=0",
                "awareness.expectation=0.5",
                NOT_YET,
                EMPTY));
        rows.add(row(
                "news of announcements count by credibility",
                Metric.AWARE_SHARE,
                "New",
                NEW + "launch.credibility=0.2",
                NEW + "launch.credibility=1",
                NOT_YET,
                EMPTY,
                "awareness.expectation=0",
                event(LATER_NEWS)));
        rows.add(slip(
                "a delay costs later news",
                NOT_YET,
                event("{kind: delay, at: 100, platform: New, days: 50}, " + LATER_NEWS)));
        rows.add(slip(
                "a later date costs later news",
                NOT_YET,
                event("{kind: announce, at: 100, platform: New, news: 0, launch: 300}, " + LATER_NEWS)));
        rows.add(slip(
                "a date that passes costs later news",
                NEW + "launch.planned=100",
                NEW + "launch.slip=10000",
                event(LATER_NEWS)));
        rows.add(row("users wait until it opens", Metric.WAITING, "New", NEW + "launch.planned=150", NOT_YET, EMPTY));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetric(Row row) {
        row.check();
    }

    @Test
    void nobodyTalksOfWhatNobodyKnows() {
        Scenario scenario =
                Given.scenario(Given.SMALL, NOT_YET, EMPTY, NEW + "initialAware=0", "awareness.expectation=10");
        TimeSeries series = Replicate.run(scenario, 0, 1, () -> {}).series();
        assertThat(series.get(Metric.WAITING, 199, 1)).isZero();
    }

    @Test
    void aNetworkThatIsPutOffForEverIsNotLaunchedAndFewerAndFewerWaitForIt() {
        Scenario scenario = Given.scenario(
                Given.SMALL,
                "steps=400",
                NEW + "launch.planned=50",
                EMPTY,
                event("{kind: delay, at: 40, platform: New, days: 100}, "
                        + "{kind: delay, at: 140, platform: New, days: 400}"));
        ReplicateResult run = Replicate.run(scenario, 0, 1, () -> {});
        assertThat(run.platforms().get(1).outcome()).isEqualTo(Outcome.NOT_LAUNCHED);
        assertThat(run.series().get(Metric.WAITING, 0, 1)).isPositive();
        assertThat(run.series().get(Metric.WAITING, 399, 1))
                .isPositive()
                .isLessThan(run.series().get(Metric.WAITING, 0, 1));
        assertThat(run.series().get(Metric.MEMBERS, 399, 1)).isZero();
    }
}
