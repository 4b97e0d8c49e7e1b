package org.townsquare.experiment.story;

import org.townsquare.experiment.story.Experiment.Direction;
import org.townsquare.scenario.Worded;

/** What an interval says of a claim, in plain words. */
public enum Judgement implements Worded {
    /** The whole 95 % interval lies on the side claimed, beyond the smallest effect of interest. */
    BORNE_OUT,
    /** The whole interval lies on the side claimed, but not all of it beyond the smallest effect of interest. */
    SMALL,
    /** The interval holds zero, or there is none. */
    NOT_BORNE_OUT,
    /** The whole interval lies on the other side. */
    THE_OTHER_WAY;

    /**
     * The words for a difference.
     *
     * @param low lower end of its interval; NaN if there is none
     * @param high upper end
     * @param least smallest effect of interest
     */
    public static Judgement of(double low, double high, Direction expected, double least) {
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
