package org.townsquare.results;

import com.tdunning.math.stats.MergingDigest;
import com.tdunning.math.stats.TDigest;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.ResizableDoubleArray;
import org.townsquare.statistics.Quantiles;

/**
 * Collects a number from each replicate, to tell its {@link Spread}. Quantiles of up to {@link #EXACT} numbers are exact
 * ({@link Quantiles}); those of more are taken from a t-digest (Dunning and Ertl 2019), so that memory stays within some
 * kilobytes.
 */
public final class Sample {

    /** So many numbers take no more memory than a digest does. */
    static final int EXACT = 1000;

    private static final double COMPRESSION = 100;
    private static final int BUFFER = 250;
    private static final int STAND_INS = 200;

    private ResizableDoubleArray exact = new ResizableDoubleArray();
    private TDigest digest;

    public void add(double value) {
        if (digest == null && exact.getNumElements() == EXACT) {
            digest = new MergingDigest(COMPRESSION, BUFFER);
            for (double earlier : exact.getElements()) {
                digest.add(earlier);
            }
            exact = null;
        }
        if (digest == null) {
            exact.addElement(value);
        } else {
            digest.add(value);
        }
    }

    long size() {
        return digest == null ? exact.getNumElements() : digest.size();
    }

    /** What was collected, in some order; quantiles at the middles of {@value #STAND_INS} equal parts where it is not kept. */
    double[] numbers() {
        return digest == null
                ? exact.getElements()
                : IntStream.range(0, STAND_INS)
                        .mapToDouble(i -> digest.quantile((i + 0.5) / STAND_INS))
                        .toArray();
    }

    /** The spread of what was collected; null if that is nothing. */
    public Spread spread() {
        if (size() == 0) {
            return null;
        }
        if (digest != null) {
            return new Spread(digest.quantile(0.5), digest.quantile(0.05), digest.quantile(0.95));
        }
        Quantiles quantiles = Quantiles.of(exact.getElements());
        return new Spread(quantiles.at(50), quantiles.at(5), quantiles.at(95));
    }
}
