package org.townsquare.results;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.measure.TimeSeries;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.ColumnType;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** A platform at the end of a step of a replicate: a row of timeseries.csv. */
public record TimeSeriesRow(TimeSeries series, Scenario scenario, int replicate, int step, int platform) {

    /** With all metrics. */
    public static final Table<TimeSeriesRow> TABLE =
            new Table<>("timeseries", "replicate, step and platform", columns(List.of(Metric.values())));

    /** The columns with some metrics. */
    public static List<Column<TimeSeriesRow>> columns(List<Metric> metrics) {
        return Table.join(
                List.of(
                        Column.whole("replicate", "", "its number, from 0", TimeSeriesRow::replicate),
                        Column.whole("step", "steps", "its number, from 0", TimeSeriesRow::step),
                        new Column<>(
                                "date",
                                ColumnType.DATE,
                                "",
                                "the step's day",
                                row -> row.scenario.start().plusDays(row.step)),
                        Column.text(
                                "platform",
                                "its name",
                                row -> row.scenario
                                        .platforms()
                                        .get(row.platform)
                                        .name())),
                metrics.stream().map(TimeSeriesRow::column).toList());
    }

    private static Column<TimeSeriesRow> column(Metric metric) {
        return metric.isCount()
                ? Column.whole(metric.column(), metric.unit(), metric.meaning(), row -> row.count(metric))
                : Column.real(metric.column(), metric.unit(), metric.meaning(), row -> row.value(metric));
    }

    private double value(Metric metric) {
        return series.get(metric, step, platform);
    }

    private Long count(Metric metric) {
        double value = value(metric);
        return Double.isNaN(value) ? null : Long.valueOf(Math.round(value));
    }

    /** All that has been recorded of a replicate. */
    public static Stream<TimeSeriesRow> all(TimeSeries series, int replicate, Scenario scenario) {
        return some(series, replicate, scenario, step -> true);
    }

    /** What has been recorded in some steps. */
    public static Stream<TimeSeriesRow> some(
            TimeSeries series, int replicate, Scenario scenario, IntPredicate isWanted) {
        return IntStream.range(0, series.recorded())
                .filter(isWanted)
                .boxed()
                .flatMap(step -> IntStream.range(0, series.platforms())
                        .mapToObj(platform -> new TimeSeriesRow(series, scenario, replicate, step, platform)));
    }
}
