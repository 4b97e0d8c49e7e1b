package org.townsquare.measure;

import org.townsquare.scenario.Worded;

/** Why an outcome is undecided. */
public enum Undecided implements Worded {
    /** It opened when the subsidy-off test had begun, or the run is too short for a test. */
    TOO_SOON,
    /** Its share still changed from one half of the test's window to the other. */
    MOVING,
    /** It is large, but lost more than it may in the test. */
    NOT_PASSED
}
