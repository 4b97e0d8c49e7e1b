package org.townsquare.statistics;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.TTest;
import org.apache.commons.math3.util.FastMath;

/**
 * The mean of one sample less that of another, where no number of the one belongs to a number of the other. What cannot be told
 * from so few numbers is NaN.
 *
 * @param low lower end of the 95 % interval of the difference
 * @param high upper end
 * @param p probability of so large a difference by chance alone, two-sided
 */
public record Unpaired(double low, double high, double p) {

    private static final Unpaired UNKNOWN = new Unpaired(Double.NaN, Double.NaN, Double.NaN);

    /** Of equally probable tables as seen by rounding errors, none is left out. */
    private static final double ROUNDING = 1 + 1e-7;

    /** Of real numbers whose variances need not be the same (Welch 1947). */
    public static Unpaired ofReals(double[] first, double[] second) {
        if (first.length < 2 || second.length < 2) {
            return UNKNOWN;
        }
        double one = StatUtils.variance(first) / first.length;
        double other = StatUtils.variance(second) / second.length;
        double difference = StatUtils.mean(first) - StatUtils.mean(second);
        if (one + other == 0) {
            return new Unpaired(difference, difference, difference == 0 ? 1 : 0);
        }
        double freedom =
                (one + other) * (one + other) / (one * one / (first.length - 1) + other * other / (second.length - 1));
        double reach =
                new TDistribution(null, freedom).inverseCumulativeProbability(0.975) * FastMath.sqrt(one + other);
        return new Unpaired(difference - reach, difference + reach, new TTest().tTest(first, second));
    }

    /**
     * Of shares: the interval is made of the two Wilson intervals (Newcombe 1998, method 10), the test is Fisher's exact one.
     *
     * @param one so many of {@code trials} are so
     * @param other so many of {@code others} are so
     */
    public static Unpaired ofShares(int one, int trials, int other, int others) {
        if (trials == 0 || others == 0) {
            return UNKNOWN;
        }
        double first = (double) one / trials;
        double second = (double) other / others;
        Interval a = Interval.wilson(one, trials);
        Interval b = Interval.wilson(other, others);
        double down = FastMath.hypot(first - a.low(), b.high() - second);
        double up = FastMath.hypot(a.high() - first, second - b.low());
        var tables = new HypergeometricDistribution(null, trials + others, one + other, trials);
        double own = tables.probability(one) * ROUNDING;
        double p = IntStream.rangeClosed(tables.getSupportLowerBound(), tables.getSupportUpperBound())
                .mapToDouble(tables::probability)
                .filter(each -> each <= own)
                .sum();
        return new Unpaired(first - second - down, first - second + up, Math.min(1, p));
    }
}
