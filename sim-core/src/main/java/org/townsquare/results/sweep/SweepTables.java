package org.townsquare.results.sweep;

import java.util.List;
import org.townsquare.results.RunColumn;
import org.townsquare.results.RunRow;
import org.townsquare.results.TimeSeriesRow;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.Metric;

/** The tables of a sweep. Those with a row of a plain run have the same columns, after which run it is. */
public final class SweepTables {

    private SweepTables() {}

    /**
     * A row of a run of a sweep.
     *
     * @param <R> what the row would be made of in a plain run
     */
    record Swept<R>(RunKey run, R row) {}

    /** All of them, as if nothing were varied. */
    public static List<Table<?>> all() {
        return List.of(
                runs(List.of(), List.of(RunColumn.values())),
                PointRow.table(List.of()),
                SensitivityRow.TABLE,
                failures(List.of()),
                steps(List.of(), List.of(Metric.values())));
    }

    static Table<Swept<RunRow>> runs(List<String> parameters, List<RunColumn> outcomes) {
        return swept("runs", "run and platform", parameters, RunRow.columns(outcomes));
    }

    static Table<Swept<TimeSeriesRow>> steps(List<String> parameters, List<Metric> metrics) {
        return swept("timeseries", "run, kept step and platform", parameters, TimeSeriesRow.columns(metrics));
    }

    static Table<Swept<String>> failures(List<String> parameters) {
        return new Table<>(
                "failures",
                "run that failed",
                Table.join(
                        run(parameters),
                        List.of(
                                Column.whole("replicate", "", "its number, from 0", row -> row.run.replicate()),
                                Column.whole("seed", "", "by which it can be repeated", row -> row.run.seed()),
                                Column.text("error", "what went wrong", Swept::row))));
    }

    private static <R> Table<Swept<R>> swept(
            String name, String rows, List<String> parameters, List<Column<R>> columns) {
        return new Table<>(
                name,
                rows,
                Table.join(
                        run(parameters),
                        columns.stream()
                                .map(column -> column.<Swept<R>>of(Swept::row))
                                .toList()));
    }

    private static <R> List<Column<Swept<R>>> run(List<String> parameters) {
        return Table.join(
                List.of(
                        Column.whole("run", "", "its number, from 0", row -> row.run.number()),
                        Column.whole("point", "", "its design point, from 0", row -> row.run.point())),
                PointRow.parameters(parameters, row -> row.run.values()));
    }
}
