package org.townsquare.population;

/**
 * What a user puts into the sight of followers on one platform, in whole numbers: adding and taking away are exact and
 * may happen in any order.
 *
 * <p>Posts: activity in sixteenths of a post a day × attention in 64ths. Toxic posts: posts × toxic share in 1/255, divided
 * by 64; a follower counts each with a weight in eighths for ideological distance.
 */
final class Emission {

    /** Units of a post a day. */
    static final int ACTIVITY = 16;
    /** Units of a user's whole attention. */
    static final int ATTENTION = 64;
    /** Units of a toxic share of 1. */
    static final int TOXICITY = 255;
    /** Units of the weight of a post from a like-minded user. */
    static final int WEIGHT = 8;
    /** Posts of one post a day at full attention. */
    static final int POST = ACTIVITY * ATTENTION;
    /** A toxic share: toxic units at weight 1 per unit of posts, times this. */
    static final double TOXIC_SHARE = 64.0 / (TOXICITY * WEIGHT);

    /** The numbers that one user emits on one platform, in this order: attention, that of a creator by weight, and posts. */
    static final int CONTACTS = 0;

    static final int CREATORS = 1;
    static final int POSTS = 2;
    static final int TOXIC = 3;
    /** How many numbers there are. */
    static final int FIELDS = 4;

    private Emission() {}

    static int posts(int activity, int attention) {
        return activity * attention;
    }

    static int toxic(int posts, int toxicity) {
        return (posts * toxicity) >> 6;
    }
}
