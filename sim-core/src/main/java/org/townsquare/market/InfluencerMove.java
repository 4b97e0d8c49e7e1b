package org.townsquare.market;

import java.io.Serializable;

/**
 * An influencer on the way to a platform.
 *
 * @param leaves the platform that is left at the same time, or -1
 * @param news what it adds to the news of the platform once it comes about
 */
record InfluencerMove(int influencer, int leaves, double news) implements Serializable {}
