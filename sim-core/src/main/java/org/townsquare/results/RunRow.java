package org.townsquare.results;

import java.util.List;
import java.util.stream.Stream;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;

/** What became of a platform in a run: a row of runs.csv. */
public record RunRow(int replicate, long seed, PlatformSpec platform, PlatformResult result) {

    /** The columns with some of what can be said. */
    public static List<Column<RunRow>> columns(List<RunColumn> outcomes) {
        return Table.join(
                List.of(
                        Column.whole("replicate", "", "its number, from 0", RunRow::replicate),
                        Column.whole("seed", "", "what the run's random numbers come from", RunRow::seed),
                        Column.text("platform", "its name", row -> row.platform.name()),
                        Column.text(
                                "role",
                                "incumbent or alternative",
                                row -> row.platform.role().word())),
                outcomes.stream()
                        .map(outcome -> outcome.inTable().of(RunRow::result))
                        .toList());
    }

    /** The rows of a run. */
    public static Stream<RunRow> all(ReplicateResult result, int replicate, long seed, Scenario scenario) {
        return result.platforms().stream()
                .map(platform ->
                        new RunRow(replicate, seed, scenario.platforms().get(platform.platform()), platform));
    }
}
