package org.townsquare.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * A curve that rises from a floor below ½ to a ceiling above ½ and is ½ in the middle m: P(x) = f + (c − f)·Λ(b·(x − m) + λ), with Λ the
 * logistic function and λ = ln((½ − f) / (c − ½)). Its parameters are free of limits: m, s = ln b, φ and γ, with f = ½·Λ(φ) and
 * c = 1 − ½·Λ(γ).
 */
record SaturatingCurve(double m, double s, double phi, double gamma) {

    /** Number of parameters. */
    static final int PARAMETERS = 4;
    /** Slopes from next to none to steps, and ends from 0 to .49, as far as runs can tell. */
    private static final double FLATTEST = -7;

    private static final double STEEPEST = 11.5;
    private static final double NONE = -12;
    private static final double HALF = 4;

    /** With parameters moved, but within their limits. */
    SaturatingCurve plus(double[] step, double low, double high) {
        return new SaturatingCurve(
                within(m + step[0], low, high),
                within(s + step[1], FLATTEST, STEEPEST),
                within(phi + step[2], NONE, HALF),
                within(gamma + step[3], NONE, HALF));
    }

    private static double within(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    double slope() {
        return FastMath.exp(s);
    }

    double floor() {
        return logistic(phi) / 2;
    }

    double ceiling() {
        return 1 - logistic(gamma) / 2;
    }

    /**
     * The probability at each place.
     *
     * @param gradients where to put its derivatives by m, s, φ and γ, a row for each place; may be null
     */
    double[] at(double[] places, double[][] gradients) {
        double twiceFloor = logistic(phi);
        double twiceLack = logistic(gamma);
        double rise = 1 - (twiceFloor + twiceLack) / 2;
        double slope = slope();
        double shift = FastMath.log1p(FastMath.exp(gamma)) - FastMath.log1p(FastMath.exp(phi));
        double[] probabilities = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            double along = logistic(slope * (places[i] - m) + shift);
            probabilities[i] = twiceFloor / 2 + rise * along;
            if (gradients != null) {
                double steepness = rise * along * (1 - along);
                gradients[i][0] = -steepness * slope;
                gradients[i][1] = steepness * slope * (places[i] - m);
                gradients[i][2] = twiceFloor * ((1 - twiceFloor) * (1 - along) / 2 - steepness);
                gradients[i][3] = twiceLack * (steepness - (1 - twiceLack) * along / 2);
            }
        }
        return probabilities;
    }

    static double logistic(double logit) {
        return 1 / (1 + FastMath.exp(-logit));
    }
}
