package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.Given;
import org.townsquare.population.Count;
import org.townsquare.scenario.Scenario;

/** Events that give a parameter another value. */
class ParameterChangeTest {

    private static final Scenario PLAIN = Given.scenario(Given.SMALL);

    private static List<Long> history(Simulation simulation) {
        List<Long> history = new ArrayList<>();
        simulation.observe((step, s) -> {
            history.add(s.population().tally().get(Count.ATTENDED, 1));
            history.add(s.population().tally().get(Count.TOXIC, 1));
        });
        return history;
    }

    /** After so many steps. */
    private static Scenario presently(Scenario scenario, int steps) {
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        simulation.runUntil(steps);
        return simulation.events().presently(scenario);
    }

    @Test
    void aNameWithADotIsNotTakenForAnotherThatItBeginsWith() {
        Scenario scenario = Given.scenario("""
                steps: 5
                users: {count: 50}
                platforms:
                  - {name: Truth, role: incumbent}
                  - {name: Truth.Social, quality: 1}
                """);
        Scenario byName = scenario.with("platforms.Truth.Social.quality", 2);
        assertThat(byName.platforms().get(1).quality()).isEqualTo(2);
        assertThat(byName.platforms().get(0)).isEqualTo(scenario.platforms().get(0));
        assertThat(scenario.with("platforms[1].quality", 2)).isEqualTo(byName);
    }

    @Test
    void isATurnOfTheScenario() {
        Scenario changing = Given.scenario(
                Given.SMALL,
                "events=[{kind: parameter-change, at: 60, parameter: choice.contacts, value: 4},"
                        + " {kind: parameter-change, at: 90, parameter: platforms.New.quality, value: 1.5}]");
        Simulation byEvents = new Simulation(changing, 0);
        byEvents.start();
        List<Long> expected = history(byEvents);
        byEvents.runUntil(200);

        Simulation byTurns = new Simulation(PLAIN, 0);
        byTurns.start();
        List<Long> history = history(byTurns);
        byTurns.runUntil(60);
        byTurns.turnTo(Given.scenario(Given.SMALL, "choice.contacts=4"));
        byTurns.runUntil(90);
        byTurns.turnTo(Given.scenario(Given.SMALL, "choice.contacts=4", "platforms.New.quality=1.5"));
        byTurns.runUntil(200);
        assertThat(history).isEqualTo(expected);

        assertThat(byEvents.scenario().choice().contacts()).isEqualTo(4);
        assertThat(byEvents.scenario()).isEqualTo(byEvents.events().presently(changing));
        assertThat(presently(changing, 60)).isEqualTo(changing);
        assertThat(presently(changing, 90).choice().contacts()).isEqualTo(4);
        assertThat(presently(changing, 90).platforms().get(1).quality()).isEqualTo(2);
    }

    @Test
    void theLastOfSeveralCounts() {
        Scenario several = Given.scenario(
                Given.SMALL,
                "events=[{kind: parameter-change, at: 9, parameter: users.habit, value: 1},"
                        + " {kind: parameter-change, at: 5, parameter: users.habit, value: 3},"
                        + " {kind: parameter-change, at: 9, parameter: users.habit, value: 2}]");
        assertThat(presently(several, 9).users().habit()).isEqualTo(3);
        assertThat(presently(several, 10).users().habit()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users.count|5|cannot change while a simulation runs",
                "platforms.New.initialUsers|0.5|cannot change while a simulation runs",
                "platforms.Newer.quality|1|there is no entry 'Newer.quality'",
                "platforms.New.policy.strictness|1|by an event of kind policy-change",
                "choice.contact|1|there is no 'contact'; allowed: rule, scale, taste",
                "choice.contacts|-1|-1.0 is out of range; allowed: from 0 to 100",
                "choice.contacts.x|1|has no part 'x'",
                "choice|1|there is no ''",
            })
    void whatCannotBeIsRefusedWhenItIsRead(String parameter, double value, String message) {
        assertThatThrownBy(() -> PLAIN.with(parameter, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(parameter + ": ")
                .hasMessageContaining(message);
        assertThatThrownBy(() -> Given.scenario(
                        Given.SMALL,
                        "events=[{kind: parameter-change, at: 9, parameter: " + parameter + ", value: " + value + "}]"))
                .hasMessageContaining("the parameter-change at step 9 of " + parameter + ": ");
    }
}
