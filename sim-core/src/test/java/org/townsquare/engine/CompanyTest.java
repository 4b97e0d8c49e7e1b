package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.market.Platform;

/** What companies do with their money over a whole run: what once went wrong, and grids on which more is never worse. */
class CompanyTest {

    private static final double ROUNDING = 1e-9;
    /** Three 64ths of a user, in a mean over three runs. */
    private static final double CHANCE = 3 / 64.0;

    private static final int REPLICATES = 3;

    private static final String[] WORLD = {
        "steps=700",
        "users.count=500",
        "platforms.Old.initialUsers=0.8",
        "platforms.New={business: advertising, quality: 1.5, initialUsers: 0.05, initialAware: 1}",
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

    /** From a hundredth to a hundred times of what is needed, which is 1.54 million dollars a year. */
    @ParameterizedTest
    @ValueSource(strings = {"company.capital=4e6", "company.capital=4e7", "company.capital=4e8"})
    void aLargerTeamIsNeverWorse(String capital) {
        grid(capital, "company.team=", "1.5e4", "1.5e5", "1.5e6", "1.5e7", "1.5e8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"company.team=1.5e6", "company.team=1.5e7"})
    void moreCapitalIsNeverWorse(String team) {
        grid(team, "company.capital=", "4e4", "4e5", "4e6", "4e7", "4e8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"company.team=1.5e6", "company.team=1.5e7"})
    void moreExperienceIsNeverWorse(String team) {
        grid(team, "company.experience=", "0", "0.3", "1", "3", "10");
    }

    /** Fails unless what comes of each value is at least what comes of the one before, and the last gives more than the first. */
    private static void grid(String world, String parameter, String... values) {
        List<double[]> found = new ArrayList<>();
        for (String value : values) {
            double[] mean = {0, 0};
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                Simulation simulation = run(replicate, "platforms.New." + world, "platforms.New." + parameter + value);
                mean[0] += users(simulation) / REPLICATES;
                mean[1] += quality(simulation) / REPLICATES;
            }
            found.add(mean);
        }
        for (int i = 1; i < values.length; i++) {
            double[] now = found.get(i);
            double[] before = found.get(i - 1);
            String what = world + ", " + parameter + values[i];
            assertThat(now[0]).as("users with %s", what).isGreaterThanOrEqualTo(before[0] - CHANCE);
            if (now[0] <= before[0]) {
                // Where more users were won, they need more.
                assertThat(now[1]).as("quality with %s", what).isGreaterThanOrEqualTo(before[1] - ROUNDING);
            }
        }
        assertThat(found.get(values.length - 1)[0]).as(world).isGreaterThan(found.get(0)[0]);
        assertThat(found.get(values.length - 1)[1]).as(world).isGreaterThan(found.get(0)[1]);
    }

    /** Once reinvested revenue over a fixed need let quality run from 3 to 15. */
    @Test
    void qualityCannotRunAway() {
        Simulation simulation = started(
                0, "platforms.New.quality=4", "platforms.New.company={reinvested: 1, capital: 1e9}", "steps=1500");
        double[] most = {0};
        simulation.observe((step, s) -> most[0] = Math.max(most[0], quality(s)));
        simulation.runUntil(1500);
        assertThat(users(simulation)).as("it has won").isGreaterThan(250);
        assertThat(most[0]).isBetween(5.0, 6.0);
    }

    /** A default of six billion dollars and a team of three a year once decided who wins in a world of two million. */
    @Test
    void anIncumbentLivesInAWorldOfAnySize() {
        for (String represents : new String[] {"100", "1000", "1e6"}) {
            Simulation simulation = run(
                    0,
                    "users.represents=" + represents,
                    "platforms.New.business=none",
                    "platforms.Old={business: advertising, initialUsers: 0.95}",
                    "advertisers.smallMinimumAudience=1000",
                    "advertisers.minimumAudience=10000");
            Platform old = simulation.market().platforms().get(0);
            assertThat(old.isClosed()).as(represents).isFalse();
            assertThat(old.runway()).as("it earns what it costs").isGreaterThan(1000);
        }
    }

    /** Nine million people, worth a billion, died of 71,000 dollars a day: a better product more surely than a worse one. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "3"})
    void growthThatInvestorsFundDoesNotKill(String quality) {
        String[] photo = {
            "users.represents=192000",
            "steps=1100",
            "platforms.Old={initialUsers: 0.95, business: advertising}",
            "platforms.New={format: photo, initialUsers: 0.001, initialAware: 0.05, quality: " + quality
                    + ", business: {model: advertising, adLoad: 0}, company: {capital: 4e6, team: 2e6, teamNeeded: 2e6}}"
        };
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            assertThat(platform(run(replicate, photo)).ranOutAt()).isNull();
        }
        String[] alone = Arrays.copyOf(photo, photo.length + 1);
        alone[photo.length] = "investors.count=0";
        assertThat(platform(run(0, alone)).ranOutAt())
                .as("without them it does")
                .isNotNull();
    }

    private static Platform platform(Simulation simulation) {
        return simulation.market().platforms().get(1);
    }
}
