package org.townsquare.results.sweep;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.table.Table;

/**
 * How much depends on a parameter: a row of sensitivity.csv.
 *
 * @param measure {@link #CRITICAL_MASS} or {@link #FINAL_SHARE}
 * @param parameter its path
 * @param index {@link #MU}, {@link #MU_STAR} or {@link #SIGMA} of Morris, {@link #FIRST} or {@link #TOTAL} of Sobol
 * @param value NaN if the sample does not tell
 * @param low of the 95 % bootstrap interval; NaN where there is none
 * @param high of the 95 % bootstrap interval; NaN where there is none
 * @param used trajectories or rows of the design in which no run failed
 * @param of all of them
 */
public record SensitivityRow(
        String platform,
        String measure,
        String parameter,
        String index,
        double value,
        double low,
        double high,
        int used,
        int of) {

    /** Share of a design point's runs that reached critical mass. */
    public static final String CRITICAL_MASS = "critical_mass";
    /** Mean final share of a design point's runs. */
    public static final String FINAL_SHARE = "final_share";
    /** Mean elementary effect. */
    public static final String MU = "mu";
    /** Mean absolute elementary effect. */
    public static final String MU_STAR = "mu_star";
    /** Standard deviation of elementary effects. */
    public static final String SIGMA = "sigma";
    /** Sobol index of the first order. */
    public static final String FIRST = "S1";
    /** Total Sobol index. */
    public static final String TOTAL = "ST";

    /** The table of these rows. */
    static final Table<SensitivityRow> TABLE = new Table<>(
            "sensitivity",
            "platform, outcome, parameter and index",
            List.of(
                    Column.text("platform", "its name", SensitivityRow::platform),
                    Column.text("measure", "the outcome: critical_mass or final_share", SensitivityRow::measure),
                    Column.text("parameter", "its path", SensitivityRow::parameter),
                    Column.text("index", "mu, mu_star or sigma of Morris, S1 or ST of Sobol", SensitivityRow::index),
                    Column.real("value", "", "empty if the sample cannot tell", SensitivityRow::value),
                    Column.real("low", "", "lower end of its 95 % interval (bootstrap)", SensitivityRow::low),
                    Column.real("high", "", "upper end", SensitivityRow::high),
                    Column.whole(
                            "used", "", "trajectories or rows of the design without failures", SensitivityRow::used),
                    Column.whole("of", "", "all of them", SensitivityRow::of)));

    /** The table of a folder; empty if the design tells no sensitivities. */
    static List<SensitivityRow> read(Path folder) throws IOException {
        List<SensitivityRow> rows = new ArrayList<>();
        if (Files.exists(folder.resolve(TABLE.file()))) {
            TABLE.read(folder, row -> rows.add(of(row)));
        }
        return rows;
    }

    private static SensitivityRow of(NamedCsvRecord row) {
        return new SensitivityRow(
                row.getField("platform"),
                row.getField("measure"),
                row.getField("parameter"),
                row.getField("index"),
                CsvFile.real(row, "value"),
                CsvFile.real(row, "low"),
                CsvFile.real(row, "high"),
                CsvFile.count(row, "used"),
                CsvFile.count(row, "of"));
    }
}
