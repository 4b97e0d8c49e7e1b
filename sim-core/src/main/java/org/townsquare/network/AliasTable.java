package org.townsquare.network;

import org.townsquare.random.Sequence;

/**
 * Draws a number from 0 to n − 1 with given weights in constant time (Walker 1977, in the form of Vose 1991): a column
 * is picked evenly, and then either the column itself or its alias.
 */
final class AliasTable {

    private final double[] keep;
    private final int[] alias;

    /** A table for these weights: none negative, not all 0. */
    AliasTable(double[] weights) {
        int n = weights.length;
        keep = new double[n];
        alias = new int[n];
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        // Columns below the mean pile up from the left, the others from the right.
        int[] pile = new int[n];
        int below = 0;
        int above = n;
        for (int i = 0; i < n; i++) {
            keep[i] = weights[i] * n / total;
            alias[i] = i;
            if (keep[i] < 1) {
                pile[below++] = i;
            } else {
                pile[--above] = i;
            }
        }
        while (below > 0 && above < n) {
            int small = pile[--below];
            int large = pile[above];
            alias[small] = large;
            keep[large] -= 1 - keep[small];
            if (keep[large] < 1) {
                above++;
                pile[below++] = large;
            }
        }
        // What rounding leaves over is full but for the last bits; it must not fall to a column of weight 0.
        while (below > 0) {
            keep[pile[--below]] = 1;
        }
    }

    int draw(Sequence draws) {
        int column = draws.nextInt(keep.length);
        return draws.nextUniform() < keep[column] ? column : alias[column];
    }
}
