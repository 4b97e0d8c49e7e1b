package org.townsquare.market;

import java.io.Serializable;

/** For how long in a row the severe share of a platform's views has been above a gatekeeper's tolerance, or not. */
final class Watch implements Serializable {

    private static final long serialVersionUID = 1;

    private final double tolerance;
    private int above;
    private int within;

    Watch(double tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * A day's share is seen. Days on which there was nothing to see do not count: the watch stands still.
     *
     * @param noticed whether the platform is large enough that the gatekeeper objects
     */
    void see(double severe, boolean noticed) {
        boolean tooMuch = severe > tolerance;
        above = tooMuch && noticed ? above + 1 : 0;
        within = tooMuch ? 0 : within + 1;
    }

    /** Whether it has been too much, and still was when the time of grace had passed. */
    boolean isBeyond(int graceDays) {
        return above > graceDays;
    }

    /** Whether it has been tolerable for so many days. */
    boolean isWithinFor(int days) {
        return within >= days;
    }

    /** What was seen so far no longer counts. */
    void restart() {
        above = 0;
        within = 0;
    }
}
