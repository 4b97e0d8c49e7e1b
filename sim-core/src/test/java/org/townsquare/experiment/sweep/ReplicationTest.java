package org.townsquare.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.townsquare.results.RunColumn;

/** After how many runs it is enough. */
class ReplicationTest {

    /** @param number what a run is judged by, by its replicate */
    private static int runs(Replication replication, IntToDoubleFunction number) {
        Replication.Rule rule = replication.rule();
        int runs = 0;
        while (!rule.isEnough()) {
            rule.add(number.applyAsDouble(runs));
            runs++;
        }
        return runs;
    }

    private static Replication until(double halfWidth, int least, RunColumn of) {
        return new Replication.UntilPrecise(halfWidth, least, 100, of, null);
    }

    @Test
    void aMeanIsPreciseByStudentsInterval() {
        // 0.4 and 0.6 in turn: after 10 runs t(9) sd / √10 = 2.2622 · 0.1 / 3 = 0.0754 (with t(10) it were 0.0743),
        // after
        // 11 t(10) sd / √11 = 2.2281 · 0.10445 / 3.3166 = 0.0702.
        IntToDoubleFunction inTurn = replicate -> replicate % 2 == 0 ? 0.4 : 0.6;
        assertThat(runs(until(0.0750, 2, RunColumn.FINAL_SHARE), inTurn)).isEqualTo(11);
        assertThat(runs(until(0.0755, 2, RunColumn.FINAL_SHARE), inTurn)).isEqualTo(10);
    }

    @Test
    void aProbabilityIsPreciseByWilsonsInterval() {
        // All n runs reach critical mass: the interval is from n / (n + 1.96²) to 1, half of it 0.1019 at 15, 0.0968 at
        // 16.
        assertThat(runs(until(0.1, 2, RunColumn.OUTCOME), replicate -> 1)).isEqualTo(16);
    }

    @Test
    void thereAreNeverFewerThanTheLeastNorMoreThanTheMost() {
        assertThat(runs(until(0.01, 7, RunColumn.FINAL_SHARE), replicate -> 0.5))
                .isEqualTo(7);
        assertThat(runs(until(1e-9, 7, RunColumn.FINAL_SHARE), replicate -> replicate))
                .isEqualTo(100);
        assertThat(runs(new Replication.Fixed(4), replicate -> Double.NaN)).isEqualTo(4);
    }

    @Test
    void runsThatTellNothingCountAsRunsButNotForTheInterval() {
        assertThat(runs(until(0.01, 5, RunColumn.FINAL_SHARE), replicate -> Double.NaN))
                .isEqualTo(5);
        // One number has no interval, two equal ones have.
        assertThat(runs(until(0.01, 5, RunColumn.FINAL_SHARE), replicate -> replicate < 4 ? Double.NaN : 0.5))
                .isEqualTo(6);
    }
}
