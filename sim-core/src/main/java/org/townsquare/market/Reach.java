package org.townsquare.market;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Where a platform cannot be reached: nowhere during an outage, and not in nations that suspend it. */
final class Reach implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<Suspension> suspensions = new ArrayList<>();
    private int darkUntil;

    private record Suspension(long nation, int until) implements Serializable {}

    void goDark(int until) {
        darkUntil = Math.max(darkUntil, until);
    }

    void suspend(int nation, int until) {
        suspensions.add(new Suspension(1L << nation, until));
    }

    /** A bit for each nation where it is dark; all bits during an outage. */
    long darkNations(int step) {
        if (step < darkUntil) {
            return -1;
        }
        long dark = 0;
        for (Suspension suspension : suspensions) {
            dark |= step < suspension.until ? suspension.nation : 0;
        }
        return dark;
    }
}
