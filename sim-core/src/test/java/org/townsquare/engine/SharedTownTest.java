package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.population.Count;
import org.townsquare.scenario.Scenario;

/** A second run among the users of a first one, instead of among users founded anew. */
class SharedTownTest {

    private static List<Long> course(Simulation simulation) {
        List<Long> counts = new ArrayList<>();
        simulation.observe((step, s) -> {
            for (Count count : Count.values()) {
                counts.add(s.population().tally().get(count, 0));
                counts.add(s.population().tally().get(count, 1));
            }
        });
        simulation.runUntil(100);
        return counts;
    }

    @Test
    void isTheSameRunWhateverHappenedInTheFirst() {
        Scenario with = Given.scenario(
                Given.SMALL,
                "users.entry={present: 0.7, days: 60}",
                "network={kind: heavy-tailed, communities: 5}",
                "events=[{kind: parameter-change, at: 20, parameter: choice.taste, value: 3}]");
        Scenario without = with.withoutAlternatives();
        Simulation first = new Simulation(with, 3);
        first.start();
        first.runUntil(80);
        Simulation among = new Simulation(without, 3);
        among.startAmong(first.population());
        Simulation alone = new Simulation(without, 3);
        alone.start();
        assertThat(course(among)).isEqualTo(course(alone)).hasSize(100 * 2 * Count.values().length);
    }
}
