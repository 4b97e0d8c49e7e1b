package org.townsquare.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;

/** What the tests of networks share. */
final class Networks {

    private Networks() {}

    static Stream stream(long replicate) {
        return new Streams(2024, replicate).stream("network");
    }

    /** Ideologies uniform between −1 and 1. */
    static float[] ideologies(int users) {
        Draws draws = new Streams(2024, 0).stream("ideology").at(0);
        float[] ideology = new float[users];
        for (int user = 0; user < users; user++) {
            ideology[user] = (float) (2 * draws.uniform(user) - 1);
        }
        return ideology;
    }

    static int[] followers(SocialNetwork network, int user) {
        CompressedRows rows = (CompressedRows) network;
        int start = rows.followerStart(user);
        return Arrays.copyOfRange(rows.followerIds(), start, start + rows.followers(user));
    }

    static double meanDegree(SocialNetwork network) {
        return (double) network.edges() / network.users();
    }

    static int[] numbersOfFollowers(SocialNetwork network) {
        return IntStream.range(0, network.users()).map(network::followers).toArray();
    }

    static int[] numbersFollowed(SocialNetwork network) {
        return IntStream.range(0, network.users()).map(network::following).toArray();
    }

    /**
     * Chi-square test at 1e-8 of whole numbers against probabilities of 0, 1, 2 ...; neighbouring values share a cell until
     * it expects at least 20.
     */
    static boolean fits(int[] values, double[] probability) {
        double statistic = 0;
        int cells = 0;
        double expected = 0;
        double observed = 0;
        double expectedLeft = values.length;
        double observedLeft = values.length;
        int[] counts = new int[probability.length];
        for (int value : values) {
            counts[Math.min(value, counts.length - 1)]++;
        }
        for (int value = 0; value < probability.length; value++) {
            expected += values.length * probability[value];
            observed += counts[value];
            if (expected >= 20 && expectedLeft - expected >= 20) {
                statistic += (observed - expected) * (observed - expected) / expected;
                cells++;
                expectedLeft -= expected;
                observedLeft -= observed;
                expected = 0;
                observed = 0;
            }
        }
        statistic += (observedLeft - expectedLeft) * (observedLeft - expectedLeft) / expectedLeft;
        return statistic < new ChiSquaredDistribution(cells).inverseCumulativeProbability(1 - 1e-8);
    }

    /**
     * Exponent of the power law that the values from {@code least} on obey, and its standard error, by the approximate
     * maximum likelihood for whole numbers (Clauset, Shalizi and Newman 2009, equation 3.7).
     */
    static double[] exponent(int[] values, int least) {
        int[] tail = Arrays.stream(values).filter(value -> value >= least).toArray();
        double logs = Arrays.stream(tail)
                .mapToDouble(value -> FastMath.log(value / (least - 0.5)))
                .sum();
        double exponent = 1 + tail.length / logs;
        return new double[] {exponent, (exponent - 1) / Math.sqrt(tail.length)};
    }
}
