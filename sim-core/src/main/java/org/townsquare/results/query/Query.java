package org.townsquare.results.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.results.Durable;
import org.townsquare.results.Json;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.ResultsFolderException;
import org.townsquare.results.Sql;

/**
 * SQL over the tables of a results folder, by DuckDB. Nothing can be changed by it: only a single SELECT is let through, and
 * DuckDB itself is locked to the folder's tables. One thread answers, so that rows come in the same order each time.
 */
public final class Query implements Closeable {

    private static final String CSV = ".csv";
    private static final String PARQUET = ".parquet";
    /** Some others read files, or write them. */
    private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest");

    private static final Pattern KIND = Pattern.compile("^[A-Z][A-Za-z ]* Error: ");

    private final Connection duckdb;
    private final Path temporary;
    private final List<String> tables;

    /** Takes the answer, row by row. */
    public interface Answer {

        /** The columns' names, and which hold numbers. */
        void columns(List<String> names, List<Boolean> numbers) throws IOException;

        /** A row; a value that does not exist is null. */
        void row(List<String> values) throws IOException;
    }

    private Query(Connection duckdb, Path temporary, List<String> tables) {
        this.duckdb = duckdb;
        this.temporary = temporary;
        this.tables = tables;
    }

    /**
     * Opens a folder of a run, a fork, a search for tipping points or a sweep.
     *
     * @throws ResultsFolderException if it is none of these, or unfinished
     */
    public static Query open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ResultsFolderException(
                    folder + (Files.exists(folder) ? " is a file" : " does not exist") + ": give a results folder");
        }
        ResultsFolder.requireFinished(folder);
        List<Path> parts = variants(folder);
        for (Path variant : parts) {
            ResultsFolder.requireFinished(variant);
        }
        Set<String> tables = new TreeSet<>(tables(folder));
        parts.forEach(variant -> tables.addAll(tables(variant)));
        if (!tables.contains("runs")) {
            throw new ResultsFolderException(folder + " is not a results folder: it has no runs.csv");
        }
        try {
            Connection duckdb = Sql.connect();
            Path temporary = Files.createTempDirectory("townsquare-query");
            Query query = new Query(duckdb, temporary, List.copyOf(tables));
            try (Statement statement = duckdb.createStatement()) {
                Set<Path> files = new TreeSet<>();
                for (String table : tables) {
                    statement.execute("CREATE VIEW " + Sql.name(table) + " AS " + view(folder, parts, table, files));
                }
                query.lock(statement, files);
            } catch (SQLException | IOException | RuntimeException e) {
                query.close();
                throw e;
            }
            return query;
        } catch (SQLException e) {
            throw new ResultsFolderException("the tables of " + folder + " cannot be read: " + message(e));
        }
    }

    private void lock(Statement statement, Set<Path> files) throws SQLException {
        String allowed = files.stream()
                // As it is asked for, and as it is opened then.
                .flatMap(file ->
                        Stream.of(Sql.file(file), Sql.text(file.toAbsolutePath().toString())))
                .distinct()
                .collect(Collectors.joining(", ", "[", "]"));
        statement.execute("SET threads = 1");
        statement.execute("SET temp_directory = " + Sql.text(temporary.toString()));
        statement.execute("SET allowed_paths = " + allowed);
        statement.execute("SET enable_external_access = false");
        statement.execute("SET lock_configuration = true");
    }

    /** The folders of a fork's variants, by name. */
    private static List<Path> variants(Path folder) throws IOException {
        Path variants = folder.resolve("variants");
        if (!Files.isDirectory(variants)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(variants)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<String> tables(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CSV) || name.endsWith(PARQUET))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .filter(name -> !name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table, with those of all variants one after the other. */
    private static String view(Path folder, List<Path> variants, String table, Set<Path> files) throws IOException {
        List<String> selects = new ArrayList<>();
        if (hasTable(folder, table)) {
            selects.add("SELECT * FROM " + source(folder, table, files));
        }
        for (Path variant : variants) {
            if (hasTable(variant, table)) {
                selects.add("SELECT " + Sql.text(variant.getFileName().toString()) + " AS variant, * FROM "
                        + source(variant, table, files));
            }
        }
        return String.join(" UNION ALL BY NAME ", selects);
    }

    private static boolean hasTable(Path folder, String table) {
        return Files.isRegularFile(folder.resolve(table + CSV)) || Files.isRegularFile(folder.resolve(table + PARQUET));
    }

    private static String source(Path folder, String table, Set<Path> files) throws IOException {
        Path parquet = folder.resolve(table + PARQUET);
        boolean csv = !Files.isRegularFile(parquet);
        files.add(csv ? folder.resolve(table + CSV) : parquet);
        return csv ? Sql.csv(folder, table, Catalogue.named(table)) : Sql.parquet(parquet);
    }

    /** For tests of its locks. */
    Connection connection() {
        return duckdb;
    }

    /** Names of the tables. */
    public List<String> tables() {
        return tables;
    }

    /**
     * Asks.
     *
     * @param sql one SELECT, or DESCRIBE, SHOW TABLES or SUMMARIZE
     * @throws ResultsFolderException if it cannot be answered: says where and why
     */
    public void ask(String sql, Answer answer) throws IOException {
        try {
            requireSelect(sql);
            try (Statement statement = duckdb.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                ResultSetMetaData about = rows.getMetaData();
                int columns = about.getColumnCount();
                List<String> names = new ArrayList<>();
                List<Boolean> numbers = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    names.add(about.getColumnName(column));
                    numbers.add(about.getColumnTypeName(column).matches(".*(INT|DOUBLE|FLOAT|DECIMAL).*"));
                }
                answer.columns(names, numbers);
                while (rows.next()) {
                    List<String> row = new ArrayList<>(columns);
                    for (int column = 1; column <= columns; column++) {
                        row.add(text(rows.getObject(column)));
                    }
                    answer.row(row);
                }
            }
        } catch (SQLException e) {
            throw new ResultsFolderException(message(e)
                    + (e.getMessage().startsWith("Catalog Error: Table")
                            ? "\n\nTables: " + String.join(", ", tables)
                            : ""));
        }
    }

    /** DuckDB's own parser tells how many statements there are and of what kind, and which functions make tables. */
    private void requireSelect(String sql) throws SQLException, IOException {
        JsonNode parsed = Json.parse(parsed(sql));
        if (parsed.path("error_type").asText().equals("parser")) {
            return; // running it tells where
        }
        int statements = parsed.path("statements").size();
        if (parsed.path("error").asBoolean() || statements != 1) {
            String is = parsed.path("error").asBoolean()
                    ? "something else"
                    : statements == 0 ? "empty" : statements + " of them";
            throw new ResultsFolderException("A query is one SELECT (or DESCRIBE, SUMMARIZE, SHOW TABLES) and changes"
                    + " nothing; this is " + is + (sql.isBlank() ? "" : ": " + sql.strip()));
        }
        for (JsonNode node : parsed.findParents("function")) {
            String name = node.path("function").path("function_name").asText();
            if (node.path("type").asText().equals("TABLE_FUNCTION") && !TABLE_FUNCTIONS.contains(name)) {
                throw new ResultsFolderException("A query asks the tables of its folder; " + name + " is none. Tables: "
                        + String.join(", ", tables));
            }
        }
    }

    private String parsed(String sql) throws SQLException {
        try (PreparedStatement parse = duckdb.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
            parse.setString(1, sql);
            try (ResultSet answer = parse.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof Double real && Double.isFinite(real)) {
            return new BigDecimal(Double.toString(real)).stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }

    /** DuckDB's message without the kind of error that it begins with. */
    private static String message(SQLException e) {
        return KIND.matcher(e.getMessage()).replaceFirst("").strip();
    }

    @Override
    public void close() throws IOException {
        try {
            duckdb.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Durable.delete(temporary);
        }
    }
}
