package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.engine.Simulation;
import org.townsquare.population.Count;
import org.townsquare.scenario.Scenario;

/** What the finder is calibrated on is what the model does with two platforms and sequential activation. */
class ModelIsTheChainTest {

    private static final int RUNS = 300;

    private static final String TWO = """
            title: Brock and Durlauf, one user at a time
            steps: 100
            network: {kind: complete}
            users: {count: 100, reconsider: 1, sessionSpread: 0, habit: 0, removalSensitivity: 0, adSensitivity: 0, creators: 0}
            content: {aversion: 0, curiosity: 0, contagion: 0}
            choice: {rule: {kind: single-home}, contacts: 0, population: 3, discovery: 0, creators: 0, joining: 0, outside: -40, outsideSpread: 0, taste: 0}
            activation: {kind: sequential}
            awareness: {forgetting: 0, newsAppeal: 0}
            gatekeepers: {notice: 1}
            advertisers: {count: 1}
            platforms:
              - {name: A, role: incumbent, quality: 0, initialUsers: 1, business: none, policy: none}
              - {name: B, quality: -0.2, initialAware: 1, business: none, policy: none}
            """;

    /**
     * After 60 turns for each user a run is where it stays: near one of the stable shares, .05 or .90 (beyond .6 counts as
     * the larger). 300 runs: five standard deviations of the share of runs that get there are up to .144, false-failure rate
     * 6e-7 for each number of first users.
     */
    @ParameterizedTest
    @ValueSource(ints = {50, 61, 72})
    void runsTipAsOftenAsTheCommittorSays(int firstUsers) {
        Scenario scenario = Given.scenario(TWO, "platforms.B.initialUsers=" + firstUsers / 100.0);
        double tipped = IntStream.range(0, RUNS)
                        .filter(replicate -> {
                            Simulation simulation = new Simulation(scenario, replicate);
                            simulation.start();
                            simulation.runUntil(60);
                            return simulation.population().tally().get(Count.ATTENDED, 1) > 60;
                        })
                        .count()
                / (double) RUNS;
        double p = new BirthDeathChain(100, 0).committor(firstUsers);
        assertThat(tipped).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / RUNS)));
    }
}
