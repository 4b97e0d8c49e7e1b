package org.townsquare.results.levers;

import java.util.List;

/**
 * A recipe: levers none of which can be left out.
 *
 * @param point the position of each lever
 * @param claim what its runs came to while it was sought, luck included
 * @param fresh what fresh runs came to, in the order of their replicates
 */
public record Recipe(List<Integer> point, Tried claim, List<RunAnswer> fresh) {

    /** A copy whose lists cannot change. */
    public Recipe {
        point = List.copyOf(point);
        fresh = List.copyOf(fresh);
    }

    /** All fresh runs together. */
    public Tried again() {
        return Tried.of(fresh);
    }

    /** Whether fresh runs leave it open that it reaches the target. */
    public boolean holds(double target) {
        return again().interval().high() >= target;
    }

    /** By how much the fresh runs fall below the search's. */
    public double drop() {
        return claim.probability() - again().probability();
    }
}
