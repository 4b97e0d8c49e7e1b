package org.townsquare.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.townsquare.experiment.TippingCoverage;

/** How often searches cover a tipping point, as a table. */
public final class CoverageTable {

    private CoverageTable() {}

    /** The rows, the head first. */
    public static List<List<String>> of(List<TippingCoverage> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "Curve", "Tipping point", "Searches", "Cover it", "Refuse", "Miss it", "Half the interval", "Runs"));
        for (TippingCoverage row : rows) {
            table.add(List.of(
                    row.curve(),
                    String.format(Locale.ROOT, "%.3f", row.exact()),
                    String.valueOf(row.searches()),
                    String.valueOf(row.covered()),
                    String.valueOf(row.refused()),
                    String.valueOf(row.missed()),
                    String.format(Locale.ROOT, "%.2f", row.halfWidth()),
                    String.format(Locale.ROOT, "%.0f", row.runs())));
        }
        return table;
    }
}
