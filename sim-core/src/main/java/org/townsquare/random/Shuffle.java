package org.townsquare.random;

/**
 * A random order of the whole numbers below a size, of which any entry is computed by itself: a Feistel network (Luby and
 * Rackoff 1988) over the next power of 4, walked along until it comes to a number below the size (Black and Rogaway
 * 2002). A shuffled array would hold a number for each point and parameter of a design.
 */
public final class Shuffle {

    private static final int ROUNDS = 8;

    private final long size;
    private final Draws draws;
    private final int bits;
    private final long mask;

    /**
     * A random order.
     *
     * @param size from 1 to 2^40
     * @param draws that belong to this order alone
     */
    public Shuffle(long size, Draws draws) {
        this.size = size;
        this.draws = draws;
        // At least 2 bits a half: with fewer, a network reaches too few of the orders.
        this.bits = Math.max(2, (65 - Long.numberOfLeadingZeros(size - 1)) / 2);
        this.mask = (1L << bits) - 1;
    }

    /** The number at a place, both in [0, size). */
    public long at(long place) {
        long number = place;
        do {
            number = mixed(number);
        } while (number >= size);
        return number;
    }

    private long mixed(long number) {
        long left = number >>> bits;
        long right = number & mask;
        for (long round = 0; round < ROUNDS; round++) {
            long next = left ^ (draws.bits(round << 32 | right) & mask);
            left = right;
            right = next;
        }
        return left << bits | right;
    }
}
