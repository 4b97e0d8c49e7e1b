package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stock of habit is computed when it is needed; here it is followed day by day. */
class HabitTest {

    /** s ← a + (s − a)·e^(−1/τ) at the end of each step; each change of attention rounds it to 1/65535 once. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 7.5, 60, 400})
    void theLazyFormulaIsTheDailyRecursion(double days) {
        Population population = Bare.members(2, "users={count: 10, habitDays: " + days + "}");
        Roster roster = population.state().roster;
        Shard shard = population.anyShard();
        Random random = new Random(1);
        double[] stock = {0.5, 0.5};
        int changes = 0;
        for (int step = 0; step < 2000; step++) {
            for (int k = 0; k < 2; k++) {
                assertThat(roster.habit(3, k, step)).isCloseTo(stock[k], within((changes + 1) * 0.51 / 65_535));
            }
            if (random.nextInt(100) == 0) {
                shard.open(3, step);
                shard.attend(3, 0, random.nextInt(65));
                shard.attend(3, 1, random.nextInt(65 - roster.attention(3, 0)));
                shard.close(3);
                changes++;
            }
            for (int k = 0; k < 2; k++) {
                double attention = population.attention(3, k);
                stock[k] = attention + (stock[k] - attention) * Math.exp(-1 / days);
            }
        }
        assertThat(changes).isGreaterThan(10);
    }

    /** h·s, for who has had the attention for long, for who began just now, and for who is no member. */
    @Test
    void habitAddsToUtility() {
        Population population = Bare.population(1, "users={count: 10, habit: 2, habitDays: 20}");
        population.interventions().colonise(0, 0.3, -1);
        int[] members = users(population, true);
        int[] others = users(population, false);
        int old = members[0];
        int fresh = others[0];
        int stranger = others[1];
        Shard shard = population.anyShard();
        shard.open(fresh, 5);
        shard.join(fresh, 0, 5);
        shard.attend(fresh, 0, 64);
        shard.close(fresh);
        assertThat(habit(population, old, 15)).isCloseTo(2, within(1e-6));
        assertThat(habit(population, fresh, 5)).isZero();
        assertThat(habit(population, fresh, 15)).isCloseTo(2 * (1 - Math.exp(-10 / 20.0)), within(1e-6));
        assertThat(habit(population, stranger, 15)).isZero();
    }

    private static int[] users(Population population, boolean members) {
        return IntStream.range(0, population.size())
                .filter(user -> population.isMember(user, 0) == members)
                .toArray();
    }

    private static double habit(Population population, int user, int step) {
        return population.worths(user, step, Bare.offers(0)).get(0).terms().get(UtilityTerm.HABIT);
    }
}
