package org.townsquare.population;

/** Totals of every platform of a {@link PlainTown} at the end of the last step. */
final class PlainTotals {

    final int users;
    final long[] active;
    final long[] posts;
    final long[] toxic;

    PlainTotals(int users, int platforms) {
        this.users = users;
        active = new long[platforms];
        posts = new long[platforms];
        toxic = new long[platforms];
    }

    /** Adds what the user shows, or takes it away. */
    void count(PlainUser user, long sign) {
        for (int k = 0; k < active.length; k++) {
            active[k] += sign * (user.shownHomes >>> k & 1);
            posts[k] += sign * user.shownPosts[k];
            toxic[k] += sign * user.shownToxic[k];
        }
    }
}
