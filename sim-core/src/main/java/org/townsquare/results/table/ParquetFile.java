package org.townsquare.results.table;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.townsquare.results.folder.Durable;

/**
 * Makes Parquet files of CSV tables. Row order stays, and the same rows give the same bytes: one thread writes. Never to be
 * used in the tasks of a cluster, since every process that uses DuckDB unpacks its library.
 */
public final class ParquetFile {

    private ParquetFile() {}

    /** Writes {@code TABLE.parquet} beside {@code TABLE.csv} of a folder. */
    public static Path write(Path folder, Table<?> table) throws IOException {
        Path file = folder.resolve(table.name() + ".parquet");
        Path temporary = folder.resolve("." + table.name() + ".parquet.tmp");
        try (Connection duckdb = Sql.connect();
                Statement statement = duckdb.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET temp_directory = "
                    + Sql.text(folder.resolve(".duckdb").toAbsolutePath().toString()));
            statement.execute("COPY (SELECT * FROM " + Sql.csv(folder, table.name(), List.of(table)) + ") TO "
                    + Sql.text(temporary.toAbsolutePath().toString()) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IOException(file + " could not be written: " + e.getMessage(), e);
        }
        Durable.delete(folder.resolve(".duckdb"));
        Durable.force(temporary);
        Durable.rename(temporary, file);
        return file;
    }
}
