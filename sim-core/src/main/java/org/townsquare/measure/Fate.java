package org.townsquare.measure;

import org.townsquare.scenario.Worded;

/** What became of an incumbent. */
public enum Fate implements Worded {
    /** It has at least half of the attention of its best day. */
    KEPT,
    /** It has lost more than half of it for good. */
    LOST,
    /** It has closed. */
    CLOSED
}
