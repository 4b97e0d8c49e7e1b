package org.townsquare.measure;

import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * Fits a logistic {@link Response} to runs by maximum likelihood. The interval of the middle holds all values that the
 * profile likelihood does not refute (Venzon and Moolgavkar 1988): unlike one by standard errors it is right also where a
 * few runs leave the slope open, and where those that reached critical mass and those that did not do not overlap.
 */
public final class ResponseFit {

    /**
     * Half the 99 % quantile of χ² with one degree of freedom: how far the log-likelihood may fall. The 95 % quantile would
     * do for a fixed number of runs at fixed values; with values that go by the runs before, and an end when the interval
     * happens to be short, it covers the truth in 87 to 95 % of searches (birth-death chains of 100 to 1000 users, 50 to 800
     * runs). This one covers it in 97 to 99 %.
     */
    private static final double FALL = new ChiSquaredDistribution(1).inverseCumulativeProbability(0.99) / 2;

    private static final int MOST = 200;
    /** Candidates for the middle; they lie within the range and half its length around it. */
    private static final int CANDIDATES = 32;
    /** The steepest slope and the farthest middle that are looked for, in lengths of the range. */
    private static final double STEEPEST = 1e5;

    private static final double FARTHEST = 4;
    private static final double TOLERANCE = 1e-7;

    private final double[] places;
    private final int[] reached;
    private final int[] decided;
    private final double from;
    private final double length;

    private ResponseFit(List<DesignPoint> points, double from, double length) {
        this.from = from;
        this.length = length;
        List<DesignPoint> known = points.stream().filter(p -> p.decided() > 0).toList();
        places = known.stream().mapToDouble(p -> (p.value() - from) / length).toArray();
        reached = known.stream().mapToInt(DesignPoint::reached).toArray();
        decided = known.stream().mapToInt(DesignPoint::decided).toArray();
    }

    /**
     * Fits a curve.
     *
     * @param points with at least one run that reached critical mass and one that did not
     * @param low lower end of the range of values
     * @param high its upper end, which is larger
     */
    public static Response of(List<DesignPoint> points, double low, double high) {
        return new ResponseFit(points, low, high - low).response();
    }

    private Response response() {
        double best = Double.NEGATIVE_INFINITY;
        double around = 0;
        double step = 2.0 / CANDIDATES;
        for (int i = 0; i <= CANDIDATES; i++) {
            double likelihood = profile(-0.5 + i * step);
            if (likelihood > best) {
                best = likelihood;
                around = -0.5 + i * step;
            }
        }
        var peak = new BrentOptimizer(1e-6, TOLERANCE)
                .optimize(
                        new MaxEval(MOST),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(this::profile),
                        new SearchInterval(around - step, around + step, around));
        double middle = peak.getPoint();
        double lowest = Math.max(best, peak.getValue()) - FALL;
        return new Response(
                from + length * middle,
                slope(middle) / length,
                from + length * end(middle, -1, lowest),
                from + length * end(middle, 1, lowest));
    }

    /** Where the profile likelihood falls below what is still credible; infinite if that is nowhere near. */
    private double end(double middle, int direction, double lowest) {
        double inside = middle;
        for (double distance = 1e-3; distance <= FARTHEST; distance *= 1.5) {
            double outside = middle + direction * distance;
            if (profile(outside) < lowest) {
                return new BrentSolver(TOLERANCE)
                        .solve(MOST, at -> profile(at) - lowest, Math.min(inside, outside), Math.max(inside, outside));
            }
            inside = outside;
        }
        return direction * Double.POSITIVE_INFINITY;
    }

    /** The largest log-likelihood with the middle here. */
    private double profile(double middle) {
        double slope = slope(middle);
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            double logit = slope * (places[i] - middle);
            sum += reached[i] * logOfShare(logit) + (decided[i] - reached[i]) * logOfShare(-logit);
        }
        return sum;
    }

    /** The slope that suits a middle best. The log-likelihood is concave in it, so its derivative has one root. */
    private double slope(double middle) {
        double direction = Math.signum(derivative(0, middle));
        if (direction == 0) {
            return 0;
        }
        double near = 0;
        for (double far = 2; far < STEEPEST; far *= 4) {
            if (direction * derivative(direction * far, middle) <= 0) {
                return new BrentSolver(1e-6, 1e-6)
                        .solve(
                                MOST,
                                b -> derivative(b, middle),
                                Math.min(direction * near, direction * far),
                                Math.max(direction * near, direction * far));
            }
            near = far;
        }
        return direction * STEEPEST;
    }

    private double derivative(double slope, double middle) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            double distance = places[i] - middle;
            sum += (reached[i] - decided[i] / (1 + FastMath.exp(-slope * distance))) * distance;
        }
        return sum;
    }

    /** ln(1 / (1 + e^(−logit))). */
    private static double logOfShare(double logit) {
        return logit < 0 ? logit - FastMath.log1p(FastMath.exp(logit)) : -FastMath.log1p(FastMath.exp(-logit));
    }
}
