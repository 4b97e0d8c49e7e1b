package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.population.Count;

/** A scenario cannot foresee who runs out of cash, so its events may come too late. */
class ClosedPlatformTest {

    private static final String POOR =
            "platforms.New={business: {model: advertising, adLoad: 0}, company: {capital: 1000, seekDays: 0}}";
    private static final String LATE = "events=[{kind: announce, at: 100, platform: New, news: 5},"
            + " {kind: launch, at: 101, platform: New}, {kind: policy-change, at: 102, platform: New, policy: none},"
            + " {kind: marketing-burst, at: 103, platform: New, hazard: 5}, {kind: outage, at: 104, platform: New},"
            + " {kind: influencer-move, at: 105, platform: New, influencer: Star, leaves: Old},"
            + " {kind: funding-round, at: 106, platform: New, amount: 1e9}, {kind: closing, at: 107, platform: New}]";

    @Test
    void takesNoNoticeOfEvents() {
        Simulation without = run("events=[]");
        Simulation with = run(LATE);
        assertThat(with.market().platforms().get(1).isClosed()).isTrue();
        assertThat(without.market().platforms().get(1).isClosed()).isTrue();
        assertThat(with.market().offers()).isEqualTo(without.market().offers());
        for (Count count : Count.values()) {
            for (int k = 0; k < 2; k++) {
                assertThat(with.population().tally().get(count, k))
                        .as("%s of %d", count, k)
                        .isEqualTo(without.population().tally().get(count, k));
            }
        }
    }

    @Test
    void isAdvertisedNoLonger() {
        assertThat(run("platforms.New.marketing=0.5").market().offers()[1].hazard())
                .isZero();
    }

    private static Simulation run(String setting) {
        Simulation simulation = new Simulation(Given.scenario(Given.SMALL, POOR, setting), 0);
        simulation.start();
        simulation.runUntil(150);
        return simulation;
    }
}
