package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.PairDraws;

/**
 * What was drawn for the uncertain parameters of a scenario: a row per replicate, a column per parameter, called by its path.
 * There is no such table where all is certain.
 */
final class DrawsTable {

    private static final String NAME = "draws";
    static final String FILE = NAME + ".csv";

    private DrawsTable() {}

    /** What a replicate ran with. */
    private record Draw(int replicate, List<String> values) {}

    static void write(Path folder, Scenario scenario) throws IOException {
        if (!scenario.isUncertain()) {
            return;
        }
        PairDraws draws = PairDraws.of(scenario);
        table(draws.paths())
                .write(
                        folder,
                        IntStream.range(0, scenario.replicates())
                                .mapToObj(replicate -> new Draw(replicate, draws.values(PairDraws.pair(replicate)))));
    }

    private static Table<Draw> table(List<String> paths) {
        List<Column<Draw>> columns = new ArrayList<>();
        columns.add(Column.whole("replicate", "", "its number, from 0", Draw::replicate));
        for (int j = 0; j < paths.size(); j++) {
            int parameter = j;
            columns.add(Column.text(
                    paths.get(j), "what was drawn", draw -> draw.values().get(parameter)));
        }
        return new Table<>(NAME, "replicate", columns);
    }
}
