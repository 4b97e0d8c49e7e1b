package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;

/** What follows from how many sessions a day a user has. */
class SessionsTest {

    private static final int LEVELS = 64;

    /** Sessions a day of a level: the quantile in its middle of the log-normal distribution of median 4 and spread 1. */
    private static double sessions(int level) {
        return 4 * Math.exp(new NormalDistribution(null, 0, 1).inverseCumulativeProbability((level + 0.5) / LEVELS));
    }

    /** Of alike users who give each of two platforms half of their attention: 1 − (1 − a)^n, and 1 − (1 − a)^(30n). */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 1, 4.5, 20})
    void usersOfADayAndOfAMonthFollowFromAttention(double sessions) {
        Population population = Bare.members(2, "users.count=100", "users.sessions=" + sessions);
        for (int k = 0; k < 2; k++) {
            assertThat(population.tally().daily(k)).isCloseTo(100 * (1 - Math.pow(0.5, sessions)), within(1e-4));
            assertThat(population.tally().monthly(k)).isCloseTo(100 * (1 - Math.pow(0.5, 30 * sessions)), within(1e-4));
        }
    }

    /** Whether one of n sessions at least goes there, for users of less than one session a day, too. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 0.9, 1})
    void chanceToGoThereIsThatOfOneSessionAtLeast(double share) {
        Sessions sessions =
                new Sessions(Given.scenario("users: {sessions: 2, sessionSpread: 1.5}\nplatforms: [{name: Agora}]")
                        .users());
        assertThat(sessions.number(0)).as("sessions of the most casual").isLessThan(0.1);
        assertThat(sessions.number(Sessions.LEVELS - 1))
                .as("sessions of the heaviest")
                .isGreaterThan(10);
        for (int level = 0; level < Sessions.LEVELS; level++) {
            double chance = 1 - Math.pow(1 - share, sessions.number(level));
            for (double draw = 0.0005; draw < 1; draw += 0.001) {
                assertThat(sessions.isBelowChance(draw, share, level))
                        .as("draw %f below %f", draw, chance)
                        .isEqualTo(draw < chance);
            }
        }
    }

    @Test
    void heavyUsersAreActiveOnMoreDays() {
        Population population = Bare.members(4, "users.count=5000", "users={sessions: 4, sessionSpread: 1}");
        double daily = 0;
        for (int user = 0; user < 5000; user++) {
            daily += 1 - Math.pow(0.75, sessions(population.traits().sessions[user]));
        }
        assertThat(population.tally().daily(3)).isCloseTo(daily, within(5000 * 5e-7));
        assertThat(population.traits().sessions).contains(0, LEVELS / 2, LEVELS - 1);
    }

    /**
     * A user of n sessions reviews with chance 2n/(n + median) times that of the median one, at most 1. Each of 64 levels within six
     * standard deviations: false-failure rate 1.3e-7 in all.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 400", "0.8, 100"})
    void heavyUsersReviewMoreOften(double rate, int steps) {
        Population population =
                Bare.population(1, "users={count: 6400, reconsider: " + rate + ", sessions: 4, sessionSpread: 1}");
        int[] users = new int[LEVELS];
        int[] reviews = new int[LEVELS];
        for (int step = 1; step <= steps; step++) {
            Bare.review(population, step, Bare.offers(0));
            for (int user = 0; user < 6400; user++) {
                reviews[population.traits().sessions[user]] +=
                        population.state().roster.unchanged(user, step) == 0 ? 1 : 0;
            }
        }
        for (int user = 0; user < 6400; user++) {
            users[population.traits().sessions[user]]++;
        }
        for (int level = 0; level < LEVELS; level++) {
            double n = sessions(level);
            double chance = Math.min(1, rate * 2 * n / (n + 4));
            double trials = (double) users[level] * steps;
            assertThat(reviews[level] / trials)
                    .as("%.2f sessions", n)
                    .isCloseTo(chance, within(6 * Math.sqrt(chance * (1 - chance) / trials) + 1e-7));
        }
    }

    /**
     * Whoever gives a platform no attention any more counts as one who gives it a 64th for the rest of the month. Whoever comes
     * back counts by the new attention, whoever leaves for good not at all, and nobody twice.
     */
    @Test
    void aMonthRemembersWhoLapsed() {
        Population population = Bare.members(1, "users.count=4", "users.sessions=0.1");
        double half = 1 - Math.pow(0.5, 3);
        double least = 1 - Math.pow(63 / 64.0, 3);
        attend(population, 100, 32, 32, 32, 64);
        attend(population, 101, 0, 0, 0, 64);
        assertThat(monthly(population)).isCloseTo(1 + 3 * least, within(1e-5));
        attend(population, 110, 0, 32, -1, 64);
        assertThat(monthly(population)).isCloseTo(1 + least + half, within(1e-5));
        pass(population, 129);
        assertThat(monthly(population)).as("29 days after").isCloseTo(1 + least + half, within(1e-5));
        pass(population, 130);
        assertThat(monthly(population)).as("30 days after").isCloseTo(1 + half, within(1e-5));
        attend(population, 131, 32, 32, -1, 64);
        assertThat(monthly(population)).isCloseTo(1 + 2 * half, within(1e-5));
    }

    /** Gives the platform attention at a step, in 64ths; −1 for who leaves for good. */
    private static void attend(Population population, int step, int... attention) {
        pass(population, step);
        Shard shard = population.anyShard();
        for (int user = 0; user < attention.length; user++) {
            shard.open(user, step);
            if (attention[user] < 0) {
                shard.leave(user, 0);
            } else {
                shard.attend(user, 0, attention[user]);
            }
            shard.close(user);
        }
        population.settle();
    }

    private static void pass(Population population, int step) {
        population.beginStep(step);
        population.settle();
    }

    private static double monthly(Population population) {
        return population.tally().monthly(0);
    }
}
