package org.townsquare.network;

import java.util.function.LongConsumer;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Sequence;
import org.townsquare.random.Stream;

/** Random graph: each possible edge or tie exists with the same chance (Erdős and Rényi 1959, Gilbert 1959). */
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
        skipping(draws, logMiss, pairs, pair -> {
            int follower = (int) (pair / (users - 1));
            int other = (int) (pair % (users - 1));
            edges.add(follower, other < follower ? other : other + 1);
        });
        return edges;
    }

    /** The same with mutual ties: each unordered pair is a tie, two edges, with the same chance. */
    public static Edges generateMutual(int users, double meanDegree, Stream stream) {
        double others = users - 1.0;
        Edges edges = new Edges((long) (users * Math.min(others, meanDegree) * 1.02));
        double logMiss = FastMath.log1p(-Math.min(1, meanDegree / others));
        skipping(stream.at(0).sequence(0), logMiss, users * (users - 1L) / 2, pair -> {
            // Row r of the lower triangle begins at r(r − 1)/2; the root may be off by one.
            int row = (int) ((1 + FastMath.sqrt(1 + 8.0 * pair)) / 2);
            row -= row * (row - 1L) / 2 > pair ? 1 : 0;
            row += (row + 1L) * row / 2 <= pair ? 1 : 0;
            int column = (int) (pair - row * (row - 1L) / 2);
            edges.add(row, column);
            edges.add(column, row);
        });
        return edges;
    }

    /** Visits each of so many places with the chance whose complement has this logarithm. */
    static void skipping(Sequence draws, double logMiss, long places, LongConsumer visit) {
        // A chance of 0 gives infinite skips, a chance of 1 skips of 0.
        for (long place = 0; ; place++) {
            double skip = FastMath.log(draws.nextUniform()) / logMiss;
            if (skip >= places - place) {
                return;
            }
            place += (long) skip;
            visit.accept(place);
        }
    }
}
