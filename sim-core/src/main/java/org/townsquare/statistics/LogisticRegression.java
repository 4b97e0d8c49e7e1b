package org.townsquare.statistics;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/**
 * The chance of something by a logistic curve over some numbers, p = 1/(1 + e^−(b₀ + Σ b_j·x_j)), with slopes drawn towards
 * 0 (ridge; Le Cessie and van Houwelingen 1992), so that it has an answer where cases are few or separable. It maximises
 * log likelihood − ½·λ·Σ b_j² by Newton's steps; the numbers count in standard deviations from their means. Where all or none
 * came about the curve is flat, by Laplace's rule of succession.
 */
public final class LogisticRegression {

    private static final int MOST_STEPS = 100;
    private static final double SMALL = 1e-10;

    private final double[] means;
    private final double[] deviations;
    private final RealVector slopes;

    /**
     * Fits.
     *
     * @param cases the numbers of each case
     * @param came whether it came about
     * @param ridge λ, above 0
     */
    public LogisticRegression(double[][] cases, boolean[] came, double ridge) {
        int width = cases[0].length;
        means = new double[width];
        deviations = new double[width];
        for (int j = 0; j < width; j++) {
            standardise(cases, j);
        }
        RealVector b = new ArrayRealVector(width + 1);
        int positive = 0;
        for (boolean one : came) {
            positive += one ? 1 : 0;
        }
        if (positive == 0 || positive == came.length) {
            b.setEntry(0, FastMath.log((positive + 1.0) / (came.length - positive + 1.0)));
            slopes = b;
            return;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            RealVector gradient = new ArrayRealVector(width + 1);
            RealMatrix curvature = new Array2DRowRealMatrix(width + 1, width + 1);
            for (int j = 1; j <= width; j++) {
                gradient.setEntry(j, -ridge * b.getEntry(j));
                curvature.setEntry(j, j, ridge);
            }
            for (int i = 0; i < cases.length; i++) {
                RealVector x = standardised(cases[i]);
                double p = logistic(b.dotProduct(x));
                gradient = gradient.add(x.mapMultiply((came[i] ? 1 : 0) - p));
                curvature = curvature.add(x.outerProduct(x).scalarMultiply(FastMath.max(SMALL, p * (1 - p))));
            }
            RealVector move = new CholeskyDecomposition(curvature).getSolver().solve(gradient);
            b = b.add(move);
            if (move.getLInfNorm() < SMALL) {
                break;
            }
        }
        slopes = b;
    }

    /** The chance of a case with these numbers. */
    public double probability(double[] numbers) {
        return logistic(slopes.dotProduct(standardised(numbers)));
    }

    private void standardise(double[][] cases, int j) {
        double sum = 0;
        double squares = 0;
        for (double[] numbers : cases) {
            sum += numbers[j];
        }
        means[j] = sum / cases.length;
        for (double[] numbers : cases) {
            squares += (numbers[j] - means[j]) * (numbers[j] - means[j]);
        }
        double deviation = FastMath.sqrt(squares / cases.length);
        deviations[j] = deviation > SMALL ? deviation : 1;
    }

    private RealVector standardised(double[] numbers) {
        RealVector x = new ArrayRealVector(numbers.length + 1);
        x.setEntry(0, 1);
        for (int j = 0; j < numbers.length; j++) {
            x.setEntry(j + 1, (numbers[j] - means[j]) / deviations[j]);
        }
        return x;
    }

    private static double logistic(double t) {
        return 1 / (1 + FastMath.exp(-t));
    }
}
