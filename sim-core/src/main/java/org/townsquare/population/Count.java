package org.townsquare.population;

/** What is counted of every platform, exactly, in whole numbers, so that no order of adding changes a sum. */
public enum Count {
    /** Active users. */
    ACTIVE,
    /** Users who ever joined. */
    MEMBERS,
    /** Users who joined in this step. */
    JOINED,
    /** Users who left in this step. */
    LEFT,
    /** Users who know of the platform. */
    AWARE,
    /** Users banned so far. */
    BANNED,
    /** Sum of active users' ideology, in units of 2^-20. */
    IDEOLOGY,
    /** Sum of active users' distance from the ideological middle, in units of 2^-20. */
    EXTREMITY,
    /** Sum of active users' toxic shares, in units of 1/255. */
    TOXICITY,
    /** Creators active there, by weight. */
    CREATORS,
    /** Sum of active users' attention to the platform, in the units of {@link Emission}. */
    ATTENTION,
    /** Posts a day, in the units of {@link Emission}. */
    POSTS,
    /** Toxic posts a day, in the units of {@link Emission}. */
    TOXIC,
    /** Posts that active users see of their contacts there. */
    POSTS_SEEN,
    /** Toxic posts that active users see of their contacts there, weighted by ideological distance. */
    TOXIC_SEEN
}
