package org.townsquare.population;

import java.io.Serializable;
import java.util.Arrays;

/** Where those were whom each user met last. */
final class Memories implements Serializable {

    private static final long serialVersionUID = 1;

    private final int length;
    /** {@code met[user × length + i]}: a platform plus 1, or 0 for nothing yet. */
    private final byte[] met;
    /** Where the next one goes. */
    private final char[] next;

    Memories(int users, int length) {
        this.length = length;
        met = new byte[Math.multiplyExact(users, length)];
        next = new char[length == 0 ? 0 : users];
    }

    /** Who remembers nobody yet has only met people on this platform. */
    void settle(int user, int platform) {
        int first = user * length;
        if (met[first] == 0) {
            Arrays.fill(met, first, first + length, (byte) (platform + 1));
        }
    }

    /** Remembers a platform and forgets the oldest one. */
    void remember(int user, int platform) {
        met[user * length + next[user]] = (byte) (platform + 1);
        next[user] = (char) ((next[user] + 1) % length);
    }

    /** How often the user remembers the platform. */
    int times(int user, int platform) {
        int times = 0;
        for (int i = user * length; i < (user + 1) * length; i++) {
            times += met[i] == platform + 1 ? 1 : 0;
        }
        return times;
    }
}
