package org.townsquare.results.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What kind of values the columns of a file hold. Those of our own columns are known, so that a query finds the same types in
 * every folder, whatever the rows hold; those of swept parameters are read off points.csv.
 *
 * @param known types by column; the type of any other column is to be found out from its values
 */
record ColumnTypes(Map<String, ColumnType> known) {

    private static final String POINTS_FILE = "points.csv";

    /** Those of a table in a folder that may be that of a sweep: its columns are as in one of these tables. */
    static ColumnTypes of(Path folder, Collection<? extends Table<?>> tables, List<String> header) throws IOException {
        Map<String, ColumnType> own = new LinkedHashMap<>();
        tables.forEach(table -> table.columns().forEach(column -> own.put(column.name(), column.type())));
        Map<String, ColumnType> parameters = tables.isEmpty() ? Map.of() : parameters(folder);
        Map<String, ColumnType> known = new LinkedHashMap<>();
        for (String column : header) {
            ColumnType type = parameters.getOrDefault(column, own.get(column));
            if (type != null) {
                known.put(column, type);
            }
        }
        return new ColumnTypes(known);
    }

    /** The kinds of a sweep's parameters: numbers if all values are; none if it is no sweep. */
    private static Map<String, ColumnType> parameters(Path folder) throws IOException {
        Path file = folder.resolve(POINTS_FILE);
        if (Files.notExists(file)) {
            return Map.of();
        }
        List<String> header = CsvFile.header(file);
        List<String> paths = header.subList(header.indexOf("point") + 1, header.indexOf("platform"));
        Map<String, ColumnType> types = new LinkedHashMap<>();
        paths.forEach(path -> types.put(path, ColumnType.WHOLE));
        CsvFile.read(
                file,
                row -> paths.forEach(
                        path -> types.computeIfPresent(path, (column, type) -> wider(type, row.getField(column)))));
        return types;
    }

    private static ColumnType wider(ColumnType type, String value) {
        if (type == ColumnType.TEXT || (type == ColumnType.WHOLE && value.matches("-?\\d{1,18}"))) {
            return type;
        }
        return value.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?") ? ColumnType.REAL : ColumnType.TEXT;
    }
}
