package org.townsquare.results.levers;

/** Whether what is wanted came about in a run; undecided is unknown, not no. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
