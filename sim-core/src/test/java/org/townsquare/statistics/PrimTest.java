package org.townsquare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;

/** Boxes found where they are known. */
class PrimTest {

    private static final int DIMENSIONS = 10;

    private record Cases(double[][] x, boolean[] y) {

        /** Of which each is looked for with a chance that depends on where it lies. */
        static Cases of(int size, int seed, ToDoubleFunction<double[]> chance) {
            double[][] x = new double[size][DIMENSIONS];
            boolean[] y = new boolean[size];
            for (int i = 0; i < size; i++) {
                Draws draws = new Streams(seed, 0).stream("cases").at(i);
                for (int d = 0; d < DIMENSIONS; d++) {
                    x[i][d] = draws.uniform(d);
                }
                y[i] = draws.uniform(DIMENSIONS) < chance.applyAsDouble(x[i]);
            }
            return new Cases(x, y);
        }
    }

    private static double known(double[] x) {
        return x[1] > 0.3 && x[4] < 0.7 && x[7] > 0.2 && x[7] < 0.8 ? 0.95 : 0.05;
    }

    /** Other seeds would fail about once in 250: of the first 250 one, number 190, has a limit that is off by 0.051. */
    @Test
    void findsAKnownBoxInTenDimensionsWithNoise() {
        for (int seed = 0; seed < 50; seed++) {
            Cases seen = Cases.of(1000, seed, PrimTest::known);
            List<PrimBox> boxes = Prim.boxes(seen.x, seen.y, 0.8, 1);
            assertThat(boxes).as("seed " + seed).hasSize(1);
            PrimBox box = boxes.get(0);
            assertThat(box.limits().stream().map(PrimBox.Limit::dimension)).containsExactly(1, 4, 7);
            assertThat(box.limits().get(0).low()).isCloseTo(0.3, within(0.05));
            assertThat(box.limits().get(0).high()).isInfinite();
            assertThat(box.limits().get(1).low()).isInfinite();
            assertThat(box.limits().get(1).high()).isCloseTo(0.7, within(0.05));
            assertThat(box.limits().get(2).low()).isCloseTo(0.2, within(0.05));
            assertThat(box.limits().get(2).high()).isCloseTo(0.8, within(0.05));
            Cases heldOut = Cases.of(1000, 100 + seed, PrimTest::known);
            assertThat(box.over(heldOut.x, heldOut.y).density()).isGreaterThan(0.8);
            assertThat(box.over(heldOut.x, heldOut.y).coverage()).isGreaterThan(0.75);
            assertThat(Arrays.stream(box.chances(heldOut.x, heldOut.y)).max().orElseThrow())
                    .isLessThan(1e-6);
        }
    }

    @Test
    void findsTheSecondBoxOutsideOfTheFirst() {
        Cases seen = Cases.of(4000, 1, x -> x[0] > 0.7 || x[3] < 0.2 ? 0.95 : 0.02);
        List<PrimBox> boxes = Prim.boxes(seen.x, seen.y, 0.8, 4);
        assertThat(boxes).hasSize(2);
        assertThat(boxes.get(0).limits()).hasSize(1);
        assertThat(boxes.get(0).limits().get(0).low()).isCloseTo(0.7, within(0.05));
        assertThat(boxes.get(1).limits().get(0).high()).isCloseTo(0.2, within(0.05));
    }

    @Test
    void findsNoneInNoise() {
        Cases seen = Cases.of(1000, 3, x -> 0);
        assertThat(Prim.boxes(seen.x, seen.y, 0.8, 4)).isEmpty();
    }

    @Test
    void coverageIsGivenUpForDensityAlongTheTrajectory() {
        Cases seen = Cases.of(2000, 2, PrimTest::known);
        List<PrimBox.Worth> worths = Prim.trajectory(seen.x, seen.y).stream()
                .map(box -> box.over(seen.x, seen.y))
                .toList();
        assertThat(worths.get(0).coverage()).isEqualTo(1);
        PrimBox.Worth last = worths.get(worths.size() - 1);
        assertThat(last.density()).isGreaterThan(0.9);
        assertThat(last.coverage()).isLessThan(0.9);
    }
}
