package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.population.Count;

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
        assertThat(users(simulation, Count.ATTENTION, NEW)).isEqualTo(200 * 64);
        assertThat(users(simulation, Count.ATTENTION, OLD)).isEqualTo(800 * 64);
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

    /**
     * Nobody reviews but those who hear of the alternative, and to them it is worth 10 more than all else: nobody of 1,000 users
     * with four sessions a day fails to try it but with probability below 1e-14.
     */
    @Test
    void whoHearsOfAPlatformReviewsInTheSameStepAndNobodyElseDoes() {
        Simulation simulation = started(
                "influencers=[]",
                "users={reconsider: 0, sessionSpread: 0, removalSensitivity: 0}",
                "platforms.New.quality=20",
                "choice={taste: 0, outsideSpread: 0}",
                "content={aversion: 0, strikeShare: 0}",
                "awareness.forgetting=0");
        long whoKnewBefore = knowing(simulation) - users(simulation, Count.ATTENDED, NEW);
        assertThat(whoKnewBefore).isPositive();
        long heard = knowing(simulation);
        simulation.observe((step, s) ->
                assertThat(knowing(s) - users(s, Count.ATTENDED, NEW)).isEqualTo(whoKnewBefore));
        simulation.runUntil(200);
        assertThat(knowing(simulation)).isGreaterThan(heard + 300);
    }

    private static long knowing(Simulation simulation) {
        return users(simulation, Count.AWARE, NEW);
    }

    private static long users(Simulation simulation, Count count, int platform) {
        return simulation.population().tally().get(count, platform);
    }
}
