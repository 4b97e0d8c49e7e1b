package org.townsquare.population;

/**
 * e^x by additions and multiplications only, so that it has the same bits on every machine and loops of it run in vectors.
 * The relative error is below 1e-9.
 */
final class Exponential {

    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN_2_HIGH = 0.6931471803691238;
    private static final double LN_2_LOW = 1.9082149292705877E-10;
    /** Added and taken away again it rounds to a whole number. */
    private static final double ROUND = 0x1.8p52;
    /** Smaller than that the result is 0. */
    private static final double LEAST = -700;

    private Exponential() {}

    /** e^x for x up to 700; 0 below −700. */
    static double of(double x) {
        if (!(x > LEAST)) {
            return 0;
        }
        double n = (x * LOG2_E + ROUND) - ROUND;
        double r = (x - n * LN_2_HIGH) - n * LN_2_LOW;
        // Taylor's series up to r^9, with |r| up to ln(2)/2.
        double p = 1.0 / 362880;
        p = p * r + 1.0 / 40320;
        p = p * r + 1.0 / 5040;
        p = p * r + 1.0 / 720;
        p = p * r + 1.0 / 120;
        p = p * r + 1.0 / 24;
        p = p * r + 1.0 / 6;
        p = p * r + 1.0 / 2;
        p = p * r + 1;
        p = p * r + 1;
        return p * Double.longBitsToDouble(((long) n + 1023) << 52);
    }
}
