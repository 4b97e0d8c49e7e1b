package org.townsquare.results.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.RunColumn;
import org.townsquare.results.RunRow;
import org.townsquare.results.TimeSeriesRow;
import org.townsquare.results.sweep.SweepTables.Swept;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/**
 * What a sweep keeps of each run, and how that is written.
 *
 * @param parameters paths of all varied parameters
 * @param outcomes columns of runs.csv
 * @param metrics columns of timeseries.csv; none if there is to be no such table
 * @param every of how many steps one is kept; the last step is always kept
 */
public record KeptColumns(List<String> parameters, List<RunColumn> outcomes, List<Metric> metrics, int every) {

    /** Beginnings of the lines of a block: to which table they belong. */
    static final char RUN = 'r';

    static final char STEP = 't';
    static final char FAILURE = 'f';

    private static final int LONGEST_ERROR = 1000;

    /** The tables, by the letters of their lines. */
    Map<Character, Table<?>> tables() {
        Map<Character, Table<?>> tables = new LinkedHashMap<>();
        tables.put(RUN, SweepTables.runs(parameters, outcomes));
        tables.put(FAILURE, SweepTables.failures(parameters));
        if (!metrics.isEmpty()) {
            tables.put(STEP, SweepTables.steps(parameters, metrics));
        }
        return tables;
    }

    /** The lines of a run that has been finished. */
    String lines(RunKey run, ReplicateResult result, Scenario scenario) {
        StringBuilder lines = new StringBuilder();
        add(
                lines,
                RUN,
                SweepTables.runs(parameters, outcomes),
                run,
                RunRow.all(result, run.replicate(), run.seed(), scenario));
        if (!metrics.isEmpty()) {
            int last = result.series().recorded() - 1;
            add(
                    lines,
                    STEP,
                    SweepTables.steps(parameters, metrics),
                    run,
                    TimeSeriesRow.some(
                            result.series(), run.replicate(), scenario, step -> step % every == 0 || step == last));
        }
        return lines.toString();
    }

    private static <R> void add(StringBuilder lines, char letter, Table<Swept<R>> table, RunKey run, Stream<R> rows) {
        rows.forEach(row -> lines.append(letter).append(table.line(new Swept<>(run, row))));
    }

    /** The line of a run that failed. */
    String line(RunKey run, String error) {
        String oneLine = error.lines().map(String::strip).collect(Collectors.joining(" "));
        String shown = oneLine.length() > LONGEST_ERROR ? oneLine.substring(0, LONGEST_ERROR) + "…" : oneLine;
        return FAILURE + SweepTables.failures(parameters).line(new Swept<>(run, shown));
    }
}
