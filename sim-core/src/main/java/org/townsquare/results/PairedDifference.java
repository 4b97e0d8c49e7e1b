package org.townsquare.results;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.statistics.Interval;

/**
 * The mean of a number in one variant less that in another, over replicates with common random numbers: both variants of
 * a replicate have the same past and the same luck, so that the differences of the pairs vary far less than the numbers
 * themselves (Law 2015, section 11.2). What cannot be told from so few pairs is NaN.
 *
 * @param pairs replicates in which both numbers exist
 * @param first mean of the one variant
 * @param second mean of the other
 * @param low lower end of the 95 % interval of the difference
 * @param high upper end
 * @param p probability of so large a difference by chance alone
 */
public record PairedDifference(int pairs, double first, double second, double low, double high, double p) {

    /** The mean of the one less the mean of the other. */
    public double difference() {
        return first - second;
    }

    /** Of real numbers: the interval and the test are Student's of the paired differences. */
    public static PairedDifference ofReals(double[] first, double[] second) {
        int[] both = both(first, second);
        double[] one = at(both, first);
        double[] other = at(both, second);
        double[] differences = IntStream.range(0, both.length)
                .mapToDouble(i -> one[i] - other[i])
                .toArray();
        double mean = StatUtils.mean(differences);
        double low = Double.NaN;
        double high = Double.NaN;
        double p = Double.NaN;
        if (both.length > 1) {
            double error = FastMath.sqrt(StatUtils.variance(differences) / both.length);
            TDistribution student = new TDistribution(null, both.length - 1.0);
            double reach = Interval.student(both.length - 1) * error;
            low = mean - reach;
            high = mean + reach;
            p = error > 0 ? 2 * student.cumulativeProbability(-Math.abs(mean / error)) : mean == 0 ? 1 : 0;
        }
        return new PairedDifference(both.length, StatUtils.mean(one), StatUtils.mean(other), low, high, p);
    }

    /**
     * Of shares of runs, from numbers that are 0 or 1: the interval is that of Agresti and Min (2005), which adds half a
     * pair to each of the four cells, the test McNemar's (1947) in its exact form.
     */
    public static PairedDifference ofShares(double[] first, double[] second) {
        int[] both = both(first, second);
        double[] one = at(both, first);
        double[] other = at(both, second);
        int more = (int)
                IntStream.range(0, both.length).filter(i -> one[i] > other[i]).count();
        int less = (int)
                IntStream.range(0, both.length).filter(i -> one[i] < other[i]).count();
        if (both.length == 0) {
            return new PairedDifference(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double pairs = both.length + 2.0;
        double middle = (more - less) / pairs;
        double discordant = (more + less + 1) / pairs;
        double reach = Interval.Z * FastMath.sqrt((discordant - middle * middle) / pairs);
        double p = more + less == 0
                ? 1
                : new BinomialTest().binomialTest(more + less, more, 0.5, AlternativeHypothesis.TWO_SIDED);
        return new PairedDifference(
                both.length,
                StatUtils.mean(one),
                StatUtils.mean(other),
                Math.max(-1, middle - reach),
                Math.min(1, middle + reach),
                p);
    }

    /** Positions at which both numbers exist. */
    private static int[] both(double[] first, double[] second) {
        return IntStream.range(0, first.length)
                .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]))
                .toArray();
    }

    private static double[] at(int[] positions, double[] of) {
        return IntStream.of(positions).mapToDouble(i -> of[i]).toArray();
    }
}
