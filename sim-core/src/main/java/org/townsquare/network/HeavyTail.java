package org.townsquare.network;

import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.random.Sequence;
import org.townsquare.random.Stream;

/** Directed networks with a few users whom very many follow, and homophily by ideological camp. */
public final class HeavyTail {

    private HeavyTail() {}

    /**
     * Draws a network. Users are ranked at random; the popularity of rank k is k^(−1/(γ−1)), so that numbers of followers
     * obey a power law of exponent γ above the mean (Goh, Kahng and Kim 2001; Chung and Lu 2002). Numbers of users followed
     * are Poisson. See {@link Communities} for how camps come in, and {@link CampsInCommunities} for camps and communities.
     *
     * @param ideology each user's ideology; its sign is the camp
     * @param community each user's community, numbered from 0; empty if there are none
     * @param meanDegree mean number of users followed, at least 0; nobody follows more than all others
     * @param exponent γ, above 2
     * @param within Newman's coefficient by community, from 0 to 1; of no effect if there are none
     * @param assortativity Newman's coefficient by camp, from 0 to 1
     */
    public static Edges generate(
            float[] ideology,
            int[] community,
            double meanDegree,
            double exponent,
            double within,
            double assortativity,
            Stream stream) {
        Sequence draws = stream.at(0).sequence(0);
        double[] popularity = new double[ideology.length];
        for (int rank = 1; rank <= popularity.length; rank++) {
            popularity[rank - 1] = FastMath.pow(rank, -1 / (exponent - 1));
        }
        shuffle(popularity, draws);
        int[] camp = Camps.of(ideology);
        return community.length == 0
                ? new Communities(camp, Camps.COUNT, popularity).connect(meanDegree, assortativity, draws)
                : new CampsInCommunities(camp, community, popularity).connect(meanDegree, within, assortativity, draws);
    }

    /** Each user's community, numbered from 0: any of them with the same chance, whatever the ideology. */
    public static int[] communities(int users, int count, Stream stream) {
        Draws draws = stream.at(0);
        int[] community = new int[users];
        for (int user = 0; user < users; user++) {
            community[user] = draws.sequence(user).nextInt(count);
        }
        return community;
    }

    /** Puts values into random order (Fisher and Yates 1938, Durstenfeld 1964). */
    private static void shuffle(double[] values, Sequence draws) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = draws.nextInt(i + 1);
            double value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
