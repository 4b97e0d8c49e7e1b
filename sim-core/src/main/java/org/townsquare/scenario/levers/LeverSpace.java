package org.townsquare.scenario.levers;

import java.util.List;

/** What can be moved, how far and at what cost. A point is the position of each lever, 0 where it is not moved. */
public interface LeverSpace {

    /** How many levers there are. */
    int size();

    /** The farthest position of a lever. */
    int most(int lever);

    /** Whether a lever goes from less to more, so that there is something between two of its positions. */
    boolean hasDegrees(int lever);

    /** Whether the levers that a point moves can be moved together. */
    boolean allows(List<Integer> point);

    /** What a point costs in all. */
    double cost(List<Integer> point);
}
