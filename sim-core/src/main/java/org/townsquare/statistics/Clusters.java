package org.townsquare.statistics;

import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * Outcomes that come in clusters of which each shares something: how much of their variance the shared part makes. One-way
 * analysis of variance with random effects (Searle 1971, chapter 11): with k clusters of n_i outcomes, N in all, and mean
 * squares MSB between and MSW within clusters,
 *
 * <pre>
 *   n0 = (N − Σ n_i² / N) / (k − 1),   σ_b² = (MSB − MSW) / n0,   ρ = σ_b² / (σ_b² + MSW)
 * </pre>
 *
 * For clusters of two σ_b² is the covariance within a pair.
 */
public final class Clusters {

    private final List<double[]> clusters;
    private final double size;
    private final double squares;
    private double between;
    private double within;

    /** @param clusters outcomes of each; empty ones do not count */
    public Clusters(List<double[]> clusters) {
        this.clusters = clusters.stream().filter(cluster -> cluster.length > 0).toList();
        double n = 0;
        double sum = 0;
        double squared = 0;
        for (double[] cluster : this.clusters) {
            n += cluster.length;
            squared += (double) cluster.length * cluster.length;
            for (double outcome : cluster) {
                sum += outcome;
            }
        }
        size = n;
        squares = squared;
        for (double[] cluster : this.clusters) {
            double mean = mean(cluster);
            between += cluster.length * (mean - sum / n) * (mean - sum / n);
            for (double outcome : cluster) {
                within += (outcome - mean) * (outcome - mean);
            }
        }
    }

    static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    private double evenSize() {
        return (size - squares / size) / (clusters.size() - 1);
    }

    private double meanBetween() {
        return between / (clusters.size() - 1);
    }

    private double meanWithin() {
        return within / (size - clusters.size());
    }

    /** Variance between clusters beyond what chance within them makes; may be below 0. NaN with fewer than two clusters, or
     * none of several outcomes. */
    public double varianceBetween() {
        return clusters.size() < 2 || size == clusters.size()
                ? Double.NaN
                : (meanBetween() - meanWithin()) / evenSize();
    }

    /** Variance of the clusters' true means where there are no others than these: (SSB − (k − 1)·MSW) / N; may be below 0. */
    double varianceOfMeans() {
        return clusters.size() < 2 || size == clusters.size()
                ? Double.NaN
                : (between - (clusters.size() - 1) * meanWithin()) / size;
    }

    /** Variance of an outcome: that between clusters, at least 0, and that within. */
    public double variance() {
        return Math.max(0, varianceBetween()) + meanWithin();
    }

    /**
     * The share ρ of the variance that lies between clusters, with the interval by the F distribution, which is exact where
     * outcomes are normal and clusters alike: (F/F_p − 1) / (F/F_p + n0 − 1) with F = MSB/MSW.
     *
     * @param level how often the interval shall cover the truth
     */
    public Estimated shareBetween(double level) {
        double share = varianceBetween() / variance();
        if (Double.isNaN(share)) {
            return Estimated.UNKNOWN;
        }
        if (within == 0) {
            return new Estimated(1, 1, 1);
        }
        FDistribution f = new FDistribution(null, clusters.size() - 1.0, size - clusters.size());
        double ratio = meanBetween() / meanWithin();
        double tail = (1 - level) / 2;
        return new Estimated(
                        share,
                        share(ratio / f.inverseCumulativeProbability(1 - tail)),
                        share(ratio / f.inverseCumulativeProbability(tail)))
                .within(0, 1);
    }

    private double share(double ratio) {
        return (ratio - 1) / (ratio + evenSize() - 1);
    }

    /** Mean of all outcomes. */
    public double mean() {
        double sum = 0;
        for (double[] cluster : clusters) {
            for (double outcome : cluster) {
                sum += outcome;
            }
        }
        return sum / size;
    }

    /**
     * How many independent outcomes would tell as much about their mean: N divided by the design effect 1 + (Σ n_i² / N −
     * 1)·ρ (Kish 1965; Rao and Scott 1992 for shares). Where all outcomes are alike nothing can be said of ρ, and each cluster
     * counts as one.
     */
    public double effectiveSize() {
        double share = varianceBetween() / variance();
        double correlation = size == clusters.size() ? 0 : Double.isNaN(share) ? 1 : Math.min(1, Math.max(0, share));
        return size / (1 + (squares / size - 1) * correlation);
    }
}
