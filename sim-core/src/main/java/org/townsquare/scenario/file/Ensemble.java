package org.townsquare.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Joint draws from a file: rows of values that go together, of which one is meant by a quantile of the weights.
 *
 * @param paths of the parameters
 * @param rows as long as the paths
 * @param weights of the rows, at least 0 and not all 0
 */
record Ensemble(List<String> paths, List<List<String>> rows, double[] weights) {

    private static final String WEIGHT = "weight";

    private static final Predicate<String> NUMBER =
            Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?").asMatchPredicate();

    /** @throws IllegalArgumentException if it cannot be read; the message says why */
    static Ensemble read(String file) {
        PathTable table = PathTable.read(file, "draws");
        int weight = table.paths().indexOf(WEIGHT);
        if (new LinkedHashSet<>(table.paths()).size() < table.paths().size()
                || table.paths().contains("")
                || table.paths().equals(List.of(WEIGHT))) {
            throw new IllegalArgumentException(
                    "'" + file + "' has " + table.paths() + " in its first row; allowed: paths, each once");
        }
        double[] weights = new double[table.rows().size()];
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight < 0 ? 1 : weight(file, i, table.rows().get(i).get(weight));
            all += weights[i];
        }
        if (!(all > 0)) {
            throw new IllegalArgumentException("'" + file + "' has weights that are all 0; allowed: one above 0");
        }
        return new Ensemble(
                without(table.paths(), weight),
                table.rows().stream().map(row -> without(row, weight)).toList(),
                weights);
    }

    private static double weight(String file, int row, String text) {
        try {
            double weight = Double.parseDouble(text);
            if (weight >= 0 && Double.isFinite(weight)) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("'" + file + "', row " + (row + 2) + ": the weight '" + text
                + "' is not allowed; allowed: a number from 0 on");
    }

    private static List<String> without(List<String> fields, int position) {
        List<String> rest = new ArrayList<>(fields);
        if (position >= 0) {
            rest.remove(position);
        }
        return rest;
    }

    /** The row at a quantile: the first up to which the weights, as a share of all, exceed u. */
    List<String> at(double u) {
        return rows.get(position(IntStream.range(0, weights.length).toArray(), u));
    }

    private int position(int[] order, double u) {
        double all = 0;
        for (int i : order) {
            all += weights[i];
        }
        double upTo = 0;
        int last = 0;
        for (int i : order) {
            last = weights[i] > 0 ? i : last;
            upTo += weights[i];
            if (u * all < upTo) {
                return i;
            }
        }
        return last;
    }

    /** Of each parameter by itself the weighted median, or of words the most frequent one. */
    List<String> middle() {
        return IntStream.range(0, paths.size()).mapToObj(this::middle).toList();
    }

    private String middle(int column) {
        if (isOfNumbers(column)) {
            int[] order = IntStream.range(0, rows.size())
                    .boxed()
                    .sorted(Comparator.comparing(
                            i -> Double.parseDouble(rows.get(i).get(column))))
                    .mapToInt(i -> i)
                    .toArray();
            return rows.get(position(order, 0.5)).get(column);
        }
        Map<String, Double> votes = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            votes.merge(rows.get(i).get(column), weights[i], Double::sum);
        }
        String most = rows.get(0).get(column);
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            most = vote.getValue() > votes.get(most) ? vote.getKey() : most;
        }
        return most;
    }

    private boolean isOfNumbers(int column) {
        return rows.stream().allMatch(row -> NUMBER.test(row.get(column)));
    }

    /** The smallest and the largest value of a column of numbers, or else each of its words. */
    List<String> extremes(int column) {
        Set<String> different = new LinkedHashSet<>();
        rows.forEach(row -> different.add(row.get(column)));
        if (!isOfNumbers(column)) {
            return List.copyOf(different);
        }
        Comparator<String> bySize = Comparator.comparing(Double::parseDouble);
        return List.of(
                different.stream().min(bySize).orElseThrow(),
                different.stream().max(bySize).orElseThrow());
    }
}
