package org.townsquare.network;

import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Sequence;
import org.townsquare.random.Stream;

/** Directed random graph: each possible edge exists with the same chance (Erdős and Rényi 1959, Gilbert 1959). */
public final class RandomGraph {

    private RandomGraph() {}

    /**
     * Draws a network. Edges are found by geometric skips over all ordered pairs, in time proportional to their number
     * (Batagelj and Brandes 2005).
     *
     * @param users number of users
     * @param meanDegree mean number of users followed, at least 0; from users − 1 on, everybody follows everybody
     */
    public static Edges generate(int users, double meanDegree, Stream stream) {
        Sequence draws = stream.at(0).sequence(0);
        double others = users - 1.0;
        long pairs = users * (users - 1L);
        double logMiss = FastMath.log1p(-Math.min(1, meanDegree / others));
        Edges edges = new Edges((long) (users * Math.min(others, meanDegree) * 1.02));
        // A chance of 0 gives infinite skips, a chance of 1 skips of 0.
        for (long pair = 0; ; pair++) {
            double skip = FastMath.log(draws.nextUniform()) / logMiss;
            if (skip >= pairs - pair) {
                return edges;
            }
            pair += (long) skip;
            int follower = (int) (pair / (users - 1));
            int other = (int) (pair % (users - 1));
            edges.add(follower, other < follower ? other : other + 1);
        }
    }
}
