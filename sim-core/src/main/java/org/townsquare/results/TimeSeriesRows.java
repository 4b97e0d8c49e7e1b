package org.townsquare.results;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.townsquare.measure.TimeSeries;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** The rows of timeseries.csv: one for each replicate, step and platform, with all metrics. */
public final class TimeSeriesRows {

    private TimeSeriesRows() {}

    /** Names of the columns, separated by commas. */
    public static String header() {
        List<String> columns = new ArrayList<>(List.of("replicate", "step", "platform"));
        Stream.of(Metric.values()).map(Metric::column).forEach(columns::add);
        return String.join(",", columns);
    }

    /** Writes all that has been recorded of one replicate, without the header. */
    public static void write(TimeSeries series, int replicate, Scenario scenario, Writer out) throws IOException {
        Metric[] metrics = Metric.values();
        CsvRow row = new CsvRow();
        for (int step = 0; step < series.recorded(); step++) {
            for (int k = 0; k < series.platforms(); k++) {
                row.add(replicate).add(step).add(scenario.platforms().get(k).name());
                for (Metric metric : metrics) {
                    double value = series.get(metric, step, k);
                    if (metric.isCount()) {
                        row.addCount(value);
                    } else {
                        row.add(value);
                    }
                }
                row.writeTo(out);
            }
        }
    }
}
