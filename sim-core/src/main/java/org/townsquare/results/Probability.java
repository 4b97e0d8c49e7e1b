package org.townsquare.results;

import java.util.List;
import java.util.function.Function;
import org.townsquare.results.table.Column;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.statistics.Interval;

/**
 * A probability estimated from a number of runs, with its 95 % interval (Wilson 1927), which keeps its coverage where
 * few or no runs succeed. Each is from 0 to 1.
 *
 * @param probability share of runs; NaN if there are none, and then the interval is from 0 to 1
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Probability(double probability, double low, double high) {

    /** The estimate after so many successes in so many trials. */
    public static Probability of(int successes, int trials) {
        return of(trials == 0 ? Double.NaN : (double) successes / trials, Interval.wilson(successes, trials));
    }

    /** Around a share of a number of runs that need not be whole, as that of a weighted sample. */
    public static Probability ofShare(double share, double trials) {
        return of(share, Interval.wilson(share, trials));
    }

    /**
     * Its columns.
     *
     * @param meaning of it
     * @param of that of a row; null for empty fields
     */
    public static <R> List<Column<R>> columns(String meaning, Function<R, Probability> of) {
        String unit = "share of decided runs";
        return List.of(
                Column.real("probability", unit, meaning, row -> number(of.apply(row), Probability::probability)),
                Column.real(
                        "low",
                        unit,
                        "lower end of its 95 % interval (Wilson)",
                        row -> number(of.apply(row), Probability::low)),
                Column.real("high", unit, "upper end", row -> number(of.apply(row), Probability::high)));
    }

    /** The columns of how many of the decided runs reached critical mass. */
    public static <R> List<Column<R>> columns(Function<R, Probability> of) {
        return columns("how many of the decided runs reached critical mass", of);
    }

    private static Double number(Probability probability, Function<Probability, Double> number) {
        return probability == null ? null : number.apply(probability);
    }

    private static Probability of(double probability, Interval wilson) {
        return new Probability(probability, wilson.low(), wilson.high());
    }

    /** For people, where the heading says that it is a 95 % interval: {@code 10 % (3.5–25.6 %)}; unknown without runs. */
    public String brief() {
        return isKnown()
                ? Percent.text(probability) + " (" + Percent.range(low, high) + ")"
                : Words.say("probability.unknown");
    }

    /** For people: {@code 10 %, 95 % interval 3.5–25.6 %}; there has to be a run. */
    public String text() {
        return Words.say("probability", Percent.text(probability), Percent.range(low, high));
    }

    /** Whether there is any run to go by. */
    boolean isKnown() {
        return !Double.isNaN(probability);
    }
}
