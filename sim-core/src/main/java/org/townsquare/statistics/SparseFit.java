package org.townsquare.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Least squares of few terms out of many: one after the other that which goes best with what is left (orthogonal matching pursuit:
 * Pati, Rezaiifar and Krishnaprasad 1993).
 */
final class SparseFit {

    private static final double NOTHING = 1e-9;

    private final double mean;
    private final List<Expansion.Term> terms = new ArrayList<>();
    /** Mean of each over the points that were fitted. */
    private final List<Double> centres = new ArrayList<>();
    /** What each has of the directions of those before it, and of its own. */
    private final List<double[]> triangle = new ArrayList<>();

    private final List<double[]> directions = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();

    /**
     * Fits.
     *
     * @param points positions in the sample of those that are fitted
     * @param y over the sample
     * @param most so many terms at most
     */
    SparseFit(List<Expansion.Term> candidates, int[] points, double[] y, int most) {
        double[] left = at(points, y);
        mean = Clusters.mean(left);
        Arrays.setAll(left, i -> left[i] - mean);
        List<double[]> columns = new ArrayList<>();
        for (Expansion.Term candidate : candidates) {
            double[] column = at(points, candidate.values());
            double centre = Clusters.mean(column);
            Arrays.setAll(column, i -> column[i] - centre);
            columns.add(column);
        }
        double[] lengths = columns.stream()
                .mapToDouble(column -> FastMath.sqrt(Expansion.dot(column, column)))
                .toArray();
        while (terms.size() < most) {
            int best = -1;
            double nearest = NOTHING;
            for (int t = 0; t < lengths.length; t++) {
                double near = lengths[t] == 0 ? 0 : FastMath.abs(Expansion.dot(columns.get(t), left)) / lengths[t];
                if (near > nearest) {
                    nearest = near;
                    best = t;
                }
            }
            if (best < 0) {
                return;
            }
            boolean added = add(candidates.get(best), columns.get(best), lengths[best], points, left);
            lengths[best] = 0;
            if (!added) {
                return;
            }
        }
    }

    private boolean add(Expansion.Term term, double[] column, double length, int[] points, double[] left) {
        double[] direction = column.clone();
        double[] shares = new double[terms.size() + 1];
        for (int k = 0; k < terms.size(); k++) {
            double[] before = directions.get(k);
            double share = Expansion.dot(direction, before);
            shares[k] = share;
            Arrays.setAll(direction, i -> direction[i] - share * before[i]);
        }
        double own = FastMath.sqrt(Expansion.dot(direction, direction));
        if (own < NOTHING * length) {
            return false;
        }
        shares[terms.size()] = own;
        Arrays.setAll(direction, i -> direction[i] / own);
        double height = Expansion.dot(direction, left);
        Arrays.setAll(left, i -> left[i] - height * direction[i]);
        terms.add(term);
        centres.add(Clusters.mean(at(points, term.values())));
        triangle.add(shares);
        directions.add(direction);
        heights.add(height);
        return true;
    }

    private static double[] at(int[] points, double[] values) {
        return Arrays.stream(points).mapToDouble(point -> values[point]).toArray();
    }

    /** The mean of what was fitted. */
    double mean() {
        return mean;
    }

    /** The first so many terms. */
    List<Expansion.Term> terms(int count) {
        return terms.subList(0, Math.min(count, terms.size()));
    }

    /** What each of the first so many terms adds to the mean at a point of the sample. */
    double[] parts(int count, int point) {
        double[] coefficients = coefficients(Math.min(count, terms.size()));
        Arrays.setAll(coefficients, k -> coefficients[k] * (terms.get(k).values()[point] - centres.get(k)));
        return coefficients;
    }

    /** By substitution, from the last term back. */
    private double[] coefficients(int count) {
        double[] solved = new double[count];
        for (int k = count - 1; k >= 0; k--) {
            double rest = heights.get(k);
            for (int later = k + 1; later < count; later++) {
                rest -= triangle.get(later)[k] * solved[later];
            }
            solved[k] = rest / triangle.get(k)[k];
        }
        return solved;
    }
}
