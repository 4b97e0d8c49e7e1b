package org.townsquare.experiment.sweep;

import java.util.Arrays;
import java.util.List;
import org.townsquare.results.RunColumn;
import org.townsquare.results.sweep.KeptColumns;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Parameter;

/** What a sweep keeps of each run. */
public record Kept(
        @Parameter(
                value = "What runs.csv says of each run and platform, beside the parameters and the seed; all that is"
                        + " known by default.",
                byDefault = "[]",
                max = 100)
        List<RunColumn> outcomes,

        @Parameter(
                value =
                        "Metrics that are kept over time, in timeseries.parquet; by default none, and there is no such table.",
                byDefault = "[]",
                max = 100)
        List<Metric> metrics,

        @Parameter(
                value = "Every how many steps metrics are kept. The last step is always kept.",
                unit = "steps",
                byDefault = "30",
                min = 1,
                max = 65_000)
        int every,

        @Parameter(
                value =
                        "Whether metrics over time are also written as timeseries.csv, which is about ten times as large.",
                byDefault = "false")
        boolean csv) {

    KeptColumns columns(List<String> parameters) {
        return new KeptColumns(
                parameters,
                outcomes.isEmpty()
                        ? Arrays.asList(RunColumn.values())
                        : outcomes.stream().distinct().toList(),
                metrics.stream().distinct().toList(),
                every);
    }
}
