package org.townsquare.results.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.table.Sql;

/**
 * SQL over the tables of results folders, by DuckDB. Nothing can be changed by it: only a single SELECT is let through, and
 * DuckDB itself is locked to the folders' tables. One thread answers, so that rows come in the same order each time.
 */
public final class Query implements Closeable {

    /** Some others read files, or write them. */
    private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest");

    private static final Pattern KIND = Pattern.compile("^[A-Z][A-Za-z ]* Error: ");
    private static final Pattern OWN_TABLES =
            Pattern.compile("\\s*Did you mean \"(pg_|duckdb_|sqlite_|information_schema)[^\n]*");

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
     * Opens a folder of runs of any kind, or of a comparison.
     *
     * @throws ResultsFolderException if it is none of these, or unfinished
     */
    public static Query open(Path folder) throws IOException {
        return open(List.of(new Tables("", folder)));
    }

    /**
     * Opens several of them, each with its tables under a name: {@code a.runs}, {@code b.runs}.
     *
     * @throws ResultsFolderException if one is none of these, or unfinished
     */
    public static Query open(Map<String, Path> folders) throws IOException {
        List<Tables> all = new ArrayList<>();
        folders.forEach((name, folder) -> all.add(new Tables(name, folder)));
        return open(all);
    }

    private static Query open(List<Tables> folders) throws IOException {
        List<String> names = new ArrayList<>();
        for (Tables folder : folders) {
            names.addAll(folder.names());
        }
        try {
            Connection duckdb = Sql.connect();
            Path temporary = Files.createTempDirectory("townsquare-query");
            Query query = new Query(duckdb, temporary, List.copyOf(names));
            try (Statement statement = duckdb.createStatement()) {
                Set<Path> files = new TreeSet<>();
                for (Tables folder : folders) {
                    folder.create(statement, files);
                }
                query.lock(statement, files);
            } catch (SQLException | IOException | RuntimeException e) {
                query.close();
                throw e;
            }
            return query;
        } catch (SQLException e) {
            String where =
                    folders.stream().map(each -> each.folder().toString()).collect(Collectors.joining(" or "));
            throw new ResultsFolderException("the tables of " + where + " cannot be read: " + message(e));
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

    /** DuckDB's message without the kind of error that it begins with, and without the names of its own tables. */
    private static String message(SQLException e) {
        return OWN_TABLES
                .matcher(KIND.matcher(e.getMessage()).replaceFirst(""))
                .replaceAll("")
                .strip();
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
