package org.townsquare.results.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.townsquare.results.Measure;
import org.townsquare.results.PairedDifference;
import org.townsquare.statistics.Unpaired;

/**
 * How the runs of two cells go together. Runs of the same seed and the same population have the same users with the same luck, so
 * that they are compared in pairs (common random numbers; Law 2015, section 11.2); others are independent of each other. Runs that
 * share a draw of what is uncertain count as one, with the mean of their numbers.
 *
 * @param of those of the one cell that have a partner, and which: {@code of.get(i)} and {@code against.get(i)}
 * @param why what keeps the runs from being pairs, by its key; empty if they are
 */
record Pairing(Cell one, Cell other, List<Integer> of, List<Integer> against, String why) {

    static Pairing of(Cell one, Cell other) {
        Map<Cell.Run, Integer> there = new HashMap<>();
        for (int i = 0; i < other.runs().size(); i++) {
            there.put(other.runs().get(i), i);
        }
        List<Integer> of = IntStream.range(0, one.runs().size())
                .filter(i -> there.containsKey(one.runs().get(i)))
                .boxed()
                .toList();
        List<Integer> against =
                of.stream().map(i -> there.get(one.runs().get(i))).toList();
        String why = of.isEmpty()
                ? "compare.no-seed"
                : one.population().equals(other.population()) ? "" : "compare.other-users";
        return new Pairing(one, other, of, against, why);
    }

    boolean isPaired() {
        return why.isEmpty();
    }

    /** Whether the numbers of a measure are those of runs, each of them 0 or 1. */
    private boolean isShares(Measure measure) {
        return measure.unit == Measure.Unit.RUNS && !one.isShared() && !other.isShared();
    }

    /** The one less the other by a measure. */
    Difference difference(Measure measure, int platform, int counterpart) {
        double[] first = one.of(measure, platform);
        double[] second = other.of(measure, counterpart);
        if (isPaired()) {
            List<Integer> both = IntStream.range(0, of.size())
                    .filter(i -> !Double.isNaN(first[of.get(i)]) && !Double.isNaN(second[against.get(i)]))
                    .boxed()
                    .toList();
            double[] a = means(one, both.stream().map(of::get).toList(), first);
            double[] b = means(
                    one,
                    both.stream().map(of::get).toList(),
                    second,
                    both.stream().map(against::get).toList());
            PairedDifference by = isShares(measure) ? PairedDifference.ofShares(a, b) : PairedDifference.ofReals(a, b);
            return new Difference(true, a.length, b.length, by.first(), by.second(), by.low(), by.high(), by.p());
        }
        double[] a = means(one, known(first), first);
        double[] b = means(other, known(second), second);
        Unpaired by =
                isShares(measure) ? Unpaired.ofShares(sum(a), a.length, sum(b), b.length) : Unpaired.ofReals(a, b);
        return new Difference(false, a.length, b.length, mean(a), mean(b), by.low(), by.high(), by.p());
    }

    private static List<Integer> known(double[] numbers) {
        return IntStream.range(0, numbers.length)
                .filter(i -> !Double.isNaN(numbers[i]))
                .boxed()
                .toList();
    }

    private static double[] means(Cell units, List<Integer> runs, double[] numbers) {
        return means(units, runs, numbers, runs);
    }

    /** The mean of each unit: of numbers at some positions, which belong to these runs. */
    private static double[] means(Cell units, List<Integer> runs, double[] numbers, List<Integer> at) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            double[] sum = sums.computeIfAbsent(units.unit(runs.get(i)), unit -> new double[2]);
            sum[0] += numbers[at.get(i)];
            sum[1]++;
        }
        return sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
    }

    private static int sum(double[] zerosAndOnes) {
        return (int) Arrays.stream(zerosAndOnes).sum();
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(Double.NaN);
    }
}
