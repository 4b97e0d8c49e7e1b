package org.townsquare.measure;

import java.io.Serializable;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.townsquare.scenario.Worded;

/**
 * The critical mass of a platform at a date: the share of users from which it would hold itself, without any support and as if money
 * could not run out. It is the boundary between two basins: branches that begin above it settle high, those below low.
 *
 * @param platform its position in the scenario
 * @param step the date
 * @param share of all users, by attention, that the platform has then
 * @param settled where branches settled, by the share of users with which they began
 * @param answer what follows
 * @param low lower end of the interval in which the boundary lies; NaN if there is none
 * @param high upper end of it; NaN if there is none
 * @param below where it settles from below the boundary, or from the lowest level if there is none
 * @param above where it settles from above the boundary, or from the highest level if there is none
 * @param boundaries number of boundaries between settled shares that lie far apart, this one among them
 * @param unsettled branches that were still moving at their end
 */
public record CriticalMass(
        int platform,
        int step,
        double share,
        TreeMap<Double, Double> settled,
        Answer answer,
        double low,
        double high,
        double below,
        double above,
        int boundaries,
        int unsettled)
        implements Serializable {

    /** An interval of a boundary that is wider than that is no number: ten points of all users. */
    public static final double WIDE = 0.1;

    /** What is found. */
    public enum Answer implements Worded {
        /** It has as many users as it takes. */
        ABOVE,
        /** It has fewer. */
        BELOW,
        /** No boundary keeps it small: it grows from the lowest level on. */
        NEEDS_NONE,
        /** Wherever it begins, even with nearly everybody, it ends as a niche or at nothing. */
        NO_LEVEL,
        /** The branches had no time to settle, or the share lies where the boundary may be. */
        UNKNOWN;

        /**
         * The share of users that it takes: 0 where none is needed, 1 where no level is enough, and NaN where that is not known.
         *
         * @param boundary the critical mass, if there is one
         */
        public double needed(double boundary) {
            return switch (this) {
                case ABOVE, BELOW -> boundary;
                case NEEDS_NONE -> 0;
                case NO_LEVEL -> 1;
                case UNKNOWN -> Double.NaN;
            };
        }

        /**
         * What a boundary says of a share: nothing if it is not known well enough and the share lies where it may be.
         *
         * @param low lower end of the interval in which the boundary lies
         * @param high upper end of it
         * @param precision width to which it was looked for
         */
        static Answer of(double low, double high, double share, double precision) {
            boolean unknown = high - low > Math.max(WIDE, 2 * precision) && share > low && share < high;
            return unknown ? UNKNOWN : share < (low + high) / 2 ? BELOW : ABOVE;
        }

        /** The answer of this word. */
        public static Answer of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** The boundary: the middle of its interval; NaN if there is none. */
    public double boundary() {
        return (low + high) / 2;
    }

    /** By how much its users exceed the boundary, as a share of all users; NaN if there is none. */
    public double margin() {
        return share - boundary();
    }

    /** Whether it has all that it takes: it is above its critical mass, or needs none. */
    public boolean isReached() {
        return answer == Answer.ABOVE || answer == Answer.NEEDS_NONE;
    }

    /** All branches: {@code 0.02:0.001 0.95:0.93}, where they began and where they settled. */
    public String branches() {
        return settled.entrySet().stream()
                .map(branch -> String.format(Locale.ROOT, "%.4f:%.4f", branch.getKey(), branch.getValue()))
                .collect(Collectors.joining(" "));
    }
}
