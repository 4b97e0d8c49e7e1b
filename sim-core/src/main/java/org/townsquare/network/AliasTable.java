package org.townsquare.network;

import org.townsquare.random.Sequence;

/**
 * Draws a number from 0 to n − 1 with given weights in constant time (Walker 1977, in the form of Vose 1991): a column
 * is picked evenly, and then either the column itself or its alias.
 */
final class AliasTable {

    private static final double SCALE = 0x1.0p32;
    private static final long MAX_SHARE = 0xFFFF_FFFFL;

    /** For each column its alias (upper half) and its own share in units of 2^-32 (lower half), read in one go. */
    private final long[] columns;

    /** A table for these weights: none negative, not all 0. */
    AliasTable(double[] weights) {
        int n = weights.length;
        columns = new long[n];
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] share = new double[n];
        // Columns below the mean pile up from the left, the others from the right.
        int[] pile = new int[n];
        int below = 0;
        int above = n;
        for (int i = 0; i < n; i++) {
            share[i] = weights[i] * n / total;
            pile[share[i] < 1 ? below++ : --above] = i;
        }
        while (below > 0 && above < n) {
            int small = pile[--below];
            int large = pile[above];
            columns[small] = column(large, share[small]);
            share[large] -= 1 - share[small];
            if (share[large] < 1) {
                above++;
                pile[below++] = large;
            }
        }
        // What is left is full, but for rounding.
        while (below > 0) {
            columns[pile[--below]] = column(pile[below], 1);
        }
        for (; above < n; above++) {
            columns[pile[above]] = column(pile[above], 1);
        }
    }

    private static long column(int alias, double share) {
        return (long) alias << 32 | Math.min(MAX_SHARE, (long) (share * SCALE));
    }

    int draw(Sequence draws) {
        double place = draws.nextUniform() * columns.length;
        int drawn = (int) place;
        long column = columns[drawn];
        // All ones if the column itself is drawn. No branch: a processor could not guess it and would wait for memory.
        long own = ((long) ((place - drawn) * SCALE) - (column & MAX_SHARE)) >> 63;
        return (int) ((drawn & own) | ((column >>> 32) & ~own));
    }
}
