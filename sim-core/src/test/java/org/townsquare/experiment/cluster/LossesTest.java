package org.townsquare.experiment.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.townsquare.experiment.cluster.RangesTest.numbers;

import org.junit.jupiter.api.Test;

class LossesTest {

    @Test
    void aChunkIsLostWhenItIsIdleTwiceInARow() {
        Losses losses = new Losses(3);
        assertThat(losses.toRepeat(numbers(1, 2))).isEqualTo(numbers());
        assertThat(losses.toRepeat(numbers(2, 3))).isEqualTo(numbers(2));
        assertThat(losses.toRepeat(numbers(1))).as("1 was not idle meanwhile").isEqualTo(numbers());
    }

    @Test
    void aChunkIsTriedSoOftenAndThenGivenUp() {
        Losses losses = new Losses(2);
        losses.toRepeat(numbers(1, 2));
        assertThat(losses.toRepeat(numbers(1, 2))).isEqualTo(numbers(1, 2));
        assertThat(losses.isHopeless(numbers(1, 2), numbers(1, 2))).isFalse();
        losses.repeat(numbers(1, 2));

        // 2 comes through, 1 does not.
        assertThat(losses.toRepeat(numbers(1))).isEqualTo(numbers());
        assertThat(losses.toRepeat(numbers(1))).as("a third try").isEqualTo(numbers());
        assertThat(losses.isHopeless(numbers(1), numbers(1))).isTrue();
    }

    @Test
    void nothingIsHopelessWhileSomethingIsUnderWay() {
        Losses losses = new Losses(1);
        losses.toRepeat(numbers(1));
        losses.toRepeat(numbers(1));
        assertThat(losses.isHopeless(numbers(1, 5), numbers(1))).isFalse();
        assertThat(losses.isHopeless(numbers(1), numbers(1))).isTrue();
    }
}
