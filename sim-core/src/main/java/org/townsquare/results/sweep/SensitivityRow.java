package org.townsquare.results.sweep;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.results.CsvFile;
import org.townsquare.results.CsvRow;
import org.townsquare.results.Durable;
import org.townsquare.results.Table;

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

    static final String FILE = "sensitivity.csv";
    private static final String HEADER = "platform,measure,parameter,index,value,low,high,used,of\n";

    /** Writes the table into a folder. */
    public static void write(Path folder, List<SensitivityRow> rows) throws IOException {
        Path file = folder.resolve(FILE);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            CsvRow csv = new CsvRow();
            for (SensitivityRow row : rows) {
                csv.add((Object) row.platform)
                        .add((Object) row.measure)
                        .add((Object) row.parameter)
                        .add((Object) row.index)
                        .add(row.value)
                        .add(row.low)
                        .add(row.high)
                        .add(row.used)
                        .add(row.of)
                        .writeTo(out);
            }
        }
        Durable.force(file);
    }

    /** The table of a folder; empty if the design tells no sensitivities. */
    static List<SensitivityRow> read(Path folder) throws IOException {
        List<SensitivityRow> rows = new ArrayList<>();
        if (Files.exists(folder.resolve(FILE))) {
            CsvFile.read(folder.resolve(FILE), row -> rows.add(of(row)));
        }
        return rows;
    }

    private static SensitivityRow of(NamedCsvRecord row) {
        return new SensitivityRow(
                row.getField("platform"),
                row.getField("measure"),
                row.getField("parameter"),
                row.getField("index"),
                Table.real(row, "value"),
                Table.real(row, "low"),
                Table.real(row, "high"),
                Table.count(row, "used"),
                Table.count(row, "of"));
    }
}
