package org.townsquare.network;

import java.util.Arrays;
import org.townsquare.random.Sequence;

/**
 * Directed networks of users who keep to their community and, inside and outside of it, to their camp.
 *
 * <p>Every user follows a Poisson number of others. For each of them, with chance w the pool is the user's own community,
 * otherwise all users. In the pool, with chance ρ the user's own camp is picked, otherwise any camp, with a chance in
 * proportion to its size there; then one of its members by popularity. So a tie stays in both community and camp with
 * chance w·(ρ + (1 − ρ)·f) and more by chance, f the camp's share of the community.
 *
 * <p>Newman's assortativity coefficients (2003) follow. By community it is w·(1 − Σ s²) / (1 − w·Σ s² − (1 − w)·Σ s·q), with
 * s_c the share of users in community c and q_c its share of the ties that are placed among all: exactly w for communities
 * of equal size, and nearly w for those that chance makes almost equal. By camp it is ρ + (1 − ρ)·w·F, with
 * F = Σ_c s_c·Σ_k (f_ck − f_k)² / (1 − Σ_k f_k²) how far the camps' shares f_ck differ among communities from those of all
 * (Wright's 1951 fixation index); where communities do not go by camp, F is about the number of communities over the
 * number of users.
 *
 * <p>Nobody can be followed twice. Whoever follows all of a camp in the community gets the tie to the rest of the
 * community; whoever follows all of that, to the camp that was picked anywhere. So the coefficients are lower where
 * communities are too small for the degree.
 */
final class CampsInCommunities {

    private final int[] camp;
    private final int[] community;
    private final Communities camps;
    /** Each camp in each community. */
    private final Communities cells;

    /**
     * Users in camps and in communities.
     *
     * @param camp each user's camp, as in {@link Camps}
     * @param community each user's community, numbered from 0
     * @param popularity each user's weight
     */
    CampsInCommunities(int[] camp, int[] community, double[] popularity) {
        this.camp = camp;
        this.community = community;
        camps = new Communities(camp, Camps.COUNT, popularity);
        int[] cell = new int[camp.length];
        for (int user = 0; user < cell.length; user++) {
            cell[user] = community[user] * Camps.COUNT + camp[user];
        }
        int communities = Arrays.stream(community).max().orElse(0) + 1;
        cells = new Communities(cell, communities * Camps.COUNT, popularity);
    }

    /**
     * Draws the edges; nobody follows itself or anybody twice.
     *
     * @param within w
     * @param assortativity ρ
     */
    Edges connect(double meanDegree, double within, double assortativity, Sequence draws) {
        int users = camp.length;
        Poisson degrees = new Poisson(meanDegree);
        Edges edges = new Edges((long) (users * meanDegree * 1.02));
        int[] lastFollower = new int[users];
        Arrays.fill(lastFollower, -1);
        // How many the follower could still follow in each camp of the own community.
        int[] left = new int[Camps.COUNT];
        for (int follower = 0; follower < users; follower++) {
            lastFollower[follower] = follower;
            int home = community[follower] * Camps.COUNT;
            for (int k = 0; k < Camps.COUNT; k++) {
                left[k] = cells.size(home + k) - (k == camp[follower] ? 1 : 0);
            }
            int degree = Math.min(users - 1, degrees.draw(draws));
            for (int d = 0; d < degree; d++) {
                boolean inside = draws.nextUniform() < within;
                boolean alike = draws.nextUniform() < assortativity;
                int k = alike ? camp[follower] : inside ? anyCamp(home, draws) : camps.bySize(draws);
                int near = left[k] > 0 ? k : Camps.COUNT - 1 - k;
                int followed = inside && left[near] > 0
                        ? cells.anotherWithin(home + near, follower, lastFollower, draws)
                        : camps.another(k, follower, lastFollower, draws);
                lastFollower[followed] = follower;
                if (community[followed] == community[follower]) {
                    left[camp[followed]]--;
                }
                edges.add(follower, followed);
            }
        }
        return edges;
    }

    /** Either camp in a community, with a chance in proportion to its size there. */
    private int anyCamp(int home, Sequence draws) {
        int first = cells.size(home);
        return draws.nextInt(first + cells.size(home + 1)) < first ? 0 : 1;
    }
}
