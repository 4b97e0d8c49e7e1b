package org.townsquare.network;

import org.townsquare.random.Sequence;

/** Draws from a Poisson distribution, cut off more than 12 standard deviations from its mean. */
final class Poisson {

    private final int lowest;
    private final AliasTable table;

    Poisson(double mean) {
        double reach = 12 * Math.sqrt(mean);
        lowest = (int) Math.max(0, mean - reach);
        double[] weights = new double[(int) (mean + reach) + 30 - lowest];
        // Relative to the mode, so that nothing underflows: P(k) / P(k - 1) = mean / k.
        int mode = (int) mean;
        weights[mode - lowest] = 1;
        for (int k = mode + 1; k < lowest + weights.length; k++) {
            weights[k - lowest] = weights[k - lowest - 1] * mean / k;
        }
        for (int k = mode; k > lowest; k--) {
            weights[k - lowest - 1] = weights[k - lowest] * k / mean;
        }
        table = new AliasTable(weights);
    }

    int draw(Sequence draws) {
        return lowest + table.draw(draws);
    }
}
