package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.Given;
import org.townsquare.population.Count;

/** Two standards whose users gain by each partner (Weitzel, Beimborn and König 2006): density and monopoly. All is exact. */
class DensityTest {

    private static long usersOfB(int replicate, String... overrides) {
        Simulation simulation = new Simulation(Given.shipped("textbook/weitzel-sparse.yaml", overrides), replicate);
        simulation.start();
        simulation.runUntil(simulation.scenario().steps());
        return simulation.population().tally().get(Count.ATTENDED, 1);
    }

    /**
     * Everybody meets everybody: of 200 users a user of B, one of b, meets 200 − b users of A and b − 1 of B, and changes if
     * a·(201 − 2b) > K. The first who changes makes it pay even more for the next, so that it is all or none.
     */
    @ParameterizedTest
    @CsvSource({
        "80, 1, 40.5, 0",
        "80, 1, 41.5, 80",
        "60, 1, 80.5, 0",
        "60, 1, 81.5, 60",
        "60, 0.5, 40.4, 0",
        "60, 0.5, 40.6, 60",
        "98, 2, 9.9, 0",
        "98, 2, 10.1, 98",
    })
    void whereEverybodyMeetsEverybodyItIsMonopolyOrNothingMoves(int first, double benefit, double cost, int left) {
        assertThat(usersOfB(
                        0,
                        "users.count=200",
                        "network={kind: complete}",
                        "choice.contacts=" + benefit,
                        "choice.joining=" + cost,
                        "platforms.A.initialUsers=" + (200 - first) / 200.0,
                        "platforms.B.initialUsers=" + first / 200.0))
                .isEqualTo(left);
    }

    /** Nobody with at most K/a partners can ever gain by changing: on a lattice of degree k, B stays as long as a·k < K. */
    @ParameterizedTest
    @CsvSource({"4, 1, 4.5", "10, 1, 10.5", "20, 0.5, 10.1"})
    void whereNobodyHasEnoughPartnersAllStays(int degree, double benefit, double cost) {
        assertThat(usersOfB(
                        0,
                        "network={kind: watts-strogatz, rewiring: 0, degree: " + degree + "}",
                        "choice.contacts=" + benefit,
                        "choice.joining=" + cost))
                .isEqualTo(400);
    }

    /** The denser, and the lower the cost against the benefit, the fewer stay with B; by share, density would not matter. */
    @Test
    void densityAndLowCostLeadToMonopoly() {
        long sparse = usersOfB(0, "network.meanDegree=10", "choice.joining=10.5");
        long middle = usersOfB(0, "network.meanDegree=25", "choice.joining=10.5");
        long dense = usersOfB(0, "network.meanDegree=60", "choice.joining=10.5");
        assertThat(sparse).isGreaterThan(350);
        assertThat(middle).isLessThan(sparse - 20);
        assertThat(dense).isZero();
        assertThat(usersOfB(0, "network.meanDegree=25", "choice.joining=5"))
                .isLessThan(middle)
                .isLessThan(20);
        String[] byShare = {"choice.contactsBy=share", "choice.joining=0.9", "network.meanDegree=60"};
        assertThat(usersOfB(0, byShare)).isEqualTo(400);
    }
}
