package org.townsquare.random;

import java.io.Serializable;

/** The draws of one stream at one step, one for every agent. */
public final class Draws implements Serializable {

    private static final long serialVersionUID = 1;

    private static final double UNIT = 0x1.0p-53;
    private static final int MASK_BITS = 24;
    private static final double MASK_SCALE = 1 << MASK_BITS;
    /** A sum of four uniform 16-bit numbers has this mean and standard deviation. */
    private static final double SUM_MEAN = 2 * 65535.0;

    private static final double SUM_SD = Math.sqrt((65536.0 * 65536.0 - 1) / 3);

    private final long key;

    Draws(long key) {
        this.key = key;
    }

    /** 64 random bits. */
    public long bits(long agent) {
        return Mix.second(Mix.first(key + agent * Mix.GOLDEN));
    }

    /** A uniform number in the open interval (0, 1): a multiple of 2^-53 shifted by half a step, never 0 or 1. */
    public double uniform(long agent) {
        return ((bits(agent) >>> 11) + 0.5) * UNIT;
    }

    /**
     * An approximately standard normal number: the standardised sum of four uniform numbers (Irwin 1927, Hall 1927).
     * Mean 0 and variance 1 hold exactly; values lie within ±3.47; excess kurtosis is −0.3.
     */
    public double normal(long agent) {
        long b = bits(agent);
        long sum = (b & 0xFFFF) + (b >>> 16 & 0xFFFF) + (b >>> 32 & 0xFFFF) + (b >>> 48);
        return (sum - SUM_MEAN) / SUM_SD;
    }

    /** A sequence of draws for one agent, where it is not known beforehand how many are needed. */
    public Sequence sequence(long agent) {
        return new Sequence(bits(agent));
    }

    /**
     * 64 Bernoulli draws at once: bit b is set with the given probability, independently of all others.
     *
     * @param block the number of the group of 64
     * @param probability in [0, 1]; rounded to a multiple of 2^-24
     */
    public long mask(long block, double probability) {
        return mask(block, probability, -1);
    }

    /** The same draws, but only the bits of some users, the sooner the fewer they are; all others are 0. */
    public long mask(long block, double probability, long among) {
        long threshold = Math.round(probability * MASK_SCALE);
        if (threshold <= 0) {
            return 0;
        }
        if (threshold >= 1L << MASK_BITS) {
            return among;
        }
        // Compares 64 random binary fractions with the probability at once, from the first binary digit on. A fraction
        // is decided at the first digit that differs. Whether one is left is hard to predict: ask at every fourth only.
        long weyl = bits(block);
        long below = 0;
        long undecided = among;
        for (int digits = MASK_BITS; digits > 0 && undecided != 0; digits -= 4) {
            for (int digit = digits - 1; digit >= digits - 4; digit--) {
                weyl += Mix.GOLDEN;
                long word = Mix.first(weyl);
                long one = -(threshold >>> digit & 1);
                below |= undecided & one & ~word;
                undecided &= ~(word ^ one);
            }
        }
        return below;
    }
}
