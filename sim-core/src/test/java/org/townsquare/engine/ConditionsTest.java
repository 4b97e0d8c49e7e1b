package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.Given;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** Events that happen when something is so. */
class ConditionsTest {

    /** New opens at step 50; Old is off the air from step 20 on for 10 steps, so that nobody gives it attention then. */
    private static Scenario scenario(String... events) {
        return Given.scenario(
                Given.SMALL,
                "platforms.New.launch.planned=50",
                "events=[{kind: outage, at: 20, platform: Old, days: 10}, " + String.join(", ", events) + "]");
    }

    private static String when(String condition) {
        return "{kind: marketing-burst, platform: New, hazard: 0.5, days: 3, when: {" + condition + "}}";
    }

    private static Simulation started(Scenario scenario) {
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        return simulation;
    }

    /** The steps at which bursts of marketing happen. */
    private static List<Integer> bursts(Simulation simulation) {
        simulation.runUntil(simulation.scenario().steps());
        return simulation.events().happened().stream()
                .filter(one -> one.event().kind().equals("marketing-burst"))
                .map(Happening::step)
                .toList();
    }

    private static List<Integer> bursts(String condition) {
        return bursts(started(scenario(when(condition))));
    }

    private static final String DARK = "metric: attention, platform: Old, below: 1";

    @Test
    void happensAtTheBeginningOfTheStepAfterTheOneAtWhoseEndItHolds() {
        assertThat(bursts(DARK)).containsExactly(21);
    }

    @Test
    void hasToHoldForSoManySuccessiveSteps() {
        assertThat(bursts(DARK + ", days: 10")).containsExactly(30);
        assertThat(bursts(DARK + ", days: 11")).isEmpty();
    }

    @Test
    void countsFromAStepOn() {
        assertThat(bursts(DARK + ", from: 25, days: 5")).containsExactly(30);
        assertThat(bursts(DARK + ", from: 26, days: 5")).isEmpty();
    }

    @Test
    void theBoundItselfIsNeitherAboveNorBelow() {
        assertThat(bursts("metric: attention, platform: Old, above: -1, below: 0.5"))
                .containsExactly(21);
        assertThat(bursts("metric: stores, platform: Old, above: 1, below: 3")).containsExactly(1);
        assertThat(bursts("metric: stores, platform: Old, above: 2")).isEmpty();
        assertThat(bursts("metric: stores, platform: Old, below: 2")).isEmpty();
    }

    @Test
    void happensAgainAfterThePauseAndOnlyIfItHasHeldAnew() {
        assertThat(bursts(DARK + ", again: 1")).containsExactly(21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
        assertThat(bursts(DARK + ", again: 4")).containsExactly(21, 25, 29);
        assertThat(bursts(DARK + ", days: 3, again: 1")).containsExactly(23, 26, 29);
        assertThat(bursts(DARK + ", days: 3, again: 5")).containsExactly(23, 28);
    }

    @Test
    void aPlatformThatHasNotOpenedHasNothingToMeasureButWhoKnowsOfIt() {
        assertThat(bursts("metric: attention-share, below: 0.9")).containsExactly(51);
        assertThat(bursts("metric: waiting, above: 10")).containsExactly(1);
        assertThat(bursts("metric: aware-share, above: 0.1")).containsExactly(1);
    }

    @Test
    void whatDoesNotExistHoldsNeverAndAnEventOfAClosedPlatformDoesNotHappen() {
        Scenario closing =
                scenario("{kind: closing, at: 60, platform: New}", when(DARK.replace("1", "2000") + ", from: 59"));
        assertThat(bursts(started(closing))).isEmpty();
    }

    @Test
    void doesWhatTheSameEventDoesAtThatStep() {
        Simulation dated = started(scenario("{kind: marketing-burst, at: 51, platform: New, hazard: 0.5, days: 3}"));
        Simulation awaiting = started(scenario(when("metric: attention-share, below: 0.9")));
        assertThat(history(awaiting)).isEqualTo(history(dated)).isNotEqualTo(history(started(scenario())));
    }

    @Test
    void anActionOfTheKindThatChangesAParameterStaysAfterATurn() {
        Simulation simulation = started(
                scenario("{kind: parameter-change, parameter: choice.contacts, value: 4, when: {" + DARK + "}}"));
        Scenario story = simulation.scenario();
        simulation.runUntil(40);
        assertThat(simulation.scenario().choice().contacts()).isEqualTo(4);
        simulation.turnTo(simulation.events().presently(story));
        assertThat(simulation.scenario().choice().contacts()).isEqualTo(4);
    }

    @Test
    void checkpointForkAndThreadsInBetweenChangeNothing(@TempDir Path folder) throws IOException {
        Scenario scenario =
                scenario(when(DARK + ", days: 4, again: 5"), when("metric: toxicity-seen, platform: Old, above: 0"));
        List<Double> straight = history(started(scenario));
        for (int step : new int[] {0, 22, 25, 29}) {
            Simulation run = started(scenario);
            List<Double> begun = new ArrayList<>();
            run.observe((now, s) -> begun.add(reading(s)));
            run.runUntil(step);
            Checkpoint.write(run, folder.resolve("run"));
            Simulation resumed = Checkpoint.read(folder.resolve("run"));
            resumed.population().useThreads(2);
            assertThat(joined(begun, history(resumed))).isEqualTo(straight);
            Simulation fork = Checkpoint.fork(run);
            fork.turnTo(scenario);
            assertThat(joined(begun, history(fork))).isEqualTo(straight);
            assertThat(fork.events().happened())
                    .isEqualTo(resumed.events().happened())
                    .hasSize(4);
        }
    }

    @Test
    void anEventAddedOnTheWayCountsFromItsStepAndNoneThatCountedBeforeCanBeAddedOrTakenOut() {
        String late = when(DARK + ", from: 24, days: 2");
        Simulation turned = started(scenario());
        turned.runUntil(24);
        turned.turnTo(scenario(late));
        assertThat(bursts(turned)).isEqualTo(bursts(started(scenario(late)))).containsExactly(26);

        Simulation other = started(scenario());
        other.runUntil(25);
        assertThatThrownBy(() -> other.turnTo(scenario(late)))
                .hasMessage("what happened before step 25 cannot be changed any more");
        Simulation fuller = started(scenario(late));
        fuller.runUntil(25);
        assertThatThrownBy(() -> fuller.turnTo(scenario())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Double> joined(List<Double> begun, List<Double> rest) {
        List<Double> all = new ArrayList<>(begun);
        all.addAll(rest);
        return all;
    }

    private static double reading(Simulation simulation) {
        return simulation.readings().of(Metric.AWARE_SHARE, 1)
                + 10 * simulation.readings().of(Metric.ATTENTION, 1);
    }

    private static List<Double> history(Simulation simulation) {
        List<Double> history = new ArrayList<>();
        simulation.observe((step, s) -> history.add(reading(s)));
        simulation.runUntil(simulation.scenario().steps());
        return history;
    }
}
