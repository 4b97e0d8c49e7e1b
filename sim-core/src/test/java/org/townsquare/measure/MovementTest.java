package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;

class MovementTest {

    private static double[] window(int length, double start, double slope, double noise, int seed) {
        Draws chance = new Streams(seed, 0).stream("chance").at(0);
        return IntStream.range(0, length)
                .mapToDouble(t -> start + slope * t + noise * chance.normal(t))
                .toArray();
    }

    /** Five of a hundred users who come and go: more than a fifth of them from one half to the other, often, yet no movement. */
    @Test
    void aShareThatFluctuatesIsNotMoving() {
        int byPart = 0;
        int moving = 0;
        for (int seed = 0; seed < 300; seed++) {
            Movement movement = Movement.of(window(20, 0.05, 0, 0.022, seed));
            byPart += Math.abs(movement.late() - movement.early()) > 0.2 * movement.early() ? 1 : 0;
            moving += movement.exceeds(0.2) ? 1 : 0;
        }
        assertThat(byPart).isGreaterThan(75);
        // One in a hundred by chance: above 15 of 300 with probability 1e-7.
        assertThat(moving).isLessThan(15);
    }

    @Test
    void aShareThatGrowsOrFallsIs() {
        assertThat(Movement.of(window(365, 0.05, 0.0002, 0, 0)).exceeds(0.2)).isTrue();
        assertThat(Movement.of(window(365, 0.15, -0.0002, 0.002, 0)).exceeds(0.2))
                .isTrue();
        assertThat(Movement.of(window(365, 0.05, 0.00002, 0, 0)).exceeds(0.2)).isFalse();
    }
}
