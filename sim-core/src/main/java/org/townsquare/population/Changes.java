package org.townsquare.population;

import java.util.Arrays;

/** What has changed in the sight of followers since the end of the last step: a growing list of differences. */
final class Changes {

    private static final int WIDTH = 2 + Emission.FIELDS;

    /** Entries for which there is always room. When a population is founded there are far more, but only then. */
    private static final int ROOM = 1 << 14;

    private int[] entries = new int[ROOM * WIDTH];
    private int size;

    void add(int user, int platform, int attention, int creators, int posts, int toxic) {
        int at = size * WIDTH;
        if (at == entries.length) {
            entries = Arrays.copyOf(entries, 2 * at);
        }
        entries[at] = user;
        entries[at + 1] = platform;
        entries[at + 2] = attention;
        entries[at + 3] = creators;
        entries[at + 4] = posts;
        entries[at + 5] = toxic;
        size++;
    }

    int size() {
        return size;
    }

    void clear() {
        if (size > ROOM) {
            entries = new int[ROOM * WIDTH];
        }
        size = 0;
    }

    int user(int entry) {
        return entries[entry * WIDTH];
    }

    int platform(int entry) {
        return entries[entry * WIDTH + 1];
    }

    int difference(int entry, int field) {
        return entries[entry * WIDTH + 2 + field];
    }
}
