package org.townsquare.population;

import java.util.function.Consumer;

/** A number of some kinds for each user under review, found when it is asked for first. */
final class Columns {

    private final double[][] columns;
    private int known;

    Columns(int kinds, int capacity) {
        columns = new double[kinds][capacity];
    }

    void forget() {
        known = 0;
    }

    double[] of(int kind, Consumer<double[]> find) {
        if ((known >>> kind & 1) == 0) {
            known |= 1 << kind;
            find.accept(columns[kind]);
        }
        return columns[kind];
    }
}
