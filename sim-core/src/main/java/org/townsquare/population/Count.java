package org.townsquare.population;

/** What is counted of every platform, exactly, in whole numbers, so that no order of adding changes a sum. */
public enum Count {
    /** Sum of users' attention to the platform, in 64ths of a user. */
    ATTENTION,
    /** Users who give it any attention. */
    ATTENDED,
    /** Users expected to be active on a day, in units of 2^-20. */
    DAU,
    /** Users expected to have been active within 30 days, in units of 2^-20. */
    MAU,
    /** Users who have joined and not left for good. */
    MEMBERS,
    /** Users who joined in this step. */
    JOINED,
    /** Users who left for good in this step. */
    LEFT,
    /** Attention that users have moved to it in this step, in 64ths of a user. */
    GAINED,
    /** Attention that users have taken away from it in this step, in 64ths of a user. */
    LOST,
    /** Users who know of the platform. */
    AWARE,
    /** Users banned so far. */
    BANNED,
    /** Sum of users' ideology, in units of 2^-20, times their attention. */
    IDEOLOGY,
    /** Sum of users' distance from the ideological middle, in units of 2^-20, times their attention. */
    EXTREMITY,
    /** Sum of users' toxic shares, in units of 1/255, times their attention. */
    TOXICITY,
    /** Creators there, by weight, times their attention. */
    CREATORS,
    /** Posts a day, in the units of {@link Emission}. */
    POSTS,
    /** Toxic posts a day, in the units of {@link Emission}. */
    TOXIC;

    /** Whether it is a count of what there is now, not of what happens in a step. */
    boolean isState() {
        return ordinal() < JOINED.ordinal() || ordinal() > LOST.ordinal();
    }
}
