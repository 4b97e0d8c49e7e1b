package org.townsquare.random;

/** A sequence of draws that starts from one draw of a stream; for algorithms that need a varying number of them. */
public final class Sequence {

    private final long key;
    private long drawn;

    Sequence(long key) {
        this.key = key;
    }

    /** 64 random bits. */
    public long nextBits() {
        return Mix.second(Mix.first(key + ++drawn * Mix.GOLDEN));
    }

    /** A uniform number in the open interval (0, 1). */
    public double nextUniform() {
        return ((nextBits() >>> 11) + 0.5) * 0x1.0p-53;
    }

    /**
     * A whole number in [0, bound), every one equally likely (Lemire, 2019).
     *
     * @param bound above 0
     * @throws IllegalArgumentException if bound is not above 0
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be above 0: " + bound);
        }
        long product = (nextBits() >>> 32) * bound;
        long low = product & 0xFFFF_FFFFL;
        if (low < bound) {
            long rejected = (1L << 32) % bound;
            while (low < rejected) {
                product = (nextBits() >>> 32) * bound;
                low = product & 0xFFFF_FFFFL;
            }
        }
        return (int) (product >>> 32);
    }
}
