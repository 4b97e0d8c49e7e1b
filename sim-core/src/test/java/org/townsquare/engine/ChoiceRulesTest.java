package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.population.Count;
import org.townsquare.scenario.Scenario;

class ChoiceRulesTest {

    private static final int OLD = 0;
    private static final int NEW = 1;

    private static Simulation started(String... overrides) {
        Simulation simulation = new Simulation(Given.scenario(Given.SMALL, overrides), 0);
        simulation.start();
        return simulation;
    }

    @Test
    void withOneHomeIncumbentsStartWithThoseWhomTheAlternativesLeave() {
        Simulation simulation = started("choice.rule={kind: single-home}");
        assertThat(simulation.population().tally().get(Count.ATTENDED, NEW)).isEqualTo(200);
        assertThat(simulation.population().tally().get(Count.ATTENDED, OLD)).isEqualTo(800);
    }

    /** At a worth of 25 and more somebody leaves in 50,000 choices with probability below 1e-6. */
    @Test
    void withOneHomeWhoChoosesItAgainStays() {
        Simulation simulation = started(
                "choice.rule={kind: single-home}",
                "platforms.Old.quality=20",
                "choice.outside=-10",
                "choice.outsideSpread=0",
                "platforms.New.initialUsers=0",
                "platforms.New.initialAware=0",
                "awareness.attention=0",
                "users.reconsider=1",
                "content.aversion=0",
                "users.removalSensitivity=0");
        simulation.observe((step, s) ->
                assertThat(s.population().tally().get(Count.LEFT, OLD)).isZero());
        simulation.runUntil(50);
    }

    @Test
    void whoHearsOfAPlatformConsidersThatOneOnly() {
        Simulation simulation = started(
                "users.reconsider=0", "platforms.Old.quality=-20", "awareness.forgetting=0", "content.strikeShare=0");
        Scenario scenario = simulation.scenario();
        long before = simulation.population().tally().get(Count.ATTENDED, OLD);
        long membersBefore = simulation.population().tally().get(Count.MEMBERS, NEW);
        simulation.runUntil(scenario.steps());
        assertThat(simulation.population().tally().get(Count.ATTENDED, OLD)).isEqualTo(before);
        assertThat(simulation.population().tally().get(Count.MEMBERS, NEW)).isGreaterThan(membersBefore);
    }
}
