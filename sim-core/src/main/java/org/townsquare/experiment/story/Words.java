package org.townsquare.experiment.story;

import org.townsquare.experiment.story.Experiment.Direction;

/** What an interval says of a claim, in plain words. */
public enum Words {
    /** The whole 95 % interval lies on the side claimed, beyond the smallest effect of interest. */
    BORNE_OUT("borne out"),
    /** The whole interval lies on the side claimed, but not all of it beyond the smallest effect of interest. */
    SMALL("small"),
    /** The interval holds zero, or there is none. */
    NOT_BORNE_OUT("not borne out"),
    /** The whole interval lies on the other side. */
    THE_OTHER_WAY("not borne out: the other way");

    private final String text;

    Words(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /**
     * The words for a difference.
     *
     * @param low lower end of its interval; NaN if there is none
     * @param high upper end
     * @param least smallest effect of interest
     */
    public static Words of(double low, double high, Direction expected, double least) {
        double near = expected == Direction.HIGHER ? low : -high;
        double far = expected == Direction.HIGHER ? high : -low;
        if (near >= least) {
            return BORNE_OUT;
        }
        if (near > 0) {
            return SMALL;
        }
        return far < 0 ? THE_OTHER_WAY : NOT_BORNE_OUT;
    }
}
