package org.townsquare.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.townsquare.results.sweep.Block;

/** Trials against a clock that only they move. */
class EstimateTest {

    private static final long MILLISECOND = 1_000_000;

    private final List<Long> tried = new ArrayList<>();
    private long now;

    /** @param nanos that a trial takes, by its number */
    private Estimate estimate(long points, LongUnaryOperator nanos) {
        return Estimate.of(
                points,
                point -> {
                    now += nanos.applyAsLong(tried.size());
                    tried.add(point);
                    return new Block(point, 0, point % 2 == 1, point % 2 == 1 ? "error" : "a row of it");
                },
                () -> now);
    }

    @Test
    void tinyRunsCountOnceTheyAreWarm() {
        // 20 ms each until a second is over, then 1 ms.
        Estimate estimate = estimate(100_000, trial -> trial < 50 ? 20 * MILLISECOND : MILLISECOND);
        assertThat(estimate.seconds()).isCloseTo(0.001, within(1e-12));
        assertThat(estimate.trials()).isEqualTo(50 + 1000);
    }

    @Test
    void longRunsAreTriedFiveTimesAndTheFirstDoesNotCount() {
        Estimate estimate = estimate(10, trial -> (trial == 0 ? 90_000 : 10_000 + 1000 * trial) * MILLISECOND);
        assertThat(estimate.trials()).isEqualTo(5);
        assertThat(estimate.seconds()).isCloseTo((11 + 12 + 13 + 14) / 4.0, within(1e-9));
    }

    @Test
    void aHiccupOfTheMachineDoesNotCount() {
        assertThat(estimate(100_000, trial -> trial == 700 ? 400 * MILLISECOND : 2 * MILLISECOND)
                        .seconds())
                .isCloseTo(0.002, within(1e-12));
    }

    @Test
    void aClockThatStandsStillEndsTheTrialsToo() {
        assertThat(estimate(3, trial -> 0).trials()).isEqualTo(100_000);
    }

    @Test
    void trialsAreSpreadOverAllPointsHoweverManyThereAre() {
        estimate(8, trial -> 1000 * MILLISECOND);
        assertThat(tried).hasSize(5).doesNotHaveDuplicates();
        tried.clear();
        Estimate many = estimate(8, trial -> 10 * MILLISECOND);
        for (long point = 0; point < 8; point++) {
            assertThat(tried.stream().filter(List.of(point)::contains).count()).isBetween(24L, 26L);
        }
        assertThat(many.failed()).isBetween(98, 102);
        assertThat(many.bytes()).isBetween(7.9, 8.1);
    }

    @Test
    void pointsThatTakeLongAreNotForgotten() {
        // One point of ten takes a hundred times as long as the others: its share of the time is what matters.
        Estimate estimate = Estimate.of(
                10,
                point -> {
                    now += point == 9 ? 100 * MILLISECOND : MILLISECOND;
                    return new Block(point, 0, false, "");
                },
                () -> now);
        assertThat(estimate.seconds()).isCloseTo(0.0109, within(0.002));
    }
}
