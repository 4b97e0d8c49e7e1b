package org.townsquare.statistics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Ranks of true values among draws from what was inferred of them: uniform if the inference is right (Talts et al. 2018).
 *
 * @param counts how often each rank came out, from 0 to the number of draws
 */
public record Ranks(int[] counts) {

    /** The chance that right inferences have ranks at least as uneven, by Pearson's chi-square. */
    public double chance() {
        double all = 0;
        for (int count : counts) {
            all += count;
        }
        double expected = all / counts.length;
        double statistic = 0;
        for (int count : counts) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        return 1 - new ChiSquaredDistribution(null, counts.length - 1.0).cumulativeProbability(statistic);
    }
}
