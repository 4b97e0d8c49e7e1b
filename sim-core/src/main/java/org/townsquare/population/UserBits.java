package org.townsquare.population;

import java.io.Serializable;

/**
 * A yes or no for every user and platform, 64 users of one platform to a word: whoever asks about all users asks 64 at
 * once. A word has one writer, since lanes begin at multiples of 64.
 */
final class UserBits implements Serializable {

    private static final long serialVersionUID = 1;

    private final int platforms;
    /** {@code words[user / 64 × platforms + platform]}. */
    private final long[] words;

    UserBits(int users, int platforms) {
        this.platforms = platforms;
        words = new long[(users + 63) / 64 * platforms];
    }

    boolean get(int user, int platform) {
        return bit(user, platform) != 0;
    }

    /** 1 for yes, 0 for no. */
    int bit(int user, int platform) {
        return (int) (words[(user >>> 6) * platforms + platform] >>> user) & 1;
    }

    /** A bit for each user of a block of 64. */
    long ofBlock(int block, int platform) {
        return words[block * platforms + platform];
    }

    /** No for all users of a block of 64. */
    void clearBlock(int block, int platform) {
        words[block * platforms + platform] = 0;
    }

    /** A bit for each platform. */
    int ofUser(int user) {
        int first = (user >>> 6) * platforms;
        int bits = 0;
        for (int k = platforms - 1; k >= 0; k--) {
            bits = bits << 1 | ((int) (words[first + k] >>> user) & 1);
        }
        return bits;
    }

    /** Whether it is yes for at least one platform. */
    boolean any(int user) {
        int first = (user >>> 6) * platforms;
        long any = 0;
        for (int k = 0; k < platforms; k++) {
            any |= words[first + k];
        }
        return (any >>> user & 1) != 0;
    }

    void set(int user, int platform, boolean value) {
        int at = (user >>> 6) * platforms + platform;
        words[at] = value ? words[at] | 1L << user : words[at] & ~(1L << user);
    }
}
