package org.townsquare.network;

import java.util.Locale;

/**
 * A network read from files.
 *
 * @param edges the edges as they stand in the file; compressing them drops self-loops and duplicates
 * @param users number of users
 * @param ideology each user's ideology, from −1 to 1; null if the files give none
 * @param selfLoops number of edges that lead from a user to itself
 * @param duplicates number of edges that stood in the file before
 * @param isolated number of users without edges
 * @param columns which columns were taken, in words; empty where there are but two
 */
public record ImportedNetwork(
        Edges edges, int users, float[] ideology, int selfLoops, int duplicates, int isolated, String columns) {

    /** What was read and what was dropped, in one line. */
    public String report() {
        return count(users, "user") + ", " + count(edges.size() - selfLoops - duplicates, "edge") + "; dropped "
                + count(selfLoops, "self-loop") + " and " + count(duplicates, "duplicate") + "; "
                + count(isolated, "user") + " without edges"
                + columns
                + (ideology == null ? "; ideology is drawn, as no file gives it" : "");
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
