package org.townsquare.results.sweep;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.measure.Outcome;
import org.townsquare.results.CsvRow;
import org.townsquare.results.Probability;
import org.townsquare.results.Table;

/**
 * What came of a platform at a design point: a row of points.csv.
 *
 * @param values of the swept parameters, as they would stand in a scenario
 * @param runs finished runs
 * @param errors runs that failed: nothing else counts them
 * @param adoption finished runs by what became of the users, as if money could not run out; null for incumbents and where the
 *     sweep keeps none
 * @param finalShare mean over the runs; NaN where the sweep keeps none
 * @param deviation standard deviation of the final share (divided by n − 1); NaN for fewer than two runs
 */
record PointRow(
        long point,
        List<String> values,
        String platform,
        String role,
        int runs,
        int errors,
        Map<Outcome, Integer> adoption,
        double finalShare,
        double deviation) {

    private static final double LEVEL = 0.975;
    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    /** The columns after those of the parameters. */
    static final String COLUMNS = "platform,role,runs,errors,"
            + Arrays.stream(Outcome.adoptions()).map(Outcome::column).collect(Collectors.joining(","))
            + ",probability,low,high,final_share,final_share_sd,final_share_low,final_share_high";

    /** Runs of which it is known whether they reached critical mass. */
    int decided() {
        return adoption == null ? 0 : runs - adoption.get(Outcome.UNDECIDED);
    }

    /** Share of these that reached critical mass; NaN where there are none. */
    double share() {
        return decided() == 0 ? Double.NaN : (double) adoption.get(Outcome.CRITICAL_MASS) / decided();
    }

    /** The same with its interval, which takes longer to compute; null where the sweep does not keep it. */
    Probability probability() {
        return adoption == null || runs == 0 ? null : Probability.of(adoption.get(Outcome.CRITICAL_MASS), decided());
    }

    /** Half the length of Student's 95 % interval of the mean final share; NaN for fewer than two runs. */
    private double reach() {
        return runs < 2 ? Double.NaN : student(runs - 1) * deviation / FastMath.sqrt(runs);
    }

    /** The quantile of Student's distribution; it takes long to compute, and most points have as many runs as others. */
    private static double student(int freedom) {
        return QUANTILES.computeIfAbsent(
                freedom, degrees -> new TDistribution(null, degrees).inverseCumulativeProbability(LEVEL));
    }

    CsvRow csv() {
        CsvRow row = new CsvRow().add(point);
        values.forEach(value -> row.add((Object) value));
        row.add((Object) platform).add((Object) role).add(runs).add(errors);
        for (Outcome outcome : Outcome.adoptions()) {
            row.add(adoption == null ? null : adoption.get(outcome));
        }
        Probability p = probability();
        row.add(p == null ? Double.NaN : p.probability())
                .add(p == null ? Double.NaN : p.low())
                .add(p == null ? Double.NaN : p.high());
        double reach = reach();
        return row.add(finalShare)
                .add(deviation)
                .add(Math.max(0, finalShare - reach))
                .add(Math.min(1, finalShare + reach));
    }

    static PointRow of(NamedCsvRecord row, int parameters) {
        Map<Outcome, Integer> adoption = null;
        if (!row.getField(Outcome.CRITICAL_MASS.column()).isEmpty()) {
            adoption = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.adoptions()) {
                adoption.put(outcome, Table.count(row, outcome.column()));
            }
        }
        return new PointRow(
                Long.parseLong(row.getField("point")),
                List.copyOf(row.getFields().subList(1, 1 + parameters)),
                row.getField("platform"),
                row.getField("role"),
                Table.count(row, "runs"),
                Table.count(row, "errors"),
                adoption,
                Table.real(row, "final_share"),
                Table.real(row, "final_share_sd"));
    }
}
