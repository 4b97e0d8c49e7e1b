package org.townsquare.results.levers;

import org.townsquare.scenario.Worded;

/** Whether what is wanted came about in a run; undecided is unknown, not no. */
public enum Answer implements Worded {
    YES,
    NO,
    UNKNOWN
}
