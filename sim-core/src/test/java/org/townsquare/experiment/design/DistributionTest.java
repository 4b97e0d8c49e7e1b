package org.townsquare.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.townsquare.experiment.design.Distribution.LogUniform;
import org.townsquare.experiment.design.Distribution.Normal;
import org.townsquare.experiment.design.Distribution.Uniform;
import org.townsquare.experiment.design.Distribution.Values;
import org.townsquare.experiment.design.Distribution.WholeNumbers;

class DistributionTest {

    private static final double LAST = 1 - 0x1.0p-53;

    private static double at(Distribution distribution, double u) {
        return Double.parseDouble(distribution.at(u));
    }

    @Test
    void quantiles() {
        assertThat(at(new Uniform(-1, 3), 0.25)).isEqualTo(0);
        assertThat(at(new LogUniform(0.1, 1000), 0.5)).isCloseTo(10, within(1e-14));
        assertThat(at(new Normal(5, 2, null, null), 0.975)).isCloseTo(5 + 2 * 1.959963984540054, within(1e-12));
        assertThat(at(new Normal(5, 2, 5.0, null), 0.5)).isCloseTo(5 + 2 * 0.6744897501960817, within(1e-12));
    }

    @Test
    void endsAreReachedAndNotPassed() {
        for (Distribution distribution :
                List.of(new Uniform(0.1, 0.7), new LogUniform(0.1, 0.7), new Normal(0.3, 1, 0.1, 0.7))) {
            assertThat(distribution.at(0)).isEqualTo("0.1");
            assertThat(distribution.at(1)).isEqualTo("0.7");
            assertThat(at(distribution, LAST)).isLessThanOrEqualTo(0.7);
        }
        assertThat(new WholeNumbers(-3, 5).at(0)).isEqualTo("-3");
        assertThat(new WholeNumbers(-3, 5).at(LAST)).isEqualTo("5");
        assertThat(new WholeNumbers(-3, 5).at(1)).isEqualTo("5");
    }

    @Test
    void wholeNumbersAndValuesAreEquallyFrequent() {
        Distribution digits = new WholeNumbers(0, 9);
        Distribution words = new Values(List.of("a", "b", "c"));
        assertThat(IntStream.range(0, 100).mapToObj(i -> digits.at((i + 0.5) / 100)))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(i -> Integer.toString(i / 10))
                        .toList());
        assertThat(IntStream.range(0, 6).mapToObj(i -> words.at((i + 0.5) / 6)))
                .containsExactly("a", "a", "b", "b", "c", "c");
        assertThat(words.at(1)).isEqualTo("c");
    }

    @Test
    void levelsOfWholeNumbersAreDifferentAndReachBothEnds() {
        Distribution few = new WholeNumbers(1, 4);
        assertThat(few.levels(10)).isEqualTo(4);
        assertThat(IntStream.range(0, 4).mapToObj(k -> few.level(k, 4))).containsExactly("1", "2", "3", "4");
        assertThat(IntStream.range(0, 3).mapToObj(k -> new WholeNumbers(0, 1000).level(k, 3)))
                .containsExactly("0", "500", "1000");
    }

    @Test
    void numbersAreShortAndReadAsTheSameBits() {
        assertThat(new Uniform(0, 1e9).at(0.5)).isEqualTo("500000000");
        assertThat(new Uniform(0, 1).at(0.1)).isEqualTo("0.1");
        Distribution unit = new Uniform(0, 1);
        for (int i = 1; i < 2000; i++) {
            double u = i * 0x1.0p-53 * 4_503_599_627_371.0;
            assertThat(at(unit, u)).isEqualTo(u);
        }
    }
}
