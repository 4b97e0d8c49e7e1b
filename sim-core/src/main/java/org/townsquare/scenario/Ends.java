package org.townsquare.scenario;

import java.util.Optional;

/** The ends of a range. */
final class Ends {

    private Ends() {}

    /** Why these are none; empty if they are. */
    static Optional<String> ordered(double low, double high) {
        return low < high && Double.isFinite(high - low)
                ? Optional.empty()
                : Optional.of("high " + high + " is not a number above low " + low + "; allowed: above it");
    }
}
