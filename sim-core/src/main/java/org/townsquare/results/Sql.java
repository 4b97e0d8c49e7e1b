package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Pieces of SQL for DuckDB. */
final class Sql {

    private Sql() {}

    /** A text as a literal. */
    static String text(String words) {
        return "'" + words.replace("'", "''") + "'";
    }

    /** A name as it stands, whatever is in it. */
    static String name(String words) {
        return "\"" + words.replace("\"", "\"\"") + "\"";
    }

    /** A table of a results folder, in the order of its rows. */
    static String csv(Path folder, String table) throws IOException {
        Path file = folder.resolve(table + ".csv");
        List<String> header = CsvFile.header(file);
        ColumnTypes types = ColumnTypes.of(folder, table, header);
        boolean all = types.known().size() == header.size();
        return "read_csv(" + text(file.toAbsolutePath().toString())
                + ", header = true, delim = ',', quote = '\"', escape = '\"', "
                + (all ? "auto_detect = false, columns = " + types.sql() : "sample_size = -1")
                + (all || types.known().isEmpty() ? "" : ", types = " + types.sql())
                + ")";
    }

    /** A Parquet file, in the order of its rows. */
    static String parquet(Path file) {
        return "read_parquet(" + text(file.toAbsolutePath().toString()) + ")";
    }
}
