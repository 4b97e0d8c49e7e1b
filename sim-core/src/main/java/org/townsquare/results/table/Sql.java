package org.townsquare.results.table;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Pieces of SQL for DuckDB. */
public final class Sql {

    /** What unpacking the database's library leaves when a process is killed, after which it is nobody's. */
    private static final String LIBRARY = "libduckdb_java*.so";

    private static final Duration NOBODYS = Duration.ofMinutes(10);

    private Sql() {}

    /** An empty database that gets nothing from elsewhere. */
    public static Connection connect() throws SQLException, IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (!Files.isDirectory(temporary)) {
            throw new IOException("the folder for temporary files, " + temporary + ", does not exist: name another by"
                    + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=…");
        }
        deleteLeftovers(temporary);
        Properties closed = new Properties();
        closed.setProperty("autoinstall_known_extensions", "false");
        closed.setProperty("autoload_known_extensions", "false");
        try {
            return DriverManager.getConnection("jdbc:duckdb:", closed);
        } catch (LinkageError e) {
            throw new IOException(
                    "the database's library (70 MB) cannot be unpacked into the folder for temporary files, "
                            + temporary + ": make room there, or name another by JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=…",
                    e);
        }
    }

    private static void deleteLeftovers(Path temporary) throws IOException {
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(temporary, LIBRARY)) {
            for (Path library : libraries) {
                // One that is in use is loaded already, and needs its file no more.
                if (Files.getLastModifiedTime(library)
                        .toInstant()
                        .isBefore(Instant.now().minus(NOBODYS))) {
                    Files.deleteIfExists(library);
                }
            }
        } catch (AccessDeniedException ofSomebodyElse) {
            // Then it is not ours to delete.
        }
    }

    /** A file as a literal that means it alone: to the database some characters stand for others. */
    public static String file(Path file) {
        return text(file.toAbsolutePath().toString().replaceAll("[*?\\[]", "[$0]"));
    }

    /** A text as a literal. */
    public static String text(String words) {
        return "'" + words.replace("'", "''") + "'";
    }

    /** A name as it stands, whatever is in it. */
    public static String name(String words) {
        return "\"" + words.replace("\"", "\"\"") + "\"";
    }

    /**
     * A file of a results folder, in the order of its rows.
     *
     * @param tables those of which it may be
     */
    public static String csv(Path folder, String name, Collection<? extends Table<?>> tables) throws IOException {
        Path file = folder.resolve(name + ".csv");
        List<String> header = CsvFile.header(file);
        ColumnTypes types = ColumnTypes.of(folder, tables, header);
        boolean all = types.known().size() == header.size();
        return "read_csv(" + file(file)
                + ", header = true, delim = ',', quote = '\"', escape = '\"', "
                + (all ? "auto_detect = false, columns = " + columns(types) : "sample_size = -1")
                + (all || types.known().isEmpty() ? "" : ", types = " + columns(types))
                + ")";
    }

    private static String columns(ColumnTypes types) {
        return types.known().entrySet().stream()
                .map(column ->
                        text(column.getKey()) + ": " + text(column.getValue().sql()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A Parquet file, in the order of its rows. */
    public static String parquet(Path file) {
        return "read_parquet(" + file(file) + ")";
    }
}
