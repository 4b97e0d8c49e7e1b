package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.engine.Simulation;

/** What is out of reach gets no attention and keeps its members, who take up their habit as soon as it is back. */
class OutageTest {

    private static final String A_IS_OUT = "events=[{kind: outage, at: 20, platform: A, days: 15}]";

    /** Nobody reviews by chance; utilities are those of before, so that everybody is back exactly where everybody was. */
    @ParameterizedTest
    @ValueSource(strings = {"network={kind: complete}", "network={kind: heavy-tailed, meanDegree: 10}"})
    void attentionIsNoneAtOnceMembersStayAndAllIsAsBeforeAtOnce(String network) {
        Simulation simulation = new Simulation(
                Bare.scenario(
                        2,
                        A_IS_OUT,
                        network,
                        "users={count: 500, dormantDays: 65000, reconsider: 1}",
                        "choice={taste: 1, outside: 0.5}",
                        "platforms.A.initialUsers=0.7",
                        "platforms.B.initialUsers=0.4",
                        "platforms.B.quality=0.7"),
                0);
        simulation.start();
        simulation.runUntil(20);
        Population population = simulation.population();
        int[][] before = attention(population);
        long members = population.tally().get(Count.MEMBERS, 0);
        long others = population.tally().get(Count.ATTENTION, 1);
        for (int step = 20; step < 35; step++) {
            simulation.runUntil(step + 1);
            assertThat(population.tally().get(Count.ATTENTION, 0)).isZero();
            assertThat(population.tally().get(Count.MEMBERS, 0)).isEqualTo(members);
            assertThat(population.tally().get(Count.ATTENTION, 1)).isGreaterThan(others);
        }
        simulation.runUntil(36);
        assertThat(attention(population)).isEqualTo(before);
    }

    /**
     * Without reviews by chance: who is cut off gives all attention to the other platform in that step, where it is as good, and
     * half of it to this one again as soon as it is back. Nobody else does anything.
     */
    @Test
    void whoIsCutOffReviewsThenAndWhenItIsBackAndNobodyElseDoes() {
        Simulation simulation = new Simulation(
                Bare.scenario(
                        2,
                        A_IS_OUT,
                        "users={count: 500, reconsider: 0}",
                        "choice.outside=-50",
                        "platforms.A.initialUsers=0.7",
                        "platforms.B={initialUsers: 0.4, initialAware: 0}"),
                0);
        simulation.start();
        simulation.runUntil(20);
        Population population = simulation.population();
        int[][] before = attention(population);
        for (int step = 20; step < 40; step++) {
            simulation.runUntil(step + 1);
            for (int user = 0; user < 500; user++) {
                boolean member = population.isMember(user, 1);
                int a = before[user][0] == 0 || step < 35 ? 0 : member ? 32 : 64;
                int b = before[user][0] == 0 ? before[user][1] : !member ? 0 : 64 - a;
                assertThat(attention(population)[user])
                        .as("%d at %d", user, step)
                        .containsExactly(a, b);
            }
        }
    }

    /**
     * A day off the air does an incumbent no harm: whoever is back finds the others back. If users only looked again, each would find
     * nobody there, and half of them would go.
     */
    @ParameterizedTest
    @ValueSource(strings = {"heavy-tailed", "erdos-renyi"})
    void aDayOffTheAirCostsNobody(String network) {
        Simulation simulation = new Simulation(
                Given.scenario(
                        Given.SMALL,
                        "network={kind: " + network + "}",
                        "users.count=1000",
                        "platforms.New={initialAware: 0, initialUsers: 0}",
                        "events=[{kind: outage, at: 100, platform: Old, days: 1}]"),
                0);
        simulation.start();
        simulation.runUntil(100);
        double before = simulation.population().tally().attention(0);
        simulation.runUntil(102);
        assertThat(simulation.population().tally().attention(0)).isGreaterThan(0.95 * before);
        simulation.runUntil(110);
        assertThat(simulation.population().tally().attention(0)).isGreaterThan(0.95 * before);
    }

    /** Where users decide one after the other, attention ends at once for those, too, whose turn comes later. */
    @Test
    void attentionEndsAtOnceBeforeAnyTurn() {
        Simulation simulation = new Simulation(
                Bare.scenario(
                        2,
                        A_IS_OUT,
                        "activation={kind: sequential}",
                        "users={count: 500, reconsider: 0.05}",
                        "platforms.A.initialUsers=0.9"),
                0);
        simulation.start();
        simulation.runUntil(20);
        assertThat(simulation.population().tally().get(Count.ATTENTION, 0)).isPositive();
        simulation.runUntil(21);
        assertThat(simulation.population().tally().get(Count.ATTENTION, 0)).isZero();
        assertThat(simulation.population().tally().get(Count.MEMBERS, 0)).isGreaterThanOrEqualTo(450);
    }

    private static int[][] attention(Population population) {
        int[][] attention = new int[population.size()][2];
        for (int user = 0; user < attention.length; user++) {
            attention[user][0] = population.state().roster.attention(user, 0);
            attention[user][1] = population.state().roster.attention(user, 1);
        }
        return attention;
    }

    /** Two outages overlap; when one ends, who divides attention evenly gives none to what is still in the dark. */
    @Test
    void influencersDivideTheirAttentionAmongWhatTheyCanReach() {
        Simulation simulation = new Simulation(
                Given.scenario(
                        Given.SMALL,
                        "events=[{kind: influencer-move, at: 5, platform: New, influencer: Star},"
                                + " {kind: outage, at: 10, platform: Old, days: 20},"
                                + " {kind: outage, at: 15, platform: New, days: 5}]"),
                0);
        simulation.start();
        Population population = simulation.population();
        int star = population.influencer("Star");
        int[][] expected = {
            {5, 64, 0},
            {6, 32, 32},
            {10, 32, 32},
            {11, 0, 64},
            {15, 0, 64},
            {16, 0, 0},
            {20, 0, 0},
            {21, 0, 64},
            {30, 0, 64},
            {31, 32, 32}
        };
        for (int[] at : expected) {
            simulation.runUntil(at[0]);
            assertThat(population.state().roster.attention(star, 0))
                    .as("Old after %d", at[0])
                    .isEqualTo(at[1]);
            assertThat(population.state().roster.attention(star, 1))
                    .as("New after %d", at[0])
                    .isEqualTo(at[2]);
        }
    }

    /** They begin on a platform that opens late, as members of an incumbent, and its outage does not bring them back there. */
    @Test
    void committedUsersStayCommitted() {
        Simulation simulation = new Simulation(
                Given.scenario(
                        Given.SMALL,
                        "platforms.New={committed: 0.1, initialUsers: 0, launch: {planned: 5}}",
                        "events=[{kind: outage, at: 10, platform: Old, days: 3}, {kind: outage, at: 20, platform: New, days: 3}]"),
                0);
        simulation.start();
        Population population = simulation.population();
        for (int steps : new int[] {6, 11, 14, 19, 24, 30}) {
            simulation.runUntil(steps);
            for (int user = 0; user < 999; user++) {
                if (!population.decides(user)) {
                    assertThat(population.state().roster.attention(user, 1)).isEqualTo(64);
                    assertThat(population.state().roster.attention(user, 0)).isZero();
                }
            }
        }
    }
}
