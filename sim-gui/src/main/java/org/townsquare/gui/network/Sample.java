package org.townsquare.gui.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.townsquare.network.SocialNetwork;

/**
 * The users who are drawn and the edges among them. Of many users every n-th is drawn, and the last ones, who are the
 * influencers; of many edges every n-th.
 */
final class Sample {

    static final int MOST_USERS = 2_000;
    static final int MOST_EDGES = 20_000;

    private final int population;
    private final int[] users;
    private final long edgesAmong;
    /** Places in {@link #users}: from, to, from, to and so on. */
    private final int[] ends;

    private Sample(int population, int[] users, long edgesAmong, int[] ends) {
        this.population = population;
        this.users = users;
        this.edgesAmong = edgesAmong;
        this.ends = ends;
    }

    /**
     * Chooses.
     *
     * @param influencers how many of the last users are drawn in any case
     */
    static Sample of(SocialNetwork network, int influencers) {
        int all = network.users();
        int drawn = Math.min(all, MOST_USERS);
        int ordinary = drawn - Math.min(influencers, drawn);
        int[] users = IntStream.concat(
                        IntStream.range(0, ordinary)
                                .map(i -> (int) ((long) i * (all - (drawn - ordinary)) / Math.max(1, ordinary))),
                        IntStream.range(all - (drawn - ordinary), all))
                .toArray();
        if (network.isComplete()) {
            return new Sample(all, users, 0, new int[0]);
        }
        int[] place = new int[all];
        Arrays.fill(place, -1);
        for (int i = 0; i < users.length; i++) {
            place[users[i]] = i;
        }
        long among = Arrays.stream(users)
                .mapToLong(user -> network.followed(user)
                        .filter(followed -> place[followed] >= 0)
                        .count())
                .sum();
        long stride = Math.max(1, (among + MOST_EDGES - 1) / MOST_EDGES);
        IntStream.Builder ends = IntStream.builder();
        long seen = 0;
        for (int i = 0; i < users.length; i++) {
            for (int followed : network.followed(users[i]).toArray()) {
                if (place[followed] >= 0 && seen++ % stride == 0) {
                    ends.add(i).add(place[followed]);
                }
            }
        }
        return new Sample(all, users, among, ends.build().toArray());
    }

    /** Number of users drawn. */
    int size() {
        return users.length;
    }

    /** The user at a place of the sample. */
    int user(int place) {
        return users[place];
    }

    /** The place at which a user is drawn, or -1. */
    int place(int user) {
        return Math.max(-1, Arrays.binarySearch(users, user));
    }

    /** Number of edges drawn. */
    int edges() {
        return ends.length / 2;
    }

    int from(int edge) {
        return ends[2 * edge];
    }

    int to(int edge) {
        return ends[2 * edge + 1];
    }

    /** What is drawn, in words. */
    String words() {
        String who = users.length == population
                ? "all %,d users".formatted(population)
                : "%,d of %,d users".formatted(users.length, population);
        if (ends.length == 0) {
            return who + "; everybody sees everybody";
        }
        return who
                + (edges() == edgesAmong
                        ? ", %,d links among them".formatted(edgesAmong)
                        : ", %,d of %,d links among them".formatted(edges(), edgesAmong));
    }
}
