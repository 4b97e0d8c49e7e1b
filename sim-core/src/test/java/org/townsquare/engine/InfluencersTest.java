package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.population.Population;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** Influencers are where the scenario puts them, whatever it is worth to them. */
class InfluencersTest {

    private static final int OLD = 0;
    private static final int NEW = 1;

    private static Population after(String... overrides) {
        return until(Integer.MAX_VALUE, overrides);
    }

    private static Population until(int step, String... overrides) {
        Scenario scenario = Given.scenario(Given.SMALL, overrides);
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        simulation.runUntil(Math.min(step, scenario.steps()));
        return simulation.population();
    }

    private static boolean starIsOn(int platform, Population population) {
        return population.isActive(population.influencer("Star"), platform);
    }

    @Test
    void theyStayWhereTheyAre() {
        Population population = after("platforms.Old.quality=-20", "users.reconsider=1", "platforms.New.quality=10");
        assertThat(starIsOn(OLD, population)).isTrue();
        assertThat(starIsOn(NEW, population)).isFalse();
    }

    @Test
    void theBannedCannotMoveBack() {
        String ban = "{kind: influencer-ban, at: 50, platform: Old, influencer: Star}";
        String move = "{kind: influencer-move, at: 60, platform: Old, influencer: Star}";
        assertThat(starIsOn(OLD, after("events=[" + ban + "]"))).isFalse();
        assertThat(starIsOn(OLD, after("events=[" + ban + ", " + move + "]"))).isFalse();
    }

    /** An influencer who is away already when moved there comes back with the platform. */
    @Test
    void whoMovesToTheirOwnHomeWhenItComesBackIsThere() {
        for (int step = 98; step < 103; step++) {
            Population population = after("events=[{kind: outage, at: 90, platform: Old, days: 10}, "
                    + "{kind: influencer-move, at: " + step + ", platform: Old, influencer: Star}]");
            assertThat(starIsOn(OLD, population)).as("moved at %d", step).isTrue();
        }
    }

    @Test
    void whoMovesBeforeTheLaunchComesWithIt() {
        String[] move = {
            "platforms.New.launch={planned: 100}",
            "events=[{kind: influencer-move, at: 20, platform: New, influencer: Star, leaves: Old}]"
        };
        Population before = until(100, move);
        assertThat(starIsOn(OLD, before)).isTrue();
        assertThat(starIsOn(NEW, before)).isFalse();
        Population launched = until(101, move);
        assertThat(starIsOn(OLD, launched)).isFalse();
        assertThat(starIsOn(NEW, launched)).isTrue();
    }

    /** Which is news when it comes about: not of what is only planned. */
    @Test
    void newsOfAMoveComeWithTheMove() {
        List<Double> early = qualityOfNew(20, 2);
        assertThat(early).isEqualTo(qualityOfNew(100, 2));
        assertThat(early.subList(0, 100)).isEqualTo(qualityOfNew(20, 0).subList(0, 100));
        assertThat(early.get(100)).isGreaterThan(qualityOfNew(20, 0).get(100) + 10);
    }

    /** News included, at every step; New opens at step 100. */
    private static List<Double> qualityOfNew(int move, double news) {
        Simulation simulation = new Simulation(
                Given.scenario(
                        Given.SMALL,
                        "platforms.New.launch={planned: 100}",
                        "events=[{kind: influencer-move, at: " + move + ", platform: New, influencer: Star, news: "
                                + news + "}]"),
                0);
        List<Double> quality = new ArrayList<>();
        simulation.observe((step, s) -> quality.add(s.readings().of(Metric.QUALITY, NEW)));
        simulation.start();
        simulation.runUntil(150);
        return quality;
    }
}
