package org.townsquare.results.sweep;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.measure.TimeSeries;
import org.townsquare.results.CsvRow;
import org.townsquare.results.RunColumn;
import org.townsquare.results.Table;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;

/**
 * What a sweep keeps of each run, and how that is written.
 *
 * @param parameters paths of all varied parameters
 * @param outcomes columns of runs.csv
 * @param metrics columns of timeseries.csv; none if there is to be no such table
 * @param every of how many steps one is kept; the last step is always kept
 */
public record KeptColumns(List<String> parameters, List<RunColumn> outcomes, List<Metric> metrics, int every)
        implements Serializable {

    /** Beginnings of the lines of a block: to which table they belong. */
    static final char RUN = 'r';

    static final char STEP = 't';
    static final char FAILURE = 'f';

    private static final int LONGEST_ERROR = 1000;

    /** The first row of a table. */
    String header(char table) {
        Stream<String> run = Stream.concat(Stream.of("run", "point"), parameters.stream());
        Stream<String> own = switch (table) {
            case RUN ->
                Stream.concat(
                        Stream.of("replicate", "seed", "platform", "role"),
                        outcomes.stream().map(RunColumn::column));
            case STEP ->
                Stream.concat(
                        Stream.of("replicate", "step", "platform"),
                        metrics.stream().map(Metric::column));
            case FAILURE -> Stream.of("replicate", "seed", "error");
            default -> throw new IllegalArgumentException("no table " + table);
        };
        CsvRow row = new CsvRow();
        Stream.concat(run, own).forEach(name -> row.add((Object) name));
        return text(row);
    }

    /** The lines of a run that has been finished. */
    String lines(RunKey run, ReplicateResult result, Scenario scenario) {
        String before = before(run);
        StringBuilder lines = new StringBuilder();
        for (PlatformResult platform : result.platforms()) {
            PlatformSpec spec = scenario.platforms().get(platform.platform());
            CsvRow row = new CsvRow().add(run.seed()).add((Object) spec.name()).add((Object) Table.role(spec));
            outcomes.forEach(column -> row.add(column.of(platform)));
            lines.append(RUN).append(before).append(text(row));
        }
        if (!metrics.isEmpty()) {
            addSteps(result.series(), scenario, STEP + before, lines);
        }
        return lines.toString();
    }

    private void addSteps(TimeSeries series, Scenario scenario, String before, StringBuilder lines) {
        for (int step = 0; step < series.recorded(); step++) {
            if (step % every != 0 && step < series.recorded() - 1) {
                continue;
            }
            for (int k = 0; k < series.platforms(); k++) {
                CsvRow row = new CsvRow().add(step).add((Object)
                        scenario.platforms().get(k).name());
                for (Metric metric : metrics) {
                    double value = series.get(metric, step, k);
                    if (metric.isCount()) {
                        row.addCount(value);
                    } else {
                        row.add(value);
                    }
                }
                lines.append(before).append(text(row));
            }
        }
    }

    /** The line of a run that failed. */
    String line(RunKey run, String error) {
        String oneLine = error.lines().map(String::strip).collect(Collectors.joining(" "));
        String shown = oneLine.length() > LONGEST_ERROR ? oneLine.substring(0, LONGEST_ERROR) + "…" : oneLine;
        return FAILURE + before(run) + text(new CsvRow().add(run.seed()).add((Object) shown));
    }

    /** The fields with which all rows of a run begin. */
    private static String before(RunKey run) {
        CsvRow row = new CsvRow().add(run.number()).add(run.point());
        run.values().forEach(value -> row.add((Object) value));
        row.add(run.replicate());
        return text(row).strip() + ",";
    }

    private static String text(CsvRow row) {
        StringWriter text = new StringWriter();
        try {
            row.writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }
}
