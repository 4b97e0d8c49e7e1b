package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.measure.Outcome;
import org.townsquare.scenario.Metric;

/**
 * What kind of values the columns of a table hold, as DuckDB calls it. Those of our own columns are known, so that a query
 * finds the same types in every folder, whatever the rows hold; those of swept parameters are read off points.csv.
 *
 * @param known types by column; the type of any other column is to be found out from its values
 */
record ColumnTypes(Map<String, String> known) {

    private static final String POINTS_FILE = "points.csv";

    private static final String WHOLE = "BIGINT";
    private static final String REAL = "DOUBLE";
    private static final String TEXT = "VARCHAR";
    private static final String YES_OR_NO = "BOOLEAN";

    private static final Set<String> TEXTS = Set.of("platform", "role");
    private static final Set<String> WHOLES = Set.of("run", "point", "replicate", "seed", "step");

    /** Those of a table whose header is known, in a folder that may be that of a sweep. */
    static ColumnTypes of(Path folder, String table, List<String> header) throws IOException {
        Map<String, String> own = switch (table) {
            case "runs" -> RUNS;
            case "timeseries" -> STEPS;
            case "points" -> POINTS;
            case "events" -> EVENTS;
            default -> Map.of();
        };
        Map<String, String> known = new LinkedHashMap<>();
        Map<String, String> parameters = own.isEmpty() ? Map.of() : parameters(folder);
        for (String column : header) {
            String type = parameters.getOrDefault(column, own.get(column));
            if (type != null) {
                known.put(column, type);
            }
        }
        return new ColumnTypes(known);
    }

    private static final Map<String, String> RUNS = runs();
    private static final Map<String, String> STEPS = steps();
    private static final Map<String, String> POINTS = points();
    private static final Map<String, String> EVENTS = events();

    private static Map<String, String> common() {
        Map<String, String> types = new LinkedHashMap<>();
        TEXTS.forEach(column -> types.put(column, TEXT));
        WHOLES.forEach(column -> types.put(column, WHOLE));
        return types;
    }

    private static Map<String, String> runs() {
        Map<String, String> types = common();
        for (RunColumn column : RunColumn.values()) {
            types.put(
                    column.column(),
                    switch (column) {
                        case OUTCOME, ADOPTION, FATE, UNDECIDED, ANSWER -> TEXT;
                        case ECONOMIC, ALIVE -> YES_OR_NO;
                        case PEAK_STEP, LAUNCH_STEP, RAN_OUT_STEP, FATE_STEP, MEMBERS, LIFETIME -> WHOLE;
                        default -> REAL;
                    });
        }
        return types;
    }

    private static Map<String, String> steps() {
        Map<String, String> types = common();
        Stream.of(Metric.values()).forEach(metric -> types.put(metric.column(), metric.isCount() ? WHOLE : REAL));
        return types;
    }

    private static Map<String, String> points() {
        Map<String, String> types = common();
        List.of("runs", "errors").forEach(column -> types.put(column, WHOLE));
        Stream.of(Outcome.adoptions()).forEach(outcome -> types.put(outcome.column(), WHOLE));
        List.of("probability", "low", "high", "final_share", "final_share_sd", "final_share_low", "final_share_high")
                .forEach(column -> types.put(column, REAL));
        return types;
    }

    private static Map<String, String> events() {
        Map<String, String> types = common();
        types.put("event", WHOLE);
        List.of("kind", "trigger").forEach(column -> types.put(column, TEXT));
        return types;
    }

    /** The kinds of a sweep's parameters: numbers if all values are; none if it is no sweep. */
    private static Map<String, String> parameters(Path folder) throws IOException {
        Path file = folder.resolve(POINTS_FILE);
        if (Files.notExists(file)) {
            return Map.of();
        }
        List<String> header = CsvFile.header(file);
        List<String> paths = header.subList(header.indexOf("point") + 1, header.indexOf("platform"));
        Map<String, String> types = new LinkedHashMap<>();
        paths.forEach(path -> types.put(path, WHOLE));
        CsvFile.read(
                file,
                row -> paths.forEach(
                        path -> types.computeIfPresent(path, (column, type) -> wider(type, row.getField(column)))));
        return types;
    }

    private static String wider(String type, String value) {
        if (type.equals(TEXT) || (type.equals(WHOLE) && value.matches("-?\\d{1,18}"))) {
            return type;
        }
        return value.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?") ? REAL : TEXT;
    }

    /** As an argument of DuckDB's read_csv. */
    String sql() {
        return known.entrySet().stream()
                .map(column -> Sql.text(column.getKey()) + ": " + Sql.text(column.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
