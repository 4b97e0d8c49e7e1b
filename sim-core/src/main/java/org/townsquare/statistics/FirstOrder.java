package org.townsquare.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * First-order sensitivity indices S = Var(E[Y|X]) / Var(Y) from any sample of (X, Y), without a design of its own: draws are
 * put into classes by X, and the variance between classes is estimated as in an analysis of variance, which corrects for
 * what chance and the other parameters make of the means of classes (Plischke, Borgonovo and Smith 2013, class means). Numbers
 * have about √k classes of equal size, so that of a straight line 1/m² of its variance is lost within m classes. Y comes in
 * clusters, the runs of a draw; Var(Y) is that of a single run, chance included. Intervals are by the jackknife over groups of
 * draws with Student's t (Efron and Tibshirani 1993).
 */
public final class FirstOrder {

    private static final int MOST_CLASSES = 20;
    private static final int GROUPS = 40;

    private final int[] classes;
    private final List<double[]> outcomes;

    private FirstOrder(int[] classes, List<double[]> outcomes) {
        this.classes = classes;
        this.outcomes = outcomes;
    }

    /** Of a parameter that is a number. */
    public static FirstOrder ofNumbers(double[] x, List<double[]> outcomes) {
        long different = Arrays.stream(x).distinct().count();
        int most = (int) FastMath.max(2, FastMath.min(MOST_CLASSES, FastMath.rint(FastMath.sqrt(x.length))));
        if (different <= most) {
            return ofWords(Arrays.stream(x).mapToObj(Double::toString).toList(), outcomes);
        }
        List<Integer> order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparing(i -> x[i]))
                .toList();
        int[] classes = new int[x.length];
        for (int rank = 0; rank < x.length; rank++) {
            // Equal numbers are in one class, whatever their order.
            boolean tied = rank > 0 && x[order.get(rank)] == x[order.get(rank - 1)];
            classes[order.get(rank)] = tied ? classes[order.get(rank - 1)] : (int) ((long) rank * most / x.length);
        }
        return new FirstOrder(classes, outcomes);
    }

    /** Of a parameter whose values have no order. */
    public static FirstOrder ofWords(List<String> x, List<double[]> outcomes) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        x.forEach(word -> numbers.putIfAbsent(word, numbers.size()));
        return new FirstOrder(x.stream().mapToInt(numbers::get).toArray(), outcomes);
    }

    /**
     * The index and its interval.
     *
     * @param level how often the interval shall cover the truth
     */
    public Estimated index(double level) {
        double all = without(-1, 1);
        int groups = Math.min(GROUPS, classes.length);
        double[] left = IntStream.range(0, groups)
                .mapToDouble(group -> without(group, groups))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (Double.isNaN(all) || left.length < 3) {
            return Estimated.UNKNOWN;
        }
        double mean = Clusters.mean(left);
        double squares = 0;
        for (double value : left) {
            squares += (value - mean) * (value - mean);
        }
        double error = FastMath.sqrt(squares * (left.length - 1) / left.length);
        double reach = error * new TDistribution(null, left.length - 1.0).inverseCumulativeProbability((1 + level) / 2);
        return new Estimated(all, all - reach, all + reach).within(0, 1);
    }

    /** The index without the draws of a group; NaN if there is no variance. */
    private double without(int group, int groups) {
        Map<Integer, List<Double>> means = new LinkedHashMap<>();
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            if (i % groups != group && outcomes.get(i).length > 0) {
                kept.add(outcomes.get(i));
                means.computeIfAbsent(classes[i], none -> new ArrayList<>()).add(Clusters.mean(outcomes.get(i)));
            }
        }
        double explained = new Clusters(means.values().stream()
                        .map(own -> own.stream().mapToDouble(mean -> mean).toArray())
                        .toList())
                .varianceOfMeans();
        double variance = new Clusters(kept).variance();
        return variance > 0 ? explained / variance : Double.NaN;
    }
}
