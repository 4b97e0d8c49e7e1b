package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;

/**
 * Advertisers' aversion, brand safety, investors' funds and their reputation decide, each in some region, whether a platform that
 * users want can live; docs/model.md, 7.21, has the table. Users do not mind here what advertisers and investors mind.
 */
class SolvencyTest {

    private static final int RUNS = 6;

    /** Attention of half a thousand users, 22 million people, is all that is at stake. */
    private static final String[] WORLD = {
        "steps=700", "users.count=500", "users.represents=44000", "content.aversion=0", "users.removalSensitivity=0"
    };

    /** Lives from ads beside an incumbent, unmoderated, and takes no outside money. */
    private static final String[] ADVERTISING = {
        "investors.count=0",
        "platforms.Old.initialUsers=0.7",
        "platforms.New={quality: 2, initialUsers: 0.25, initialAware: 1, business: advertising,"
                + " policy: {preset: none, reviewCost: 0},"
                + " company: {capital: 2e6, team: 1e6, teamNeeded: 1e6, infrastructure: 7}}"
    };

    /** Wins nearly everybody, unmoderated, and earns nothing before it has. */
    private static final String[] GROWING = {
        "investors.sentimentSpread=0",
        "investors.indifferent=0",
        "platforms.Old.initialUsers=0.7",
        "platforms.New={quality: 5, initialUsers: 0.02, initialAware: 1,"
                + " business: {model: advertising, adLoad: 0}, policy: {preset: none, reviewCost: 0},"
                + " company: {capital: 2e6, team: 1e6, teamNeeded: 1e6, infrastructure: 4}}"
    };

    /** In how many runs it has not run out of money. */
    private static int solvent(String[] world, String... overrides) {
        String[] all =
                Stream.of(WORLD, world, overrides).flatMap(Arrays::stream).toArray(String[]::new);
        int solvent = 0;
        for (int replicate = 0; replicate < RUNS; replicate++) {
            Simulation simulation = new Simulation(Given.scenario(Given.SMALL, all), replicate);
            simulation.start();
            simulation.runUntil(simulation.scenario().steps());
            solvent += simulation.market().platforms().get(1).ranOutAt() == null ? 1 : 0;
        }
        return solvent;
    }

    /** Fails unless fewer runs stay solvent from value to value, nearly none with the last and nearly all with the first. */
    private static void decides(String[] world, String parameter, String... values) {
        int[] solvent = Arrays.stream(values)
                .mapToInt(value -> solvent(world, parameter + value))
                .toArray();
        for (int i = 1; i < values.length; i++) {
            assertThat(solvent[i]).as(parameter + values[i]).isLessThanOrEqualTo(solvent[i - 1]);
        }
        assertThat(solvent[0] - solvent[values.length - 1])
                .as("%s: solvent %s", parameter, Arrays.toString(solvent))
                .isGreaterThanOrEqualTo(RUNS / 2);
    }

    @Test
    void aversionOfAdvertisersDecides() {
        decides(ADVERTISING, "advertisers.smallRiskAversion=", "0", "16", "64");
        decides(ADVERTISING, "advertisers.riskAversion=", "0", "60", "240");
    }

    @Test
    void brandSafetyDecides() {
        decides(ADVERTISING, "platforms.New.policy.strictness=", "0.9", "0.5", "0");
    }

    @Test
    void fundsOfInvestorsDecide() {
        decides(GROWING, "investors.funds=", "1e10", "1e9", "1e7");
    }

    @Test
    void reputationOfInvestorsDecides() {
        decides(GROWING, "investors.reputation=", "0", "30", "1000");
    }
}
