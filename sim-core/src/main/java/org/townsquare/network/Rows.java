package org.townsquare.network;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One direction of a network in compressed rows: the row of user i is {@code ids[start[i]] .. ids[start[i + 1] - 1]}.
 *
 * <p>All sorting is done by transposing, a counting sort: since it goes through the rows in ascending order, every row
 * of the result is ascending.
 */
record Rows(int[] start, int[] ids) implements Serializable {

    /** The followers of every user, in the order of the list; self-loops are left out. */
    static Rows followers(int users, Edges edges) {
        int[] start = new int[users + 1];
        for (int e = 0; e < edges.size(); e++) {
            if (edges.follower(e) != edges.followed(e)) {
                start[edges.followed(e) + 1]++;
            }
        }
        int[] ids = new int[accumulate(start)];
        int[] next = Arrays.copyOf(start, users);
        for (int e = 0; e < edges.size(); e++) {
            if (edges.follower(e) != edges.followed(e)) {
                ids[next[edges.followed(e)]++] = edges.follower(e);
            }
        }
        return new Rows(start, ids);
    }

    /** The other direction; its rows are sorted. */
    Rows transpose() {
        int users = start.length - 1;
        int[] otherStart = new int[users + 1];
        for (int id : ids) {
            otherStart[id + 1]++;
        }
        accumulate(otherStart);
        int[] otherIds = new int[ids.length];
        int[] next = Arrays.copyOf(otherStart, users);
        for (int user = 0; user < users; user++) {
            for (int k = start[user]; k < start[user + 1]; k++) {
                otherIds[next[ids[k]]++] = user;
            }
        }
        return new Rows(otherStart, otherIds);
    }

    /** The same without duplicates; rows must be sorted. Reuses this object's arrays, so that it is of no use after. */
    Rows dropDuplicates() {
        int kept = 0;
        int from = 0;
        for (int user = 0; user < start.length - 1; user++) {
            int end = start[user + 1];
            int rowStart = kept;
            for (int k = from; k < end; k++) {
                if (kept == rowStart || ids[k] != ids[kept - 1]) {
                    ids[kept++] = ids[k];
                }
            }
            from = end;
            start[user + 1] = kept;
        }
        return kept == ids.length ? this : new Rows(start, Arrays.copyOf(ids, kept));
    }

    int length(int user) {
        return start[user + 1] - start[user];
    }

    /** Turns the rows' lengths, each one place to the right, into the rows' starts; returns the total. */
    private static int accumulate(int[] start) {
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        return start[start.length - 1];
    }
}
