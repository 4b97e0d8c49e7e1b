package org.townsquare.results.sweep;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.measure.Outcome;
import org.townsquare.results.Probability;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.table.Table;
import org.townsquare.statistics.Interval;

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
 * @param needed median over the runs of the share of users that it takes, 0 where none is needed and 1 where no level is enough; NaN
 *     where critical mass was not measured
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
        double deviation,
        double needed) {

    /** The table of these rows. */
    static Table<PointRow> table(List<String> parameters) {
        return new Table<>(
                "points",
                "design point and platform",
                Table.join(
                        List.of(Column.whole("point", "", "its number, from 0", PointRow::point)),
                        parameters(parameters, PointRow::values),
                        List.of(
                                Column.text("platform", "its name", PointRow::platform),
                                Column.text("role", "incumbent or alternative", PointRow::role),
                                Column.whole("runs", "runs", "finished runs", PointRow::runs),
                                Column.whole(
                                        "errors",
                                        "runs",
                                        "runs that failed: nothing else counts them",
                                        PointRow::errors)),
                        Stream.of(Outcome.adoptions()).map(PointRow::count).toList(),
                        Probability.columns(PointRow::probability),
                        List.of(
                                Column.real(
                                        "final_share",
                                        "share of users",
                                        "mean final active share",
                                        PointRow::finalShare),
                                Column.real(
                                        "final_share_sd",
                                        "share of users",
                                        "its standard deviation",
                                        PointRow::deviation),
                                Column.real(
                                        "final_share_low",
                                        "share of users",
                                        "lower end of the mean's 95 % interval (Student)",
                                        row -> Math.max(0, row.finalShare - row.reach())),
                                Column.real(
                                        "final_share_high",
                                        "share of users",
                                        "upper end",
                                        row -> Math.min(1, row.finalShare + row.reach())),
                                Column.real(
                                        "needed",
                                        "share of users",
                                        "critical mass, if it was measured: median over the runs, where one that needs none"
                                                + " counts as 0 and one for which no level is enough as 1",
                                        PointRow::needed))));
    }

    private static Column<PointRow> count(Outcome outcome) {
        return Column.whole(
                outcome.column(),
                "runs",
                "finished runs with this adoption",
                row -> row.adoption == null ? null : row.adoption.get(outcome));
    }

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
        return runs < 2 ? Double.NaN : Interval.student(runs - 1) * deviation / FastMath.sqrt(runs);
    }

    static PointRow of(NamedCsvRecord row, int parameters) {
        Map<Outcome, Integer> adoption = null;
        if (!row.getField(Outcome.CRITICAL_MASS.column()).isEmpty()) {
            adoption = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.adoptions()) {
                adoption.put(outcome, CsvFile.count(row, outcome.column()));
            }
        }
        return new PointRow(
                Long.parseLong(row.getField("point")),
                List.copyOf(row.getFields().subList(1, 1 + parameters)),
                row.getField("platform"),
                row.getField("role"),
                CsvFile.count(row, "runs"),
                CsvFile.count(row, "errors"),
                adoption,
                CsvFile.real(row, "final_share"),
                CsvFile.real(row, "final_share_sd"),
                CsvFile.real(row, "needed"));
    }

    /** A column for each varied parameter. */
    static <R> List<Column<R>> parameters(List<String> paths, Function<R, List<String>> values) {
        return IntStream.range(0, paths.size())
                .mapToObj(i -> Column.<R>text(
                        paths.get(i),
                        "a varied parameter",
                        row -> values.apply(row).get(i)))
                .toList();
    }
}
