package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.market.Platform;

/** What companies do with their money over a whole run: what once went wrong, and grids on which more is never worse. */
class CompanyTest {

    private static final double ROUNDING = 1e-9;

    private static final String[] WORLD = {
        "steps=700",
        "users.count=500",
        "platforms.Old.initialUsers=0.8",
        "platforms.New={business: advertising, quality: 1.5, initialUsers: 0.02, initialAware: 1}",
    };

    private static Simulation run(int replicate, String... overrides) {
        Simulation simulation = started(replicate, overrides);
        simulation.runUntil(simulation.scenario().steps());
        return simulation;
    }

    private static Simulation started(int replicate, String... overrides) {
        String[] all = new String[WORLD.length + overrides.length];
        System.arraycopy(WORLD, 0, all, 0, WORLD.length);
        System.arraycopy(overrides, 0, all, WORLD.length, overrides.length);
        Simulation simulation = new Simulation(Given.scenario(Given.SMALL, all), replicate);
        simulation.start();
        return simulation;
    }

    private static double quality(Simulation simulation) {
        return simulation.market().offers()[1].quality();
    }

    private static double users(Simulation simulation) {
        return simulation.population().tally().attention(1);
    }

    private static Platform platform(Simulation simulation) {
        return simulation.market().platforms().get(1);
    }

    /** From a hundredth to a hundred times of what is needed, which is 1.54 million dollars a year; cash of the stage. */
    @ParameterizedTest
    @ValueSource(strings = {"company.capital=4e6", "company.capital=4e7", "company.capital=4e8"})
    void aLargerTeamIsNeverWorse(String capital) {
        grid(
                "platforms.New." + capital,
                "company.team=1.5e4",
                "company.team=1.5e5",
                "company.team=1.5e6",
                "company.team=1.5e7",
                "company.team=1.5e8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"company.team=1.5e6", "company.team=1.5e7"})
    void moreCapitalIsNeverWorse(String team) {
        grid(
                "platforms.New." + team,
                "company.capital=4e4",
                "company.capital=4e5",
                "company.capital=4e6",
                "company.capital=4e7",
                "company.capital=4e8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"company.team=1.5e6", "company.team=1.5e7"})
    void moreExperienceIsNeverWorse(String team) {
        grid(
                "platforms.New." + team,
                "company.experience=0",
                "company.experience=0.3",
                "company.experience=1",
                "company.experience=3",
                "company.experience=10");
    }

    private static void grid(String world, String... more) {
        double[] before = {-99, -99};
        for (String setting : more) {
            double[] now = {0, 0};
            for (int replicate = 0; replicate < 3; replicate++) {
                Simulation simulation = run(replicate, world, "platforms.New." + setting);
                now[0] += quality(simulation) / 3;
                now[1] += users(simulation) / 3;
            }
            System.out.println(world + " " + setting + " q " + now[0] + " u " + now[1]);
            assertThat(now[0]).as("quality with %s, %s", world, setting).isGreaterThanOrEqualTo(before[0] - ROUNDING);
            before = now;
        }
    }
}
