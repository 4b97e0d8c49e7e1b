package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.townsquare.measure.CriticalMass;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;

/** The tables of a results folder: their columns, and the rows that one replicate adds. */
public enum Table {
    /** A row per replicate, step and platform. */
    TIMESERIES(TimeSeriesRows.header()) {
        @Override
        void write(ReplicateResult result, Scenario scenario, Writer out) throws IOException {
            TimeSeriesRows.write(result.series(), result.replicate(), scenario, out);
        }
    },
    /** A row per replicate and platform. */
    RUNS("replicate,seed,platform,role," + RunColumn.names(List.of(RunColumn.values()))) {
        @Override
        void write(ReplicateResult result, Scenario scenario, Writer out) throws IOException {
            CsvRow row = new CsvRow();
            for (PlatformResult r : result.platforms()) {
                PlatformSpec platform = scenario.platforms().get(r.platform());
                row.add(result.replicate()).add(scenario.seed());
                row.add(platform.name()).add(role(platform));
                for (RunColumn column : RunColumn.values()) {
                    row.add(column.of(r));
                }
                row.writeTo(out);
            }
        }
    },
    /** A row per replicate, date and alternative of which critical mass was measured. */
    CRITICAL_MASS(
            "replicate,step,platform,share,answer,critical_mass,low,high,settles_below,settles_above,boundaries,unsettled,branches") {
        @Override
        void write(ReplicateResult result, Scenario scenario, Writer out) throws IOException {
            CsvRow row = new CsvRow();
            for (CriticalMass mass : result.criticalMass()) {
                row.add(result.replicate()).add(mass.step()).add(platformName(scenario, mass.platform()));
                row.add(mass.share()).add((Object) mass.answer().word()).add(mass.boundary());
                row.add(mass.low()).add(mass.high()).add(mass.below()).add(mass.above());
                row.add(mass.boundaries()).add(mass.unsettled()).add((Object) mass.branches());
                row.writeTo(out);
            }
        }
    },
    /** A row per replicate, platform, cohort and age: how many had joined, how many still gave it attention. */
    RETENTION("replicate,platform,cohort,age,joined,active") {
        @Override
        void write(ReplicateResult result, Scenario scenario, Writer out) throws IOException {
            var retention = result.retention();
            CsvRow row = new CsvRow();
            for (int k = 0; k < retention.active().length; k++) {
                for (int cohort = 0; cohort < retention.active()[k].length; cohort++) {
                    int[] active = retention.active()[k][cohort];
                    for (int age = 0; age < active.length; age++) {
                        row.add(result.replicate())
                                .add(platformName(scenario, k))
                                .add(cohort);
                        row.add(age).add(retention.joined()[k][cohort]).add(active[age]);
                        row.writeTo(out);
                    }
                }
            }
        }
    },
    /** A row per replicate, platform and bin of ideology: users by attention; the rows without a platform count all users. */
    IDEOLOGY("replicate,platform,ideology,users") {
        @Override
        void write(ReplicateResult result, Scenario scenario, Writer out) throws IOException {
            CsvRow row = new CsvRow();
            for (int k = 0; k < result.ideology().length; k++) {
                String of = k < scenario.platforms().size() ? platformName(scenario, k) : null;
                double[] users = result.ideology()[k];
                for (int bin = 0; bin < users.length; bin++) {
                    double centre = (2.0 * bin + 1 - users.length) / users.length;
                    row.add(result.replicate()).add(of).add(centre).add(users[bin]);
                    row.writeTo(out);
                }
            }
        }
    },
    /**
     * A row per replicate and event that happened, in that order: its position in the scenario's list, from 0, what it was, and what
     * made it happen; no position if a gatekeeper did it by its own rule.
     */
    EVENTS("replicate,step,event,kind,platform,trigger") {
        @Override
        void write(ReplicateResult result, Scenario scenario, Writer out) throws IOException {
            CsvRow row = new CsvRow();
            for (Happening happening : result.events()) {
                Event event = happening.event();
                row.add(result.replicate()).add(happening.step());
                row.add(
                        happening.gatekeeper() == null
                                ? (Object) scenario.events().indexOf(event)
                                : null);
                row.add((Object) event.kind());
                row.add(event.platform()).add(happening.cause());
                row.writeTo(out);
            }
        }
    };

    private final String header;

    Table(String header) {
        this.header = header;
    }

    /** Writes the rows of one replicate, without the header. */
    abstract void write(ReplicateResult result, Scenario scenario, Writer out) throws IOException;

    /** Names of the columns. */
    String header() {
        return header;
    }

    /** Name of the file. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /**
     * Hands over the rows of a finished folder one by one, in constant memory.
     *
     * @throws ResultsFolderException if the table is damaged: names file and line
     */
    void read(Path folder, Consumer<NamedCsvRecord> rows) throws IOException {
        CsvFile.read(folder.resolve(file()), rows);
    }

    /** The real number in a field; NaN if empty. */
    public static double real(NamedCsvRecord row, String column) {
        String field = row.getField(column);
        return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
    }

    /** The whole number in a field. */
    public static int count(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    /** The word for a platform's role. */
    public static String role(PlatformSpec platform) {
        return platform.role().name().toLowerCase(Locale.ROOT);
    }

    private static String platformName(Scenario scenario, int platform) {
        return scenario.platforms().get(platform).name();
    }
}
