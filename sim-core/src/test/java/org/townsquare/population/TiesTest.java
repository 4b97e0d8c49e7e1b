package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What there is to see on a platform: ties found again, ties that were imported, and the discovery feed. All is exact. */
class TiesTest {

    private static final int USER = 7;

    private static double term(Population population, int platform, int step, UtilityTerm term) {
        return population
                .worths(USER, step, Bare.offers(0, 0))
                .get(platform)
                .terms()
                .get(term);
    }

    private static void join(Population population, int user, int platform, int step) {
        Shard shard = population.anyShard();
        shard.open(user, step);
        shard.join(user, platform, step);
        shard.attendOnly(user, platform);
        shard.close(user);
        population.settle();
    }

    /** β·(1 − d)·κ·f with κ = ι + (1 − ι)·(1 − e^(−tenure/τ)); the share is kept as a float. */
    @ParameterizedTest
    @CsvSource({"0, 60, 0", "0.4, 60, 0", "0.4, 60, 0.25", "0.9, 7, 0.5", "0, 0, 0", "1, 60, 0"})
    void tiesAreFoundWithTenureButForThoseImported(double imported, double days, double feed) {
        Population population = Bare.population(
                2,
                "users.count=101",
                "choice={contacts: 3, tieDays: " + days + ", expectedTies: 0.3}",
                "platforms.A={importedTies: " + imported + ", discovery: " + feed + "}");
        for (int user = 0; user < 50; user++) {
            if (user != USER) {
                join(population, user, 0, 0);
            }
        }
        double contacts = 49 / 100.0;
        assertThat(term(population, 0, 9, UtilityTerm.CONTACTS))
                .as("what a stranger expects")
                .isCloseTo(3 * (1 - feed) * Math.max(imported, 0.3) * contacts, within(1e-12));
        join(population, USER, 0, 10);
        for (int tenure : new int[] {0, 1, 2, 10, 59, 100, 1000, 5000}) {
            double found = days == 0 ? 1 : imported + (1 - imported) * (1 - Math.exp(-tenure / days));
            assertThat(term(population, 0, 10 + tenure, UtilityTerm.CONTACTS))
                    .as("tenure %d", tenure)
                    .isCloseTo(3 * (1 - feed) * found * contacts, within(1e-6));
        }
    }

    @Test
    void whoWasThereBeforeTheRunHasAllTies() {
        Population population =
                Bare.members(1, "users.count=101", "choice={contacts: 3, tieDays: 60, expectedTies: 0}");
        assertThat(population.worths(USER, 0, Bare.offers(0)).get(0).terms().get(UtilityTerm.CONTACTS))
                .isCloseTo(3, within(1e-12));
    }

    /** Who leaves for good and comes back begins anew. */
    @Test
    void tiesAreLostWithMembership() {
        Population population =
                Bare.members(1, "users.count=101", "choice={contacts: 3, tieDays: 60, expectedTies: 0}");
        Shard shard = population.anyShard();
        shard.open(USER, 5);
        shard.leave(USER, 0);
        shard.close(USER);
        population.settle();
        join(population, USER, 0, 20);
        assertThat(population.worths(USER, 50, Bare.offers(0)).get(0).terms().get(UtilityTerm.CONTACTS))
                .isCloseTo(3 * (1 - Math.exp(-0.5)), within(1e-6));
    }

    /** β_d·d·A/(A + A_half), whoever one's contacts are; A is the share of all attention of users who are there. */
    @ParameterizedTest
    @CsvSource({"0.2, 0.3, 0.02", "1, 0.05, 0.02", "0.5, 0, 0.02", "0.7, 0.3, 0.5"})
    void theDiscoveryFeedSaturates(double feed, double share, double half) {
        Population population = Bare.population(
                2,
                "users.count=1000",
                "choice={discovery: 1.7, discoveryHalf: " + half + "}",
                "platforms.A.discovery=" + feed);
        population.interventions().colonise(0, share, -1);
        population.settle();
        assertThat(term(population, 0, 0, UtilityTerm.DISCOVERY))
                .isCloseTo(1.7 * feed * share / (share + half), within(1e-12));
        assertThat(term(population, 1, 0, UtilityTerm.DISCOVERY)).isZero();
    }
}
