package org.townsquare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.townsquare.statistics.Discrepancy.Known;

/** By hand: without a spread of the model's own the prior is conjugate, and what comes next has a t distribution. */
class DiscrepancyTest {

    /** With ν figures in all, those of the prior included, of a mean square s²: P(x) = F_ν(x / s). */
    private static void isStudent(Discrepancy found, double figures, double square) {
        TDistribution student = new TDistribution(null, figures);
        for (double x : new double[] {-2, -0.5, 0, 0.1, 1.3}) {
            assertThat(found.upTo(x)).isCloseTo(student.cumulativeProbability(x / Math.sqrt(square)), within(1e-4));
        }
    }

    @Test
    void beforehandThreeFiguresWereOffByFourTenths() {
        isStudent(new Discrepancy(List.of()), 3, 0.16);
        // t of three degrees of freedom: 95 % are below 2.3534.
        assertThat(new Discrepancy(List.of()).upTo(2.353363 * 0.4)).isCloseTo(0.95, within(1e-4));
    }

    @Test
    void figuresCountBesideThose() {
        // One figure off by 1: (3·0.16 + 1) / 4 = 0.37.
        isStudent(new Discrepancy(List.of(new Known(0, 1, 0, 1))), 4, 0.37);
        // Two that are far apart, whatever the unit of their weights: (0.48 + 1 + 0.25) / 5.
        isStudent(new Discrepancy(List.of(new Known(0, 1, 0, 7), new Known(1e4, -0.5, 0, 7))), 5, 0.346);
        // Two of one day are worth one, of their mean square.
        isStudent(new Discrepancy(List.of(new Known(5, 1, 0, 1), new Known(5, -0.5, 0, 1))), 4, (0.48 + 0.625) / 4);
        // 15 days apart ρ² is e^(-1), and two count as 2 / (1 + 1/e) = 1.4621.
        isStudent(
                new Discrepancy(List.of(new Known(0, 1, 0, 1), new Known(15, 1, 0, 1))),
                4.462117,
                (0.48 + 1.462117) / 4.462117);
        // One that counts nothing teaches nothing.
        isStudent(new Discrepancy(List.of(new Known(0, 9, 0, 0))), 3, 0.16);
    }

    @Test
    void whatTheModelsOwnSpreadExplainsIsNoDiscrepancy() {
        List<Known> sure = List.of(new Known(0, 1, 0, 1), new Known(1e4, -1, 0, 1), new Known(2e4, 1, 0, 1));
        List<Known> unsure = List.of(new Known(0, 1, 1, 1), new Known(1e4, -1, 1, 1), new Known(2e4, 1, 1, 1));
        assertThat(new Discrepancy(sure).sd()).isBetween(0.7, 0.9);
        assertThat(new Discrepancy(unsure).sd()).isBetween(0.4, 0.55);
    }

    @Test
    void quantilesStandForIt() {
        Discrepancy found = new Discrepancy(List.of(new Known(0, 1, 0, 1)));
        double[] quantiles = found.quantiles();
        assertThat(quantiles).hasSize(40).isSorted();
        assertThat(found.upTo(quantiles[0])).isCloseTo(0.0125, within(1e-8));
        assertThat(found.upTo(quantiles[39])).isCloseTo(0.9875, within(1e-8));
        assertThat(quantiles[19]).isEqualTo(-quantiles[20]).isNegative();
        assertThat(Discrepancy.sums(new double[] {1, 5}, new double[] {-1, 0, 2}))
                .containsExactly(0, 1, 3, 4, 5, 7);
    }
}
