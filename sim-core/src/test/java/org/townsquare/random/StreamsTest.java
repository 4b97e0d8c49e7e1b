package org.townsquare.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.LongFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/**
 * The statistical tests have fixed seeds, so that they pass always or never; with other seeds each would fail by chance
 * less than once in a million. Bounds of 7 standard deviations fail once in 4·10^11 comparisons, of which none makes more
 * than 20,000.
 */
class StreamsTest {

    private static final double SIGMAS = 7;
    private static final int N = 1 << 16;

    private static Draws draws(long seed, long replicate, String name, long step) {
        return new Streams(seed, replicate).stream(name).at(step);
    }

    private static Draws draws() {
        return draws(1, 0, "test", 0);
    }

    @Test
    void everyByteOfADrawIsUniform() {
        // 8 chi-square tests at 1e-8 each.
        for (int shift = 0; shift < 64; shift += 8) {
            long[] counts = new long[256];
            for (int agent = 0; agent < N; agent++) {
                counts[(int) (draws().bits(agent) >>> shift & 0xFF)]++;
            }
            assertUniform(counts);
        }
    }

    @Test
    void everyByteOfASequenceIsUniform() {
        // 8 chi-square tests at 1e-8 each.
        for (int shift = 0; shift < 64; shift += 8) {
            Sequence sequence = draws().sequence(3);
            long[] counts = new long[256];
            for (int i = 0; i < N; i++) {
                counts[(int) (sequence.nextBits() >>> shift & 0xFF)]++;
            }
            assertUniform(counts);
        }
    }

    @Test
    void neighboursShareNothing() {
        assertIndependent("agents", i -> draws().bits(2 * i), i -> draws().bits(2 * i + 1));
        assertIndependent(
                "steps",
                i -> draws(1, 0, "test", 2 * i).bits(5),
                i -> draws(1, 0, "test", 2 * i + 1).bits(5));
        assertIndependent(
                "agent and step",
                i -> draws(1, 0, "test", i).bits(0),
                i -> draws(1, 0, "test", 0).bits(i + 1));
        assertIndependent(
                "replicates",
                i -> draws(1, 2 * i, "test", 0).bits(5),
                i -> draws(1, 2 * i + 1, "test", 0).bits(5));
        assertIndependent(
                "seeds",
                i -> draws(2 * i, 0, "test", 0).bits(5),
                i -> draws(2 * i + 1, 0, "test", 0).bits(5));
        assertIndependent(
                "seed and replicate",
                i -> draws(i, 7, "test", 0).bits(5),
                i -> draws(7, i + 8, "test", 0).bits(5));
        assertIndependent(
                "names",
                i -> draws(1, 0, "a", 0).bits(i),
                i -> draws(1, 0, "b", 0).bits(i));
        assertIndependent(
                "sequences",
                i -> draws().sequence(2 * i).nextBits(),
                i -> draws().sequence(2 * i + 1).nextBits());
    }

    @Test
    void everyBitOfTheSeedCounts() {
        Draws one = draws(1, 0, "test", 0);
        for (int bit = 0; bit < 64; bit++) {
            Draws other = draws(1 ^ 1L << bit, 0, "test", 0);
            assertIndependent("seeds that differ in bit " + bit, one::bits, other::bits);
        }
    }

    @Test
    void everyBitOfTheAgentCounts() {
        for (int bit = 17; bit < 64; bit++) {
            long far = 1L << bit;
            assertIndependent("agents apart by bit " + bit, draws()::bits, i -> draws().bits(i ^ far));
        }
    }

    @Test
    void nextDrawOfASequenceIsIndependentOfTheLast() {
        Sequence one = draws().sequence(0);
        Sequence other = draws().sequence(0);
        other.nextBits();
        assertIndependent("lag 1", i -> one.nextBits(), i -> other.nextBits());
    }

    @Test
    void drawsArePure() {
        Draws first = draws();
        long bits = first.bits(9);
        first.bits(10);
        first.uniform(9);
        first.mask(9, 0.3);
        first.sequence(9).nextBits();
        draws(1, 0, "another", 0).bits(9);
        assertThat(first.bits(9)).isEqualTo(bits);
        assertThat(draws().bits(9)).isEqualTo(bits);
        assertThat(draws().mask(2, 0.3)).isEqualTo(draws().mask(2, 0.3));
        assertThat(draws().sequence(4).nextBits()).isEqualTo(draws().sequence(4).nextBits());
    }

