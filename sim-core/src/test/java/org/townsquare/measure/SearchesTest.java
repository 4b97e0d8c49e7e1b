package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.measure.CriticalMass.Answer;
import org.townsquare.scenario.Scenario;

/** Searches for critical mass within a replicate: when, how many, and which need not be made again. */
class SearchesTest {

    private static Scenario scenario(String search) {
        return Given.scenario(
                Given.SMALL,
                "criticalMass={settleDays: 40, windowDays: 40, counterfactual: false, search: " + search + "}");
    }

    /** Keeps what is measured; knows some of it before. */
    private static final class Memory implements Searches {
        private final List<CriticalMass> known;
        private final List<CriticalMass> kept = new ArrayList<>();

        Memory(List<CriticalMass> known) {
            this.known = known;
        }

        @Override
        public Optional<CriticalMass> known(int replicate, int platform, int step) {
            return known.stream()
                    .filter(mass -> mass.platform() == platform && mass.step() == step)
                    .findFirst();
        }

        @Override
        public void keep(int replicate, CriticalMass mass) {
            kept.add(mass);
        }
    }

    @Test
    void whatIsKnownIsNotMeasuredAgain() throws IOException {
        Scenario scenario = scenario("normal");
        Memory first = new Memory(List.of());
        ReplicateResult result = Replicate.run(scenario, 0, 1, () -> {}, first);
        assertThat(first.kept).hasSize(3).isEqualTo(result.criticalMass());

        Memory second = new Memory(first.kept.subList(0, 2));
        ReplicateResult again = Replicate.run(scenario, 0, 1, () -> {}, second);
        assertThat(second.kept).isEqualTo(first.kept.subList(2, 3));
        assertThat(again.criticalMass()).isEqualTo(result.criticalMass());
        assertThat(again.platforms()).isEqualTo(result.platforms());
    }

    @Test
    void aSearchTellsOfAsManyStepsAsWereReckonedWith() throws IOException {
        for (String search : List.of("none", "at-test", "coarse", "fine")) {
            for (int replicate : new int[] {0, 5}) {
                AtomicInteger steps = new AtomicInteger();
                Replicate.run(scenario(search), replicate, 1, steps::incrementAndGet);
                assertThat(Replicate.steps(scenario(search), replicate))
                        .as(search)
                        .isEqualTo(steps.get());
            }
        }
        assertThat(Replicate.steps(scenario("coarse"), 0) - Replicate.steps(scenario("none"), 0))
                .isEqualTo(2 * Replicate.SEARCH_STEPS);
    }

    @Test
    void atTestMeasuresOnceInEveryRunAtTheTestOrWithTimeToSettle() {
        Scenario scenario = scenario("at-test");
        ReplicateResult result = Replicate.run(scenario, 99, 1, () -> {});
        assertThat(result.criticalMass())
                .extracting(CriticalMass::step)
                .containsExactly(Math.min(scenario.testStep().orElseThrow(), scenario.steps() - Basins.SHORTEST));
        CriticalMass last = result.criticalMass().get(0);
        assertThat(result.platforms().get(last.platform()).criticalMass()).isEqualTo(last);
        assertThat(result.platforms().get(0).criticalMass()).isNull();
    }

    @Test
    void isReachedByWhatIsAboveOrNeedsNone() {
        assertThat(List.of(Answer.values()))
                .filteredOn(
                        answer -> new CriticalMass(1, 3, 0.5, new java.util.TreeMap<>(), answer, 0.2, 0.4, 0, 1, 1, 0)
                                .isReached())
                .containsExactly(Answer.ABOVE, Answer.NEEDS_NONE);
    }
}
