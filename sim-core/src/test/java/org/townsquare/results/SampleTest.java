package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static Spread spread(double... values) {
        Sample sample = new Sample();
        for (double value : values) {
            sample.add(value);
        }
        return sample.spread();
    }

    @Test
    void nothingHasNoSpread() {
        assertThat(spread()).isNull();
    }

    @Test
    void oneNumberIsItsOwnSpread() {
        assertThat(spread(0.25)).isEqualTo(new Spread(0.25, 0.25, 0.25));
    }

    @Test
    void medianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(spread(8, 1, 2, 4).median()).isEqualTo(3);
        assertThat(spread(3, 1).median()).isEqualTo(2);
        assertThat(spread(9, 1, 2).median()).isEqualTo(2);
    }

    /** pandas.Series([0.4, 0.1, 0.9, 0.2, 0.7]).quantile([0.05, 0.95]) gives 0.12 and 0.86. */
    @Test
    void quantilesAreThoseOfPandas() {
        Spread spread = spread(0.4, 0.1, 0.9, 0.2, 0.7);
        assertThat(spread.p5()).isCloseTo(0.12, within(1e-12));
        assertThat(spread.p95()).isCloseTo(0.86, within(1e-12));
    }

    @Test
    void exactUpToTheLimitAndNearBeyond() {
        int limit = Sample.EXACT;
        Spread exact = spread(IntStream.range(0, limit).asDoubleStream().toArray());
        assertThat(exact.median()).isEqualTo((limit - 1) / 2.0);
        assertThat(exact.p5()).isCloseTo(0.05 * (limit - 1), within(1e-9));
        Spread near = spread(IntStream.range(0, 20 * limit).asDoubleStream().toArray());
        assertThat(near.median()).isCloseTo(10.0 * limit, within(0.2 * limit));
        assertThat(near.p5()).isCloseTo(limit, within(0.1 * limit));
        assertThat(near.p95()).isCloseTo(19.0 * limit, within(0.1 * limit));
    }
}
