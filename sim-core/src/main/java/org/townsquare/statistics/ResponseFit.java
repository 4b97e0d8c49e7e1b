package org.townsquare.statistics;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.util.FastMath;

/**
 * Fits a {@link Response} to runs. The interval of the middle presumes no form: it holds all values at which a probability that only
 * rises, or only falls, may pass ½. The curve within it is the likeliest logistic one whose ends need not be 0 and 1.
 */
public final class ResponseFit {

    /** Slopes at which the curve is looked for first, in units of 1/range, with logits of the {@link SaturatingCurve}'s ends. */
    private static final double[] SLOPES = {2, 6, 20, 60, 200, 1000, 10_000};

    private static final double[][] ENDS = {{-6, -6}, {-1, -6}, {-6, -1}, {-1, -1}};
    /** Middles at which the curve is looked for first. */
    private static final int MIDDLES = 5;

    /** How far beyond the runs it is looked for where they do not bound it, in lengths of the range. */
    private static final double BEYOND = 1;

    private static final int ROUNDS = 40;
    private static final double TOLERANCE = 1e-5;

    private final Tries tries;

    private ResponseFit(List<DesignPoint> points, double low, double high) {
        tries = Tries.of(points, low, high - low);
    }

    /**
     * Fits a curve.
     *
     * @param points in ascending order, with at least one run that reached critical mass and one that did not
     * @param low lower end of the range of values
     * @param high its upper end, which is larger
     */
    public static Response of(List<DesignPoint> points, double low, double high) {
        return new ResponseFit(points, low, high).response();
    }

    /** Where it rests half-way, if two steps are much likelier than the curve. */
    public static Optional<Plateau> plateau(Response curve, List<DesignPoint> points, double low, double high) {
        Tries tries = Tries.of(points, low, high - low);
        return Plateau.in(
                tries,
                tries.likelihood(tries.points().stream()
                        .mapToDouble(point -> curve.probability(point.value()))
                        .toArray()));
    }

    private Response response() {
        MonotoneFit monotone = new MonotoneFit(tries);
        int first = monotone.first();
        int last = monotone.last();
        int size = tries.size();
        SaturatingCurve curve = likeliest(
                first == 0 ? tries.places()[0] - BEYOND : tries.places()[first - 1],
                last == size ? tries.places()[size - 1] + BEYOND : tries.places()[last]);
        double before = first == 0
                ? Double.NEGATIVE_INFINITY * tries.direction()
                : tries.points().get(first - 1).value();
        double after = last == size
                ? Double.POSITIVE_INFINITY * tries.direction()
                : tries.points().get(last).value();
        return new Response(
                tries.value(curve.m()),
                tries.direction() * curve.slope() / tries.length(),
                curve.floor(),
                curve.ceiling(),
                Math.min(before, after),
                Math.max(before, after));
    }

    /** The likeliest curve that is ½ between two places: the best of a few, made better by Fisher's scoring. */
    private SaturatingCurve likeliest(double low, double high) {
        SaturatingCurve best = null;
        double likelihood = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < MIDDLES; i++) {
            double middle = low + (high - low) * (i + 0.5) / MIDDLES;
            for (double slope : SLOPES) {
                for (double[] ends : ENDS) {
                    SaturatingCurve curve = new SaturatingCurve(middle, FastMath.log(slope), ends[0], ends[1]);
                    double here = tries.likelihood(curve.at(tries.places(), null));
                    if (here > likelihood) {
                        best = curve;
                        likelihood = here;
                    }
                }
            }
        }
        double damping = 1e-3;
        for (int i = 0; i < ROUNDS && damping < 1e6; i++) {
            SaturatingCurve next = best.plus(step(best, damping), low, high);
            double there = tries.likelihood(next.at(tries.places(), null));
            if (there > likelihood) {
                damping = there - likelihood < TOLERANCE ? Double.POSITIVE_INFINITY : damping / 10;
                best = next;
                likelihood = there;
            } else {
                damping *= 10;
            }
        }
        return best;
    }

    /** A step of Fisher's scoring, damped as by Marquardt (1963). */
    private double[] step(SaturatingCurve curve, double damping) {
        int n = SaturatingCurve.PARAMETERS;
        double[] score = new double[n];
        double[][] information = new double[n][n];
        double[][] gradients = new double[tries.size()][n];
        double[] probabilities = curve.at(tries.places(), gradients);
        for (int i = 0; i < tries.size(); i++) {
            double p = Tries.bounded(probabilities[i]);
            double surplus = (tries.reached()[i] - tries.decided()[i] * p) / (p * (1 - p));
            double weight = tries.decided()[i] / (p * (1 - p));
            for (int j = 0; j < n; j++) {
                score[j] += surplus * gradients[i][j];
                for (int k = 0; k < n; k++) {
                    information[j][k] += weight * gradients[i][j] * gradients[i][k];
                }
            }
        }
        for (int j = 0; j < n; j++) {
            information[j][j] += damping * information[j][j] + 1e-6;
        }
        return new LUDecomposition(new Array2DRowRealMatrix(information, false), 0)
                .getSolver()
                .solve(new ArrayRealVector(score, false))
                .toArray();
    }
}
