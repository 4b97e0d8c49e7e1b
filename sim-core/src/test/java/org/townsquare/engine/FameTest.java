package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;

/** A launch of which many know already. */
class FameTest {

    private static final int LAUNCH = 50;

    /** Attention to New so many steps after its launch, of 2,000 users. */
    private static double share(double aware, String news, int after) {
        Simulation simulation = new Simulation(
                Given.scenario(
                        Given.SMALL,
                        "users.count=2000",
                        "platforms.New.initialUsers=0",
                        "platforms.New.initialAware=" + aware,
                        "platforms.New.launch={planned: " + LAUNCH + ", news: " + news + "}"),
                0);
        simulation.start();
        simulation.runUntil(LAUNCH + after + 1);
        return simulation.population().tally().attentionShare(1);
    }

    /** Who knows of it and waits is told that it has opened, and looks at once; the others have to hear of it first. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "0.5", "0.1"})
    void helps(String news) {
        for (int after : new int[] {0, 5}) {
            double unknown = share(0, news, after);
            double half = share(0.5, news, after);
            assertThat(half).as("%d steps after the launch", after).isGreaterThan(unknown);
            assertThat(share(1, news, after)).isGreaterThan(half);
        }
    }
}
