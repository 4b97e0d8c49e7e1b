package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.market.Ledger;
import org.townsquare.population.Count;
import org.townsquare.scenario.Scenario;

class DeterminismTest {

    private static final Scenario EVERYTHING = EverythingAtOnce.scenario("attention", "heavy-tailed");

    /** All counts of all platforms after every step, and what ads have earned them by then, to the last unit. */
    private static List<Long> history(Scenario scenario, int replicate, Consumer<Simulation> before) {
        Simulation simulation = new Simulation(scenario, replicate);
        simulation.start();
        List<Long> history = recordInto(new ArrayList<>(), simulation);
        before.accept(simulation);
        simulation.runUntil(scenario.steps());
        return history;
    }

    private static List<Long> recordInto(List<Long> history, Simulation simulation) {
        simulation.observe((step, s) -> {
            for (Count count : Count.values()) {
                for (int k = 0; k < s.population().platforms(); k++) {
                    history.add(s.population().tally().get(count, k));
                }
            }
            for (int k = 0; k < s.population().platforms(); k++) {
                history.add(s.market().ledger().ever(k, Ledger.Item.ADS));
            }
        });
        return history;
    }

    private static List<Long> history(Scenario scenario) {
        return history(scenario, 0, s -> {});
    }

    @Test
    void sameSeedSameRunForAnyNumberOfThreadsAndObservers() {
        List<Long> once = history(EVERYTHING);
        assertThat(history(EVERYTHING)).isEqualTo(once);
        assertThat(history(EVERYTHING, 0, s -> s.population().useThreads(2))).isEqualTo(once);
        assertThat(history(EVERYTHING, 0, s -> s.population().useThreads(8))).isEqualTo(once);
        assertThat(history(
                        EVERYTHING,
                        0,
                        s -> s.observe((step, x) -> x.population().network())))
                .isEqualTo(once);
        assertThat(history(EVERYTHING, 1, s -> {})).isNotEqualTo(once);
    }

    @Test
    void all64BitsOfTheSeedCount() {
        Scenario one = Given.scenario(Given.SMALL, "seed=1");
        Scenario far = Given.scenario(Given.SMALL, "seed=4294967297");
        assertThat(history(one)).isNotEqualTo(history(far));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: influencer-move, influencer: Star, leaves: Old",
                "kind: app-store-removal, store: Apple",
                "kind: host-shutdown",
            })
    void anEventChangesNothingBeforeItHappens(String event) {
        Scenario without = Given.scenario(Given.SMALL);
        Scenario with = Given.scenario(Given.SMALL, "events=[{" + event + ", at: 120, platform: New}]");
        int width = (Count.values().length + 1) * 2;
        List<Long> a = history(without);
        List<Long> b = history(with);
        assertThat(b.subList(0, 120 * width)).isEqualTo(a.subList(0, 120 * width));
        assertThat(b.subList(120 * width, 121 * width)).isNotEqualTo(a.subList(120 * width, 121 * width));
    }

    @Test
    void aRunContinuedFromACheckpointEndsWithTheSameBytes(@TempDir Path folder) throws Exception {
        List<Long> whole = history(EVERYTHING);
        Simulation first = new Simulation(EVERYTHING, 0);
        first.start();
        List<Long> halves = recordInto(new ArrayList<>(), first);
        first.runUntil(77);
        Path file = folder.resolve("run.checkpoint");
        Checkpoint.write(first, file);
        Simulation second = Checkpoint.read(file);
        recordInto(halves, second);
        second.runUntil(EVERYTHING.steps());
        assertThat(halves).isEqualTo(whole);
    }

    @Test
    void aForkGoesItsOwnWayAndLeavesTheRunAlone() {
        List<Long> whole = history(EVERYTHING);
        Simulation run = new Simulation(EVERYTHING, 0);
        run.start();
        List<Long> history = recordInto(new ArrayList<>(), run);
        run.runUntil(50);
        Simulation same = Checkpoint.fork(run);
        Simulation other = Checkpoint.fork(run);
        List<Long> twin = recordInto(new ArrayList<>(history), same);
        List<Long> rival = recordInto(new ArrayList<>(history), other);
        other.market().withdrawSupport();
        other.runUntil(EVERYTHING.steps());
        same.runUntil(EVERYTHING.steps());
        run.runUntil(EVERYTHING.steps());
        assertThat(same.population().network()).isSameAs(run.population().network());
        assertThat(history).isEqualTo(whole);
        assertThat(twin).isEqualTo(whole);
        assertThat(rival).isNotEqualTo(whole);
    }

    @Test
    void aFileThatIsNoCheckpointIsRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("x");
        java.nio.file.Files.writeString(file, "not a checkpoint");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Checkpoint.read(file)))
                .isInstanceOf(java.io.IOException.class);
    }
}
