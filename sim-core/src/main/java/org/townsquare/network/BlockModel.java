package org.townsquare.network;

import java.util.Arrays;
import org.townsquare.random.Stream;

/** Directed stochastic block model: users in blocks of like-minded ones (Holland, Laskey and Leinhardt 1983). */
public final class BlockModel {

    private BlockModel() {}

    /**
     * Draws a network. Each edge ends in its follower's own block with the given chance, otherwise anywhere; numbers of
     * users followed are Poisson. See {@link Communities}.
     *
     * @param block each user's block, numbered from 0; see {@link #blocks}
     * @param blocks number of blocks, at least 1
     * @param meanDegree mean number of users followed, at least 0; nobody follows more than all others
     * @param assortativity Newman's coefficient by block, from 0 to 1; lower where a block is too small for the degree
     */
    public static Edges generate(int[] block, int blocks, double meanDegree, double assortativity, Stream stream) {
        double[] popularity = new double[block.length];
        Arrays.fill(popularity, 1);
        return new Communities(block, blocks, popularity)
                .connect(meanDegree, assortativity, stream.at(0).sequence(0));
    }

    /** Each user's block, numbered from 0: equal slices of the users in order of ideology; among equals, by number. */
    public static int[] blocks(float[] ideology, int count) {
        int users = ideology.length;
        long[] order = new long[users];
        for (int user = 0; user < users; user++) {
            order[user] = (long) ascending(ideology[user]) << 32 | user;
        }
        Arrays.sort(order);
        int[] block = new int[users];
        for (int rank = 0; rank < users; rank++) {
            block[(int) order[rank]] = (int) ((long) rank * count / users);
        }
        return block;
    }

    /** A whole number that rises with the value: the bits of a negative number are in falling order. */
    private static int ascending(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
    }
}
