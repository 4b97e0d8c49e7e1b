package org.townsquare.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A network whose edges are stored, in compressed rows: 4 bytes an edge and 8 bytes a user. Whom users follow is found from their
 * followers when it is asked for first, which takes as much again.
 */
public final class CompressedRows implements SocialNetwork {

    private static final long serialVersionUID = 1;

    private final Rows followers;
    /** Number of users whom each user follows. */
    private final int[] following;

    private transient Rows followed;
    private final int selfLoops;
    private final int duplicates;

    /**
     * Compresses a list of edges in time proportional to its length; self-loops and duplicates are dropped and counted.
     *
     * @param users number of users; the edges' users are numbered from 0 to users − 1
     */
    public CompressedRows(int users, Edges edges) {
        Rows listed = Rows.followers(users, edges);
        selfLoops = edges.size() - listed.ids().length;
        Rows sorted = listed.transpose().dropDuplicates();
        duplicates = listed.ids().length - sorted.ids().length;
        followers = sorted.transpose();
        following = IntStream.range(0, users).map(sorted::length).toArray();
    }

    private synchronized Rows followed() {
        if (followed == null) {
            followed = followers.transpose();
        }
        return followed;
    }

    /** Number of edges dropped because they led from a user to itself. */
    public int selfLoops() {
        return selfLoops;
    }

    /** Number of edges dropped because they were there already. */
    public int duplicates() {
        return duplicates;
    }

    @Override
    public int users() {
        return followers.start().length - 1;
    }

    @Override
    public long edges() {
        return followers.ids().length;
    }

    @Override
    public boolean isComplete() {
        return false;
    }

    @Override
    public int following(int user) {
        return following[user];
    }

    @Override
    public int followers(int user) {
        return followers.length(user);
    }

    /** Position in {@link #followerIds()} at which this user's followers begin; they end where the next user's begin. */
    public int followerStart(int user) {
        return followers.start()[user];
    }

    /** All followers, user after user; not to be changed by the caller. */
    public int[] followerIds() {
        return followers.ids();
    }

    @Override
    public int followed(int user, int index) {
        Rows rows = followed();
        return rows.ids()[rows.start()[user] + index];
    }

    @Override
    public IntStream followed(int user) {
        Rows rows = followed();
        return Arrays.stream(rows.ids(), rows.start()[user], rows.start()[user + 1]);
    }
}
