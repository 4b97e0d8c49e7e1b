package org.townsquare.random;

import java.nio.charset.StandardCharsets;

/** Bit mixers behind the named streams: stateless, exact in 64-bit integer arithmetic, the same on every Java. */
final class Mix {

    /** 2^64 divided by the golden ratio, odd: steps through all 64-bit values evenly (Weyl sequence). */
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mix() {}

    /** Stafford's variant 13 of the MurmurHash3 finaliser (Steele, Lea and Flood, 2014). */
    static long first(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The MurmurHash3 finaliser (Appleby, 2011): another constant set, so that two rounds do not cancel out. */
    static long second(long z) {
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }

    /** Derives the key of a child from the key of its parent and the child's number. */
    static long child(long parent, long number) {
        return second(first(parent + GOLDEN) + number * GOLDEN);
    }

    /** Folds a name into 64 bits. */
    static long name(String name) {
        long hash = name.length();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = first(hash * 31 + b + GOLDEN);
        }
        return hash;
    }
}
