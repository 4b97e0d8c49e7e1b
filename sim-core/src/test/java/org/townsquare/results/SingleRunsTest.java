package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.chart.Series;
import org.townsquare.measure.Outcome;
import org.townsquare.scenario.Scenario;

class SingleRunsTest {

    private static final Scenario SCENARIO = Synthetic.scenario("A town", 2, 6, 4);

    @TempDir
    Path folder;

    /** Runs of which so many take off; what is left of 100 % goes nowhere. */
    private SingleRuns runs(int takeOff, double plaza) throws IOException {
        Verdict.Platform agora =
                new Verdict.Counting(SCENARIO).verdict().platforms().get(1);
        agora.adoption().put(Outcome.CRITICAL_MASS.word(), takeOff);
        agora.adoption().put(Outcome.FAILED.word(), 6 - takeOff);
        StringBuilder rows = new StringBuilder("replicate,step,platform,attention_share\n");
        for (int replicate = 0; replicate < 6; replicate++) {
            for (int step = 0; step < 4; step++) {
                rows.append("%d,%d,Plaza,%s%n%d,%d,Agora,%s%n"
                        .formatted(replicate, step, plaza, replicate, step, replicate < takeOff ? "0.2" : "0"));
            }
        }
        Files.writeString(folder.resolve("timeseries.csv"), rows);
        Verdict verdict = new Verdict(
                "",
                6,
                4,
                "",
                java.util.List.of(
                        new Verdict.Counting(SCENARIO).verdict().platforms().get(0), agora));
        return SingleRuns.read(folder, SCENARIO, verdict, 1);
    }

    @Test
    void eachRunIsALineWhereSomeTakeOffAndOthersFail() throws IOException {
        SingleRuns runs = runs(3, 0.8);
        assertThat(runs.isAllOrNothing(0)).isFalse();
        assertThat(runs.isAllOrNothing(1)).isTrue();
        assertThat(runs.of(java.util.List.of(0, 1)))
                .hasSize(6)
                .allMatch(line -> line.name().isEmpty());
    }

    @Test
    void oneRunThatDiffersIsAnException() throws IOException {
        assertThat(runs(1, 0.8).isAnyAllOrNothing()).isFalse();
        assertThat(runs(2, 0.8).isAnyAllOrNothing()).isTrue();
    }

    @Test
    void whatGoesNowhereIsALine() throws IOException {
        Series nowhere = runs(2, 0.7).nowhere().orElseThrow();
        assertThat(nowhere.name()).isEqualTo("active nowhere");
        assertThat(nowhere.points().get(3).y()).isEqualTo(0.3, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(runs(0, 1).nowhere()).isEmpty();
    }
}
