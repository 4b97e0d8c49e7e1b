package org.townsquare.network;

import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Sequence;
import org.townsquare.random.Stream;

/** Two sides of a market: users follow users of the other side only. */
public final class TwoSides {

    private TwoSides() {}

    /** Each user's side: 0 for the lower half of the users in order of ideology, 1 for the upper half. */
    public static int[] of(float[] ideology) {
        return BlockModel.blocks(ideology, 2);
    }

    /**
     * Draws a network. The sides are those of {@link #of}; each possible edge between them exists with the same chance, found by geometric skips (Batagelj and Brandes 2005).
     *
     * @param ideology each user's ideology
     * @param meanDegree mean number of users followed, at least 0; from half the users on, everybody follows all of the
     *     other side
     */
    public static Edges generate(float[] ideology, double meanDegree, Stream stream) {
        int users = ideology.length;
        int[] side = of(ideology);
        int[] ranked = new int[users];
        int lower = (users + 1) / 2;
        int[] next = {0, lower};
        for (int user = 0; user < users; user++) {
            ranked[next[side[user]]++] = user;
        }
        Sequence draws = stream.at(0).sequence(0);
        long upper = users - (long) lower;
        double logMiss = FastMath.log1p(-Math.min(1, meanDegree * users / (2.0 * lower * upper)));
        Edges edges = new Edges((long) (Math.min(2.0 * lower * upper, users * meanDegree) * 1.02));
        RandomGraph.skipping(draws, logMiss, 2L * lower * upper, pair -> {
            int one = ranked[(int) (pair / 2 / upper)];
            int other = ranked[lower + (int) (pair / 2 % upper)];
            edges.add(pair % 2 == 0 ? one : other, pair % 2 == 0 ? other : one);
        });
        return edges;
    }
}
