package org.townsquare.results.sweep;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.townsquare.measure.CriticalMass;
import org.townsquare.measure.Outcome;
import org.townsquare.results.ReplicateTable;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Quantiles;

/** points.csv: a row for each design point and platform, made from the sorted runs.csv, a point at a time in memory. */
final class PointTable {

    static final String FILE = "points.csv";

    private static final String REPLICATE = "replicate";

    private final Scenario base;
    private final int parameters;
    private final Consumer<PointRow> rows;
    private final TreeMap<Long, Failed> failed = new TreeMap<>();
    private long point = -1;
    private List<String> values = List.of();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /** The failed runs of a point. */
    private record Failed(List<String> values, int runs) {}

    /** The finished runs of a platform at a point. */
    private static final class Tally {
        private final String role;
        private final EnumMap<Outcome, Integer> adoption = new EnumMap<>(Outcome.class);
        private final SummaryStatistics shares = new SummaryStatistics();
        private final List<Double> needed = new ArrayList<>();
        private int runs;
        private boolean judged;

        Tally(String role) {
            this.role = role;
            for (Outcome outcome : Outcome.adoptions()) {
                adoption.put(outcome, 0);
            }
        }

        void add(NamedCsvRecord row) {
            runs++;
            row.findField("adoption").filter(word -> !word.isEmpty()).ifPresent(word -> {
                judged = true;
                adoption.merge(Outcome.of(word), 1, Integer::sum);
            });
            row.findField("final_share")
                    .filter(share -> !share.isEmpty())
                    .ifPresent(share -> shares.addValue(Double.parseDouble(share)));
            row.findField("answer")
                    .filter(word -> !word.isEmpty())
                    .map(CriticalMass.Answer::of)
                    .map(answer -> answer.needed(CsvFile.real(row, "critical_mass")))
                    .filter(needs -> !needs.isNaN())
                    .ifPresent(needed::add);
        }
    }

    private PointTable(Scenario base, int parameters, Consumer<PointRow> rows) {
        this.base = base;
        this.parameters = parameters;
        this.rows = rows;
    }

    /** Paths of the swept parameters: the columns of a table of a sweep between {@code point} and {@code end}. */
    static List<String> parameters(Path table, String end) throws IOException {
        List<String> header = CsvFile.header(table);
        return header.subList(header.indexOf("point") + 1, header.indexOf(end));
    }

    /**
     * Writes the table from runs.csv and failures.csv of the folder.
     *
     * @param base the scenario that is varied
     */
    static void write(Path folder, Scenario base) throws IOException {
        Path runs = folder.resolve(ReplicateTable.RUNS.file());
        List<String> parameters = parameters(runs, REPLICATE);
        Path file = folder.resolve(FILE);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Table<PointRow> table = PointRow.table(parameters);
            out.write(table.header());
            PointTable points = new PointTable(base, parameters.size(), row -> {
                try {
                    out.write(table.line(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            CsvFile.read(folder.resolve("failures.csv"), points::addFailure);
            CsvFile.read(runs, points::add);
            points.endPoint();
            points.failuresBefore(Long.MAX_VALUE);
        }
        Durable.force(file);
    }

    /** Hands over the rows of a finished folder, in the order of the points. */
    static void read(Path folder, Consumer<PointRow> rows) throws IOException {
        Path file = folder.resolve(FILE);
        int parameters = parameters(file, "platform").size();
        CsvFile.read(file, row -> rows.accept(PointRow.of(row, parameters)));
    }

    private void addFailure(NamedCsvRecord row) {
        failed.merge(
                Long.parseLong(row.getField("point")),
                new Failed(values(row), 1),
                (before, one) -> new Failed(before.values, before.runs + 1));
    }

    private void add(NamedCsvRecord row) {
        long of = Long.parseLong(row.getField("point"));
        if (of != point) {
            endPoint();
            failuresBefore(of);
            point = of;
            values = values(row);
        }
        tallies.computeIfAbsent(row.getField("platform"), name -> new Tally(row.getField("role")))
                .add(row);
    }

    /** After run and point. */
    private List<String> values(NamedCsvRecord row) {
        return List.copyOf(row.getFields().subList(2, 2 + parameters));
    }

    private void endPoint() {
        if (tallies.isEmpty()) {
            return;
        }
        Failed errors = failed.remove(point);
        tallies.forEach((name, tally) -> rows.accept(new PointRow(
                point,
                values,
                name,
                tally.role,
                tally.runs,
                errors == null ? 0 : errors.runs,
                tally.judged ? tally.adoption : null,
                tally.shares.getMean(),
                tally.shares.getN() < 2 ? Double.NaN : tally.shares.getStandardDeviation(),
                tally.needed.isEmpty()
                        ? Double.NaN
                        : Quantiles.median(tally.needed.stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()))));
        tallies.clear();
    }

    /** Rows of the points before this one of which no run was finished. */
    private void failuresBefore(long next) {
        while (!failed.isEmpty() && failed.firstKey() < next) {
            var first = failed.pollFirstEntry();
            for (PlatformSpec platform : base.platforms()) {
                rows.accept(new PointRow(
                        first.getKey(),
                        first.getValue().values,
                        platform.name(),
                        platform.role().word(),
                        0,
                        first.getValue().runs,
                        null,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN));
            }
        }
    }
}
