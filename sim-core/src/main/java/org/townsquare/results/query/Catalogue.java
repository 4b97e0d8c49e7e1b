package org.townsquare.results.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.townsquare.results.Comparison;
import org.townsquare.results.Forecast;
import org.townsquare.results.Ignorance;
import org.townsquare.results.OutcomeShares;
import org.townsquare.results.ReplicateTable;
import org.townsquare.results.calibration.CalibrationTables;
import org.townsquare.results.calibration.CheckTables;
import org.townsquare.results.compare.Compared;
import org.townsquare.results.levers.LeversTables;
import org.townsquare.results.story.StoryFolder;
import org.townsquare.results.sweep.SweepTables;
import org.townsquare.results.table.Table;
import org.townsquare.results.tipping.RampTables;
import org.townsquare.results.tipping.TippingTables;

/** All tables that results folders may hold. */
public final class Catalogue {

    private Catalogue() {}

    /** The tables by the kind of folder. */
    public static Map<String, List<Table<?>>> all() {
        Map<String, List<Table<?>>> all = new LinkedHashMap<>();
        all.put(
                "a run, and each variant of a fork",
                Stream.concat(
                                ReplicateTable.ALL.stream().map(ReplicateTable::table),
                                Stream.of(Ignorance.TABLE, Forecast.FIGURES, Forecast.SCORES, OutcomeShares.TABLE))
                        .<Table<?>>map(table -> table)
                        .toList());
        all.put("a fork", List.of(Comparison.TABLE));
        all.put("a sweep", SweepTables.all());
        all.put("a search for tipping points", TippingTables.ALL);
        all.put("a hysteresis run", RampTables.ALL);
        all.put("a calibration", CalibrationTables.ALL);
        all.put("a check of calibrations", CheckTables.ALL);
        all.put("a search for levers", LeversTables.ALL);
        all.put("a story", List.of(StoryFolder.MEASURED));
        all.put("a comparison of folders", Compared.TABLES);
        return all;
    }

    /** Those whose file has this name: it differs from one kind of folder to another. */
    static List<Table<?>> named(String name) {
        return all().values().stream()
                .flatMap(List::stream)
                .filter(table -> table.name().equals(name))
                .toList();
    }
}
