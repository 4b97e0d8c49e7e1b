package org.townsquare.results.sweep;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * A smooth surface through scattered points: at each place the height of the plane that fits the points around it best
 * (Fan and Gijbels 1996), near ones counting more by a Gaussian of this bandwidth. Coordinates are in [0, 1], and so are
 * heights.
 */
record LocalLinear(List<Point> points, double bandwidth) {

    /** Bandwidths to choose from, from fine to coarse. */
    private static final double[] BANDWIDTHS = {0.04, 0.06, 0.09, 0.13, 0.2, 0.3};
    /** Farther than so many bandwidths from every point nothing is known. */
    private static final double REACH = 2;

    private static final double FLAT = 1e-9;

    /** A height, and how much it counts. */
    record Point(double x, double y, double height, double weight) {}

    /** The surface of the bandwidth by which each point is foretold best from the others (leave-one-out). */
    static LocalLinear through(List<Point> points) {
        LocalLinear best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double bandwidth : BANDWIDTHS) {
            LocalLinear candidate = new LocalLinear(points, bandwidth);
            double error = candidate.error();
            if (error < least || best == null) {
                best = candidate;
                least = error;
            }
        }
        return best;
    }

    /** Mean squared error of foretelling a point from the others; infinite where some point has no others near. */
    private double error() {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double foretold = at(point.x, point.y, i);
            if (Double.isNaN(foretold)) {
                return Double.POSITIVE_INFINITY;
            }
            sum += point.weight * (foretold - point.height) * (foretold - point.height);
            weights += point.weight;
        }
        return sum / weights;
    }

    /** The height at a place; NaN far from all points. */
    double at(double x, double y) {
        return at(x, y, -1);
    }

    private double at(double x, double y, int without) {
        double s = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        double t = 0;
        double tx = 0;
        double ty = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            if (i == without) {
                continue;
            }
            Point point = points.get(i);
            double dx = (point.x - x) / bandwidth;
            double dy = (point.y - y) / bandwidth;
            double squared = dx * dx + dy * dy;
            nearest = Math.min(nearest, squared);
            double w = point.weight * FastMath.exp(-squared / 2);
            s += w;
            sx += w * dx;
            sy += w * dy;
            sxx += w * dx * dx;
            sxy += w * dx * dy;
            syy += w * dy * dy;
            t += w * point.height;
            tx += w * dx * point.height;
            ty += w * dy * point.height;
        }
        if (nearest > REACH * REACH || s == 0) {
            return Double.NaN;
        }
        double a = sxx * syy - sxy * sxy;
        double b = sxy * sy - sx * syy;
        double c = sx * sxy - sxx * sy;
        double determinant = s * a + sx * b + sy * c;
        boolean plane = determinant > FLAT * s * s * s;
        double height = plane ? (t * a + tx * b + ty * c) / determinant : t / s;
        return Math.min(1, Math.max(0, height));
    }
}
