package org.townsquare.experiment.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

    @Test
    void aRangeIsWrittenByItsEnds() {
        assertThat(Ranges.text(numbers(0, 1, 2, 7, 9, 10))).isEqualTo("0-2,7,9-10");
        assertThat(Ranges.read("0-2,7,9-10")).isEqualTo(numbers(0, 1, 2, 7, 9, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-", "-1", "1,,2", "a", "1 2", "3-1", "9999999999"})
    void whatIsNoListOfRangesIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ranges.read(text));
    }

    @Test
    void sharesDifferByOneAtMostAndKeepNeighboursTogether() {
        assertThat(Ranges.shares(numbers(1, 2, 3, 5, 8, 9, 10), 3))
                .isEqualTo(List.of(numbers(1, 2), numbers(3, 5), numbers(8, 9, 10)));
        assertThat(Ranges.shares(numbers(4, 6), 3)).isEqualTo(List.of(numbers(4), numbers(6)));
    }

    static BitSet numbers(int... numbers) {
        BitSet set = new BitSet();
        IntStream.of(numbers).forEach(set::set);
        return set;
    }
}
