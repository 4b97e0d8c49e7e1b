package org.townsquare.results;

import com.tdunning.math.stats.MergingDigest;
import com.tdunning.math.stats.TDigest;

/**
 * How a number varies over replicates.
 *
 * @param median half of the replicates are below
 * @param p5 5 % of the replicates are below
 * @param p95 95 % of the replicates are below
 */
public record Spread(double median, double p5, double p95) {

    private static final double COMPRESSION = 100;
    private static final int BUFFER = 250;

    /** Collects numbers in constant memory (Dunning and Ertl 2019); some kilobytes each. */
    static TDigest collector() {
        return new MergingDigest(COMPRESSION, BUFFER);
    }

    /** The spread of what was collected; null if that is nothing. */
    static Spread of(TDigest collected) {
        return collected.size() == 0
                ? null
                : new Spread(collected.quantile(0.5), collected.quantile(0.05), collected.quantile(0.95));
    }

    /** For people: a share with its range, {@code 1.2 % (0.4–3.1 %)}. */
    public String percent() {
        return Percent.text(median) + " (" + Percent.digits(p5) + "–" + Percent.text(p95) + ")";
    }
}
