package org.townsquare.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Distribution.LogUniform;
import org.townsquare.scenario.Distribution.Normal;
import org.townsquare.scenario.Distribution.Uniform;
import org.townsquare.scenario.Distribution.Values;
import org.townsquare.scenario.Distribution.WholeNumbers;
import org.townsquare.scenario.file.ScenarioFiles;

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

    /** Expected values of qlnorm(0.9), qbeta(0.3, 2, 5) and of the truncated logarithm, from their formulas. */
    @Test
    void quantilesOfLogNormalAndBeta() {
        assertThat(at(new LogNormal(3, 0.5, null, null), 0.5)).isCloseTo(3, within(1e-12));
        assertThat(at(new LogNormal(3, 0.5, null, null), 0.9))
                .isCloseTo(3 * Math.exp(0.5 * 1.2815515655446004), within(1e-9));
        assertThat(at(new LogNormal(3, 0.5, 3.0, null), 0.5))
                .isCloseTo(3 * Math.exp(0.5 * 0.6744897501960817), within(1e-9));
        // Of beta(2, 1) the distribution function is x².
        assertThat(at(new Beta(2, 1, 0, 1), 0.49)).isCloseTo(0.7, within(1e-9));
        assertThat(at(new Beta(2, 1, -1, 3), 0.49)).isCloseTo(-1 + 4 * 0.7, within(1e-8));
        for (Distribution bounded : List.of(new LogNormal(1, 9, 0.1, 0.7), new Beta(0.5, 0.5, 0.1, 0.7))) {
            assertThat(bounded.extremes()).containsExactly("0.1", "0.7");
            assertThat(at(bounded, LAST)).isLessThanOrEqualTo(0.7);
        }
    }

    @Test
    void weightedValuesComeUpByTheirWeights() {
        Distribution words = new Values(List.of("a", "b", "c", "d"), List.of(1.0, 0.0, 2.0, 1.0));
        assertThat(IntStream.range(0, 8).mapToObj(i -> words.at((i + 0.5) / 8)))
                .containsExactly("a", "a", "c", "c", "c", "c", "d", "d");
        assertThat(words.at(1)).isEqualTo("d");
        assertThat(words.middle()).isEqualTo("c");
        assertThat(new Values(List.of("x", "y")).middle()).isEqualTo("x");
        assertThat(new Uniform(0, 3).middle()).isEqualTo("1.5");
        assertThat(new Values(List.of("a"), List.of(1.0, 2.0)).contradiction()).isPresent();
        assertThat(new Values(List.of("a", "b"), List.of(0.0, 0.0)).contradiction())
                .isPresent();
    }

    /** Ten thousand draws, as a run makes them: rates within three standard errors. */
    @Test
    void draws() {
        int n = 10_000;
        Draws draws = new Streams(1, 0).stream("distributions").at(0);
        double[] sum = new double[3];
        for (int i = 0; i < n; i++) {
            sum[0] += at(new Beta(2, 5, 0, 1), draws.uniform(i));
            sum[1] += Math.log(at(new LogNormal(2, 0.7, null, null), draws.uniform(i)));
            sum[2] += at(new Normal(1, 2, 1.0, null), draws.uniform(i));
        }
        assertThat(sum[0] / n).isCloseTo(2 / 7.0, within(3 * 0.15972 / Math.sqrt(n)));
        assertThat(sum[1] / n).isCloseTo(Math.log(2), within(3 * 0.7 / Math.sqrt(n)));
        assertThat(sum[2] / n).isCloseTo(1 + 2 * Math.sqrt(2 / Math.PI), within(3 * 1.2056 / Math.sqrt(n)));
    }

    @Test
    void decimalsAreThoseOfTheFiles() {
        Draws draws = new Streams(2, 0).stream("decimals").at(0);
        for (int i = 0; i < 2000; i++) {
            double value = Math.exp(40 * (draws.uniform(i) - 0.5)) * (i % 2 == 0 ? 1 : -1);
            assertThat(Decimal.of(value)).isEqualTo(ScenarioFiles.decimal(value));
            // Short ones, and such as have 15 to 17 digits.
            for (double other : new double[] {i / 1000.0, 1 - i / 3000.0, Math.scalb(1.0, i % 63), i / 7.0}) {
                assertThat(Decimal.of(other)).isEqualTo(ScenarioFiles.decimal(other));
            }
        }
    }
}
