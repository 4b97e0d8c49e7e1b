package org.townsquare.network;

import java.util.Arrays;
import java.util.Locale;

/** A growing list of edges, as generators and readers make it, before it is compressed into a {@link SocialNetwork}. */
public final class Edges {

    /** The most edges a list can hold: Java's arrays are not longer. */
    public static final int LIMIT = Integer.MAX_VALUE - 8;

    private int[] from;
    private int[] to;
    private int size;

    /**
     * An empty list with room for this many edges; it grows beyond.
     *
     * @throws IllegalArgumentException if more edges are expected than a list can hold
     */
    public Edges(long expected) {
        if (expected > LIMIT) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a network of %,d edges is too large: at most %,d; lower the mean degree or the number of users",
                    expected,
                    LIMIT));
        }
        from = new int[(int) Math.max(16, expected)];
        to = new int[from.length];
    }

    /**
     * Adds the edge "{@code follower} follows {@code followed}".
     *
     * @throws IllegalStateException if the list is full
     */
    public void add(int follower, int followed) {
        if (size == from.length) {
            grow();
        }
        from[size] = follower;
        to[size++] = followed;
    }

    private void grow() {
        if (size == LIMIT) {
            throw new IllegalStateException(String.format(Locale.ROOT, "a network holds at most %,d edges", LIMIT));
        }
        int room = (int) Math.min(LIMIT, size * 3L / 2);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
    }

    /** Number of edges added. */
    public int size() {
        return size;
    }

    /** Replaces each user's number i by {@code places[i]}. */
    void renumber(int[] places) {
        for (int e = 0; e < size; e++) {
            from[e] = places[from[e]];
            to[e] = places[to[e]];
        }
    }

    int follower(int edge) {
        return from[edge];
    }

    int followed(int edge) {
        return to[edge];
    }
}
