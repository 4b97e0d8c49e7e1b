package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.engine.Simulation;
import org.townsquare.scenario.Scenario;

class InstallsTest {

    private static final int NEW = 1;

    /** The small world, where everybody knows of the alternative and nobody is there yet. */
    private static Simulation run(String... events) {
        Scenario scenario = Given.scenario(
                Given.SMALL,
                "platforms.New.initialAware=1",
                "platforms.New.initialUsers=0",
                "gatekeepers.stores=[{name: A, share: 0.5, webInstalls: 0.3}, {name: B, share: 0.3, webInstalls: 0}]",
                "events=[" + String.join(", ", events) + "]");
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        simulation.runUntil(100);
        return simulation;
    }

    private static BitSet members(Simulation simulation) {
        BitSet members = new BitSet();
        for (int user = 0; user < simulation.population().size(); user++) {
            if (simulation.population().state().roster.isMember(user, NEW)) {
                members.set(user);
            }
        }
        return members;
    }

    private static long ofStore(Simulation simulation, int store) {
        return members(simulation).stream()
                .filter(user -> simulation.population().traits().store(user) == store)
                .count();
    }

    @Test
    void everyUserHasAStoreOrTheWebInTheGivenShares() {
        Simulation simulation = run();
        int[] users = new int[3];
        for (int user = 0; user < simulation.population().size(); user++) {
            users[simulation.population().traits().store(user)]++;
        }
        // Six standard deviations of a binomial number: wrong once in 10^8 seeds, and this one is fixed.
        assertThat(users[0]).isBetween(500 - 95, 500 + 95);
        assertThat(users[1]).isBetween(300 - 87, 300 + 87);
        assertThat(users[2]).isBetween(200 - 76, 200 + 76);
    }

    @Test
    void aRemovalKeepsOutTheUsersOfThatStoreOnlyButForThoseWhoUseTheWeb() {
        Simulation free = run();
        Simulation withoutA = run("{kind: app-store-removal, at: 0, platform: New, store: A, days: 1000}");
        Simulation withoutB = run("{kind: app-store-removal, at: 0, platform: New, store: B, days: 1000}");
        assertThat(ofStore(withoutB, 1)).isZero();
        assertThat(ofStore(withoutB, 0)).isPositive();
        assertThat(ofStore(withoutB, 2)).isPositive();
        assertThat(ofStore(withoutA, 1)).isPositive();
        assertThat(ofStore(withoutA, 0)).isPositive().isLessThan(ofStore(free, 0) / 2);
        Traits traits = withoutA.population().traits();
        assertThat(members(withoutA).stream().filter(user -> traits.store(user) == 0))
                .allMatch(user -> traits.webAversion(user) < 0.3);
    }

    @Test
    void membersStayMembersWhenTheStoreRemovesTheApp() {
        Simulation before = run();
        Simulation after = run("{kind: app-store-removal, at: 99, platform: New, store: B}");
        BitSet lost = members(before);
        lost.andNot(members(after));
        // Of one step's newcomers, some do not come.
        assertThat(lost.stream()).allMatch(user -> before.population().traits().store(user) == 1);
        assertThat(members(after).cardinality()).isGreaterThan(members(before).cardinality() - 10);
        assertThat(after.population().tally().get(Count.ATTENDED, NEW)).isPositive();
    }
}
