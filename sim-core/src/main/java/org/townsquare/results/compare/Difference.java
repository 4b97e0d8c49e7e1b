package org.townsquare.results.compare;

/**
 * The mean of one cell less that of another. What cannot be told from so few runs is NaN.
 *
 * @param paired whether the runs are pairs
 * @param runs numbers of the one
 * @param against numbers of the other; as many, if they are pairs
 * @param mean of the one
 * @param reference mean of the other
 * @param low lower end of the 95 % interval of the difference
 * @param high upper end
 * @param p probability of so large a difference by chance alone
 */
record Difference(
        boolean paired, int runs, int against, double mean, double reference, double low, double high, double p) {

    double size() {
        return mean - reference;
    }

    /** 1 if it is more than chance that it is above zero, -1 if below, 0 if it cannot be told. */
    int sign() {
        return low > 0 ? 1 : high < 0 ? -1 : 0;
    }
}
