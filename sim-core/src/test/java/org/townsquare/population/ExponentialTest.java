package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ExponentialTest {

    private static final BigDecimal LOG2_E = big(1.4426950408889634);
    private static final BigDecimal LN_2_HIGH = big(0.6931471803691238);
    private static final BigDecimal LN_2_LOW = big(1.9082149292705877E-10);

    @Test
    void isRightToNineDigitsOverItsRange() {
        SplittableRandom random = new SplittableRandom(1);
        double worst = 0;
        for (int i = 0; i < 1_000_000; i++) {
            double x = i < 500_000 ? -700 + (i + 1) * (1400 / 500_000.0) : random.nextDouble(-20, 2);
            double exact = StrictMath.exp(x);
            worst = Math.max(worst, Math.abs(Exponential.of(x) / exact - 1));
        }
        assertThat(worst).isLessThan(1e-9);
    }

    @Test
    void isExactlyOneAtZeroAndNothingFarBelow() {
        assertThat(Exponential.of(0)).isEqualTo(1);
        assertThat(Exponential.of(-700.001)).isZero();
        assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exponential.of(-699.999)).isPositive();
    }

    /** Each operation rounded to the nearest double by arithmetic of any precision: no fused or reordered operation passes. */
    @Test
    void hasTheSameBitsAsEveryOperationRoundedByItselfHoweverItIsCompiled() {
        double[] x = DoubleStream.concat(
                        DoubleStream.iterate(-699.9, v -> v + 0.737).limit(1900),
                        DoubleStream.iterate(-3, v -> v + 0.00317).limit(2000))
                .toArray();
        double[] interpreted = DoubleStream.of(x).map(Exponential::of).toArray();
        double sum = 0;
        for (int round = 0; round < 3000; round++) {
            for (double v : x) {
                sum += Exponential.of(v);
            }
        }
        assertThat(sum).isPositive();
        double[] compiled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            compiled[i] = Exponential.of(x[i]);
        }
        for (int i = 0; i < x.length; i++) {
            double expected = reference(x[i]);
            assertThat(interpreted[i]).as("e^%s", x[i]).isEqualTo(expected);
            assertThat(compiled[i]).as("e^%s", x[i]).isEqualTo(expected);
        }
    }

    private static double reference(double x) {
        double n = Math.rint(rounded(big(x).multiply(LOG2_E)));
        double r = rounded(big(rounded(big(x).subtract(big(rounded(big(n).multiply(LN_2_HIGH))))))
                .subtract(big(rounded(big(n).multiply(LN_2_LOW)))));
        double p = 1.0 / 362880;
        for (int factorial : new int[] {40320, 5040, 720, 120, 24, 6, 2, 1, 1}) {
            p = rounded(big(rounded(big(p).multiply(big(r)))).add(big(1.0 / factorial)));
        }
        return p * StrictMath.scalb(1.0, (int) n);
    }

    private static BigDecimal big(double number) {
        return new BigDecimal(number);
    }

    private static double rounded(BigDecimal number) {
        return number.doubleValue();
    }
}
