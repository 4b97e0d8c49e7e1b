package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Alike users: who tries a platform, how attention is rounded, who is dormant, who leaves for good. Frequencies may be wrong by 5.2
 * standard deviations: false-failure rate 2e-7 for each; and the seed is fixed.
 */
class AttentionRuleTest {

    private static final int USERS = 20_000;

    private static void assertFrequency(long times, double chance, int trials) {
        assertThat(times / (double) trials).isCloseTo(chance, within(5.2 * Math.sqrt(chance * (1 - chance) / trials)));
    }

    /** With n sessions a day, of which a share P would go there: 1 − (1 − P)^n. */
    @ParameterizedTest
    @CsvSource({"0.1, 4", "0.02, 1", "0.3, 0.5", "0.004, 30"})
    void aPlatformIsTriedInOneOfAllSessions(double share, double sessions) {
        Population population = Bare.population(1, "users.sessions=" + sessions);
        Bare.review(population, 1, Bare.offersFor(share));
        assertFrequency(population.tally().get(Count.MEMBERS, 0), 1 - Math.pow(1 - share, sessions), USERS);
        assertThat(population.tally().get(Count.JOINED, 0))
                .isEqualTo(population.tally().get(Count.MEMBERS, 0));
    }

    /** Who tries it looks at it in this step, however little it is worth; nobody is dormant at once. */
    @ParameterizedTest
    @CsvSource({"0.1, 4", "0.02, 1", "0.3, 0.5", "0.004, 30", "0.0001, 50"})
    void whatWasTriedGetsAPartAtLeast(double share, double sessions) {
        Population population = Bare.population(1, "users.sessions=" + sessions);
        Bare.review(population, 1, Bare.offersFor(share));
        assertThat(population.tally().get(Count.MEMBERS, 0)).isPositive();
        assertThat(population.tally().get(Count.ATTENDED, 0))
                .isEqualTo(population.tally().get(Count.MEMBERS, 0));
    }

    /** Of two strange platforms each is tried by its own share of sessions, whatever becomes of the other. */
    @Test
    void platformsAreTriedIndependently() {
        Population population = Bare.population(2, "users.sessions=2");
        Bare.review(population, 1, Bare.offersFor(0.3, 0.1));
        assertFrequency(population.tally().get(Count.MEMBERS, 0), 0.51, USERS);
        assertFrequency(population.tally().get(Count.MEMBERS, 1), 0.19, USERS);
        long both = IntStream.range(0, USERS)
                .filter(user -> population.isMember(user, 0) && population.isMember(user, 1))
                .count();
        assertFrequency(both, 0.51 * 0.19, USERS);
    }

    /** Each share of attention is 64·P rounded down or up, and right on average; means within 4.9 standard errors (1e-6). */
    @Test
    void attentionIsRoundedRightOnAverageAndNobodyHasMoreThanAll() {
        double[] share = {0.437, 0.291, 0.171, 0.0161};
        Population population = Bare.members(4);
        Bare.review(population, 1, Bare.offersFor(share));
        for (int k = 0; k < share.length; k++) {
            double exact = 64 * share[k];
            double part = exact - Math.floor(exact);
            for (int user = 0; user < USERS; user++) {
                assertThat(population.state().roster.attention(user, k))
                        .isBetween((int) Math.floor(exact), (int) Math.ceil(exact));
            }
            assertThat(population.tally().get(Count.ATTENTION, k) / (double) USERS)
                    .isCloseTo(exact, within(4.9 * Math.sqrt(part * (1 - part) / USERS)));
        }
    }

    /** Where nobody is nowhere, all 64 parts are given by everybody, to the last. */
    @Test
    void allAttentionIsGivenWhereBeingNowhereIsWorthNothing() {
        Population population = Bare.members(3, "choice.outside=-100");
        Bare.review(population, 1, Bare.offers(0.1, 0.5, 1.3));
        for (int user = 0; user < USERS; user++) {
            assertThat(population.state().roster.attention(user)).isEqualTo(64);
        }
    }

    @Test
    void aShareBelowOnePartIsNoneAndTheMemberIsDormant() {
        Population population = Bare.members(2);
        Bare.review(population, 1, Bare.offersFor(0.5, 0.99 / 64));
        assertThat(population.tally().get(Count.ATTENTION, 1)).isZero();
        assertThat(population.tally().get(Count.ATTENDED, 1)).isZero();
        assertThat(population.tally().get(Count.MEMBERS, 1)).isEqualTo(USERS);
        assertThat(population.tally().dormant(1)).isEqualTo(USERS);
        Bare.review(population, 2, Bare.offersFor(0.5, 1.01 / 64));
        assertThat(population.tally().dormant(1)).isZero();
        assertThat(population.tally().get(Count.ATTENDED, 1)).isEqualTo(USERS);
    }

    /** After so many days without attention 1 − e^(−days/D) have left, however often they reviewed meanwhile. */
    @ParameterizedTest
    @CsvSource({"40, 20, 1", "40, 20, 20", "5, 3, 1", "180, 350, 7"})
    void dormantMembersLeaveAtOneRate(double dormantDays, int days, int every) {
        Population population = Bare.members(1, "users.dormantDays=" + dormantDays);
        Bare.review(population, 1, Bare.offers(-30));
        assertThat(population.tally().dormant(0)).isEqualTo(USERS);
        for (int day = every; day <= days; day += every) {
            Bare.review(population, 1 + day, Bare.offers(-30));
        }
        long left = USERS - population.tally().get(Count.MEMBERS, 0);
        assertFrequency(left, 1 - Math.exp(-days / dormantDays), USERS);
        assertThat(population.tally().get(Count.LEFT, 0)).isEqualTo(left);
    }

    /** Nobody who gives attention leaves, and nobody in the step in which attention ends. */
    @Test
    void onlyTheDormantLeave() {
        Population population = Bare.members(1, "users.dormantDays=1");
        for (int step = 1; step < 50; step++) {
            Bare.review(population, step, Bare.offersFor(0.1));
        }
        Bare.review(population, 50, Bare.offers(-30));
        assertThat(population.tally().get(Count.MEMBERS, 0)).isEqualTo(USERS);
    }
}
