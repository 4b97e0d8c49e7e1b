package org.townsquare.network;

import java.util.Arrays;
import org.townsquare.random.Sequence;

/**
 * Directed networks of users in communities, some users more popular than others (degree-corrected block model, Karrer
 * and Newman 2011).
 *
 * <p>Every user follows a Poisson number of others. For each of them, with chance ρ (the assortativity) the user's own
 * community is picked, otherwise any community, with a chance in proportion to its size; then one of its members by popularity.
 * With s_c the share of users in community c, the share of edges that run from c to c is s_c·(ρ + (1 − ρ)·s_c), and s_c of
 * all edges end in c. So Newman's assortativity coefficient (2003) is
 * (Σ s_c·(ρ + (1 − ρ)·s_c) − Σ s_c²) / (1 − Σ s_c²) = ρ, whatever the sizes of the communities.
 */
final class Communities {

    /** After this many draws of people already followed, the next user not yet followed is taken. */
    private static final int TRIES = 64;

    private final int[] community;
    private final int[][] members;
    private final AliasTable bySize;
    private final AliasTable[] byPopularity;

    /**
     * Users in communities.
     *
     * @param community each user's community, numbered from 0
     * @param count number of communities
     * @param popularity each user's weight
     */
    Communities(int[] community, int count, double[] popularity) {
        this.community = community;
        members = new int[count][];
        byPopularity = new AliasTable[count];
        int[] sizes = new int[count];
        for (int c : community) {
            sizes[c]++;
        }
        bySize = new AliasTable(Arrays.stream(sizes).asDoubleStream().toArray());
        double[][] weights = new double[count][];
        for (int c = 0; c < count; c++) {
            members[c] = new int[sizes[c]];
            weights[c] = new double[sizes[c]];
        }
        for (int user = community.length - 1; user >= 0; user--) {
            int place = --sizes[community[user]];
            members[community[user]][place] = user;
            weights[community[user]][place] = popularity[user];
        }
        for (int c = 0; c < count; c++) {
            byPopularity[c] = new AliasTable(weights[c]);
        }
    }

    /** Draws the edges; nobody follows itself or anybody twice. */
    Edges connect(double meanDegree, double assortativity, Sequence draws) {
        int users = community.length;
        Poisson degrees = new Poisson(meanDegree);
        Edges edges = new Edges((long) (users * meanDegree * 1.02));
        int[] lastFollower = new int[users];
        Arrays.fill(lastFollower, -1);
        for (int follower = 0; follower < users; follower++) {
            lastFollower[follower] = follower;
            int degree = Math.min(users - 1, degrees.draw(draws));
            for (int d = 0; d < degree; d++) {
                boolean own = draws.nextUniform() < assortativity;
                int c = own ? community[follower] : bySize(draws);
                int followed = another(c, follower, lastFollower, draws);
                lastFollower[followed] = follower;
                edges.add(follower, followed);
            }
        }
        return edges;
    }

    /** Number of users in a community. */
    int size(int c) {
        return members[c].length;
    }

    /** Any community, with a chance in proportion to its size. */
    int bySize(Sequence draws) {
        return bySize.draw(draws);
    }

    /**
     * Somebody in a community whom the follower does not follow yet, by popularity; somebody elsewhere if there hardly
     * is anybody.
     *
     * @param lastFollower for each user, who was last seen to follow it; a follower counts as its own
     */
    int another(int c, int follower, int[] lastFollower, Sequence draws) {
        int followed = member(c, draws);
        for (int tries = 1; lastFollower[followed] == follower; tries++) {
            followed = tries < TRIES ? member(c, draws) : (followed + 1) % community.length;
        }
        return followed;
    }

    /** The same, but never anybody elsewhere: there must be somebody left in the community. */
    int anotherWithin(int c, int follower, int[] lastFollower, Sequence draws) {
        int followed = member(c, draws);
        for (int tries = 1; lastFollower[followed] == follower && tries < TRIES; tries++) {
            followed = member(c, draws);
        }
        int next = lastFollower[followed] == follower ? draws.nextInt(size(c)) : 0;
        while (lastFollower[followed] == follower) {
            followed = members[c][next++ % size(c)];
        }
        return followed;
    }

    private int member(int c, Sequence draws) {
        return members[c][byPopularity[c].draw(draws)];
    }
}
