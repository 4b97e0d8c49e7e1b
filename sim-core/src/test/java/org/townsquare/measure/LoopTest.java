package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.scenario.Scenario;

/** The hysteresis loop of two platforms against theory (Brock and Durlauf 2001), with βJ = μ·a/2 and βh = μ·Δq/2. */
class LoopTest {

    private static final int LEVELS = 41;
    private static final int SETTLING = 40;
    private static final double TOP = 1;

    /** The quality of B rises from -1 to 1. */
    private static List<Scenario> levels(double population, int users) {
        return IntStream.range(0, LEVELS)
                .mapToObj(level -> Given.shipped(
                        "textbook/brock-durlauf-spinodal-below.yaml",
                        "choice.population=" + population,
                        "users.count=" + users,
                        "steps=60000",
                        "platforms.B.quality=" + quality(level)))
                .toList();
    }

    private static double quality(int level) {
        return TOP * (2.0 * level / (LEVELS - 1) - 1);
    }

    /** The same ramp of the deterministic map. */
    private static Loop theory(List<Scenario> levels, int hold) {
        List<MeanField> maps =
                levels.stream().map(MeanField::of).map(Optional::orElseThrow).toList();
        double[] shares = {1, 0};
        for (int step = 0; step < SETTLING; step++) {
            shares = maps.get(0).next(shares);
        }
        double[] up = new double[LEVELS];
        double[] down = new double[LEVELS];
        for (int i = 0; i < 2 * LEVELS; i++) {
            int level = i < LEVELS ? i : 2 * LEVELS - 1 - i;
            double sum = 0;
            for (int step = 0; step < hold; step++) {
                shares = maps.get(level).next(shares);
                sum += shares[1];
            }
            (i < LEVELS ? up : down)[level] = sum / hold;
        }
        return new Loop(up, down);
    }

    private static double width(Loop loop) {
        long up = Arrays.stream(loop.up()).filter(share -> share < 0.5).count();
        long down = Arrays.stream(loop.down()).filter(share -> share < 0.5).count();
        return (up - down) * 2 * TOP / (LEVELS - 1);
    }

    /** Twice the field at which an equilibrium ends: βh_s = βJ·m_s − artanh m_s with m_s = √(1 − 1/βJ); 0 below βJ = 1. */
    private static double spinodals(double betaJ) {
        double m = FastMath.sqrt(Math.max(0, 1 - 1 / betaJ));
        return 2 * 2 * (betaJ * m - FastMath.atanh(m));
    }

    /**
     * 10,000 users: away from a jump the share strays by a standard deviation of at most 0.01, and a level's mean over 20
     * steps by less. The tolerance is six of them: false-failure rate below 82 · 2e-9 = 2e-7 a ramp. Levels beside a jump are
     * left out, since a jump comes a few steps earlier or later by chance.
     */
    @ParameterizedTest
    @ValueSource(doubles = {3, 1.6})
    void theModelGoesTheWayOfTheory(double population) {
        List<Scenario> levels = levels(population, 10_000);
        Loop expected = theory(levels, 20);
        Loop measured = Loop.run(levels, SETTLING, 20, 1, 0, 1, () -> {});
        assertThat(width(measured)).isCloseTo(width(expected), within(2 * 0.05 + 1e-9));
        assertCloseAwayFromJumps(measured.up(), expected.up());
        assertCloseAwayFromJumps(measured.down(), expected.down());
    }

    private static void assertCloseAwayFromJumps(double[] measured, double[] expected) {
        for (int i = 2; i < LEVELS - 2; i++) {
            if (Math.abs(expected[i + 2] - expected[i - 2]) < 0.15) {
                assertThat(measured[i]).as("level " + i).isCloseTo(expected[i], within(0.06));
            }
        }
    }

    /** Exact: the slower the ramp of the map, the nearer its loop's width to the distance of the spinodals, from above. */
    @ParameterizedTest
    @ValueSource(doubles = {2.4, 3, 3.4})
    void slowerRampsComeDownToTheSpinodals(double population) {
        List<Scenario> levels = levels(population, 1000);
        double limit = spinodals(population / 2);
        double quick = width(theory(levels, 10));
        double slow = width(theory(levels, 100));
        double slowest = width(theory(levels, 3000));
        assertThat(quick).isGreaterThan(slow);
        // Values are 0.05 apart: a width is known to one of them at either jump.
        assertThat(slowest).isBetween(limit - 0.051, Math.min(slow, limit + 0.101));
    }

    /** Exact: below βJ = 1 there is no loop, only lag, and half the speed halves it. */
    @Test
    void withoutBistabilityOnlyLagIsLeft() {
        List<Scenario> levels = levels(1.6, 1000);
        assertThat(spinodals(0.8)).isZero();
        double quick = area(theory(levels, 50));
        double slow = area(theory(levels, 100));
        assertThat(slow / quick).isBetween(0.48, 0.52);
        assertThat(width(theory(levels, 1000))).isLessThan(0.051); // one value
    }

    private static double area(Loop loop) {
        return IntStream.range(0, LEVELS)
                .mapToDouble(i -> loop.down()[i] - loop.up()[i])
                .sum();
    }

    @Test
    void isTheSameForAnyNumberOfThreadsAndAnotherForAnotherReplicate() {
        List<Scenario> levels = levels(3, 1000);
        Loop once = Loop.run(levels, 10, 2, 1, 3, 1, () -> {});
        assertThat(Loop.run(levels, 10, 2, 1, 3, 2, () -> {})).isEqualTo(once);
        assertThat(Loop.run(levels, 10, 2, 1, 4, 1, () -> {})).isNotEqualTo(once);
    }
}