    @Test
    void uniformNumbersStayWithinTheOpenUnitInterval() {
        for (int agent = 0; agent < N; agent++) {
            assertThat(draws().uniform(agent)).isStrictlyBetween(0.0, 1.0);
        }
    }

    @Test
    void normalNumbersHaveMeanZeroAndVarianceOne() {
        double sum = 0;
        double squares = 0;
        for (int agent = 0; agent < N; agent++) {
            double z = draws().normal(agent);
            sum += z;
            squares += z * z;
        }
        assertThat(sum / N).isBetween(-SIGMAS / Math.sqrt(N), SIGMAS / Math.sqrt(N));
        // The variance of a square is the kurtosis, 3 − 0.3, less 1.
        double spread = SIGMAS * Math.sqrt(1.7 / N);
        assertThat(squares / N).isBetween(1 - spread, 1 + spread);
    }

    @Test
    void masksHaveTheGivenFrequencyInEveryBitAndBitsAreIndependent() {
        int blocks = 1 << 14;
        for (double p : new double[] {0.05, 0.3, 0.5, 0.77}) {
            int[] single = new int[64];
            int[][] pair = new int[64][64];
            int[] lag = new int[64];
            long before = draws().mask(blocks, p);
            for (int block = 0; block < blocks; block++) {
                long mask = draws().mask(block, p);
                for (int i = 0; i < 64; i++) {
                    if ((mask >>> i & 1) != 0) {
                        single[i]++;
                        lag[i] += (int) (before >>> i & 1);
                        for (int j = 0; j < i; j++) {
                            pair[i][j] += (int) (mask >>> j & 1);
                        }
                    }
                }
                before = mask;
            }
            for (int i = 0; i < 64; i++) {
                assertBinomial("bit " + i, single[i], blocks, p);
                assertBinomial("bit " + i + " in a row", lag[i], blocks, p * p);
                for (int j = 0; j < i; j++) {
                    assertBinomial("bits " + i + " and " + j, pair[i][j], blocks, p * p);
                }
            }
        }
    }

    @Test
    void masksOfImpossibleAndCertainEventsAreEmptyAndFull() {
        assertThat(draws().mask(0, 0)).isZero();
        assertThat(draws().mask(0, 1)).isEqualTo(-1L);
    }

    @Test
    void wholeNumbersAreUnbiasedWhereScalingAloneWouldNotBe() {
        // 2^32 is 8/3 of this bound: without rejection remainders 0, 1 and 2 would come in the proportion 3 : 3 : 2.
        int bound = 3 << 29;
        Sequence sequence = draws().sequence(1);
        long[] remainders = new long[3];
        for (int i = 0; i < N; i++) {
            int number = sequence.nextInt(bound);
            assertThat(number).isBetween(0, bound - 1);
            remainders[number % 3]++;
        }
        assertUniform(remainders);
        long[] small = new long[10];
        for (int i = 0; i < N; i++) {
            small[sequence.nextInt(10)]++;
        }
        assertUniform(small);
        assertThatThrownBy(() -> sequence.nextInt(0)).hasMessageContaining("bound must be above 0");
    }

    /** Chi-square test at 1e-8. */
    private static void assertUniform(long[] counts) {
        double expected = 0;
        for (long count : counts) {
            expected += (double) count / counts.length;
        }
        double statistic = 0;
        for (long count : counts) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        assertThat(statistic)
                .isLessThan(new ChiSquaredDistribution(counts.length - 1).inverseCumulativeProbability(1 - 1e-8));
    }

    /** The number of equal bits, and the correlation as numbers, are as chance has them. */
    private static void assertIndependent(String what, LongFunction<Long> one, LongFunction<Long> other) {
        long differing = 0;
        double product = 0;
        for (long i = 0; i < N; i++) {
            long a = one.apply(i);
            long b = other.apply(i);
            differing += Long.bitCount(a ^ b);
            product += centred(a) * centred(b);
        }
        assertBinomial(what, differing, 64L * N, 0.5);
        // Uniform on (−1, 1): the product has variance 1/9.
        assertThat(product / Math.sqrt(N / 9.0)).as(what).isBetween(-SIGMAS, SIGMAS);
    }

    private static double centred(long bits) {
        return bits * 0x1.0p-63;
    }

    private static void assertBinomial(String what, long count, long n, double p) {
        double z = (count - n * p) / Math.sqrt(n * p * (1 - p));
        assertThat(z).as(what).isBetween(-SIGMAS, SIGMAS);
    }
}
