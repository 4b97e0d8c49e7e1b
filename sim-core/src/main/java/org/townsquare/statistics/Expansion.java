package org.townsquare.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;

/**
 * Terms of a polynomial chaos expansion (Wiener 1938; Sudret 2008): polynomials of each parameter, and products of those of two.
 * Polynomials are of the parameter's rank in the sample, so that of its distribution nothing need be known, and orthonormal over the
 * sample. A parameter of few values has as many as tell these apart, whatever numbers stand for them.
 */
final class Expansion {

    private static final int LEAST_DEGREE = 2;
    private static final int MOST_DEGREE = 8;
    private static final double NOTHING = 1e-6;

    /**
     * A term.
     *
     * @param first parameter, by its position
     * @param second parameter, or the first again
     * @param values at each point of the sample
     */
    record Term(int first, int second, double[] values) {

        boolean has(int parameter) {
            return first == parameter || second == parameter;
        }
    }

    private Expansion() {}

    /**
     * All terms up to the degree at which there are so many at most, 2 at least and 8 at most.
     *
     * @param parameters values of each over the sample
     */
    static List<Term> terms(List<double[]> parameters, int most) {
        int degree = MOST_DEGREE;
        while (degree > LEAST_DEGREE && count(parameters.size(), degree) > most) {
            degree--;
        }
        List<List<double[]>> alone = new ArrayList<>();
        for (double[] parameter : parameters) {
            alone.add(polynomials(ranks(parameter), degree));
        }
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            for (double[] values : alone.get(i)) {
                terms.add(new Term(i, i, values));
            }
        }
        for (int i = 0; i < alone.size(); i++) {
            for (int j = 0; j < i; j++) {
                addProducts(terms, i, j, alone, degree);
            }
        }
        return terms;
    }

    private static int count(int parameters, int degree) {
        return parameters * degree + parameters * (parameters - 1) / 2 * (degree * (degree - 1) / 2);
    }

    private static void addProducts(List<Term> terms, int i, int j, List<List<double[]>> alone, int degree) {
        for (int a = 0; a < alone.get(i).size(); a++) {
            for (int b = 0; b < alone.get(j).size() && a + b + 2 <= degree; b++) {
                double[] one = alone.get(i).get(a);
                double[] other = alone.get(j).get(b);
                double[] product = new double[one.length];
                Arrays.setAll(product, point -> one[point] * other[point]);
                terms.add(new Term(i, j, product));
            }
        }
    }

    /** Ranks from -1 to 1; equal values have the mean of theirs. */
    private static double[] ranks(double[] values) {
        TreeMap<Double, Integer> often = new TreeMap<>();
        for (double value : values) {
            often.merge(value, 1, Integer::sum);
        }
        Map<Double, Double> ranks = new HashMap<>();
        int below = 0;
        for (var each : often.entrySet()) {
            ranks.put(each.getKey(), (2.0 * below + each.getValue()) / values.length - 1);
            below += each.getValue();
        }
        return Arrays.stream(values).map(ranks::get).toArray();
    }

    /** Of degree 1 on, without those that earlier ones make up. */
    private static List<double[]> polynomials(double[] x, int degree) {
        List<double[]> found = new ArrayList<>();
        double[] one = new double[x.length];
        Arrays.fill(one, 1);
        found.add(one);
        for (int d = 1; d <= degree; d++) {
            double[] last = found.get(d - 1);
            double[] next = new double[x.length];
            Arrays.setAll(next, i -> x[i] * last[i]);
            for (int again = 0; again < 2; again++) { // twice is enough (Giraud et al. 2005)
                for (double[] before : found) {
                    double share = dot(next, before) / x.length;
                    Arrays.setAll(next, i -> next[i] - share * before[i]);
                }
            }
            double length = FastMath.sqrt(dot(next, next) / x.length);
            if (length < NOTHING) {
                break;
            }
            Arrays.setAll(next, i -> next[i] / length);
            found.add(next);
        }
        return found.subList(1, found.size());
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
