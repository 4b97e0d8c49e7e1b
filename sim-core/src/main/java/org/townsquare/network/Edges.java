package org.townsquare.network;

import java.util.Arrays;

/** A growing list of edges, as generators and readers make it, before it is compressed into a {@link SocialNetwork}. */
public final class Edges {

    private int[] from;
    private int[] to;
    private int size;

    /** An empty list with room for this many edges; it grows beyond. */
    public Edges(int expected) {
        from = new int[Math.max(16, expected)];
        to = new int[from.length];
    }

    /** Adds the edge "{@code follower} follows {@code followed}". */
    public void add(int follower, int followed) {
        if (size == from.length) {
            int room = (int) Math.min(Integer.MAX_VALUE - 8L, size * 3L / 2);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
        }
        from[size] = follower;
        to[size++] = followed;
    }

    /** Number of edges added. */
    public int size() {
        return size;
    }

    int follower(int edge) {
        return from[edge];
    }

    int followed(int edge) {
        return to[edge];
    }
}
