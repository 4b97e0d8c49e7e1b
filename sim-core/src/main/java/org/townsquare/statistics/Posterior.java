package org.townsquare.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;

/**
 * Draws of parameters with weights, after figures have been seen.
 *
 * @param draws values of the parameters, a row each
 * @param weights of the draws, adding up to 1
 * @param tolerance the distance from what was observed that they keep
 * @param runs how many runs it took
 */
public record Posterior(List<double[]> draws, double[] weights, double tolerance, int runs) {

    /** Mean of a parameter. */
    public double mean(int parameter) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * draws.get(i)[parameter];
        }
        return sum;
    }

    /** Standard deviation of a parameter. */
    public double sd(int parameter) {
        double mean = mean(parameter);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double off = draws.get(i)[parameter] - mean;
            sum += weights[i] * off * off;
        }
        return FastMath.sqrt(sum);
    }

    /** How many equally weighted draws would be worth as much: 1 / Σ w² (Kish 1965). */
    public double effectiveSize() {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return 1 / squares;
    }

    /** The value of a parameter up to which the weights reach a share of all. */
    public double quantile(int parameter, double share) {
        int[] order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> draws.get(i)[parameter]))
                .mapToInt(i -> i)
                .toArray();
        double[] sorted = IntStream.of(order).mapToDouble(i -> weights[i]).toArray();
        return draws.get(order[position(sorted, share)])[parameter];
    }

    /** The weight of the draws that have no more of a parameter than this. */
    public double upTo(int parameter, double value) {
        double share = 0;
        for (int i = 0; i < weights.length; i++) {
            share += draws.get(i)[parameter] <= value ? weights[i] : 0;
        }
        return share;
    }

    /** The weight of the draws in each of some classes of the same width, for a parameter from 0 to 1. */
    public double[] histogram(int parameter, int classes) {
        double[] shares = new double[classes];
        for (int i = 0; i < weights.length; i++) {
            shares[(int) FastMath.min(classes - 1, classes * draws.get(i)[parameter])] += weights[i];
        }
        return shares;
    }

    /** The Kullback-Leibler divergence Σ p ln(p·n) of such a histogram of n classes from the uniform one, in nats. */
    public double divergence(int parameter, int classes) {
        double sum = 0;
        for (double share : histogram(parameter, classes)) {
            sum += share > 0 ? share * FastMath.log(share * classes) : 0;
        }
        return sum;
    }

    /** A draw by the weights: the first up to which they exceed u. */
    public double[] at(double u) {
        return draws.get(position(weights, u));
    }

    /** The first up to which weights, adding up to 1, exceed u. */
    public static int position(double[] weights, double u) {
        double upTo = 0;
        for (int i = 0; i < weights.length; i++) {
            upTo += weights[i];
            if (u < upTo) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Of so many draws by the weights, how many have less of a parameter than this; equal ones by the toss of a coin. */
    public int rank(int parameter, double value, int of, Draws luck) {
        int rank = 0;
        for (int k = 0; k < of; k++) {
            double drawn = at(luck.uniform(2L * k))[parameter];
            rank += drawn < value || (drawn == value && luck.uniform(2L * k + 1) < 0.5) ? 1 : 0;
        }
        return rank;
    }
}
