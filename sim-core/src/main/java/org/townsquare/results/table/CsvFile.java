package org.townsquare.results.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.townsquare.results.folder.ResultsFolderException;

/** Reads the CSV files of results folders. */
public final class CsvFile {

    private CsvFile() {}

    /**
     * Hands over the rows one by one, in constant memory.
     *
     * @throws ResultsFolderException if the file is damaged: names file and line
     */
    public static void read(Path file, Consumer<NamedCsvRecord> rows) throws IOException {
        long line = 1;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                line = row.getStartingLineNumber();
                rows.accept(row);
                line++; // what fails from here on is the row after
            }
        } catch (CsvParseException | IllegalArgumentException | NoSuchElementException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ResultsFolderException(
                    file + " is damaged at line " + line + ": " + cause.getMessage() + "; run the scenario again");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Names of the columns. */
    public static List<String> header(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(file)) {
            for (var row : reader) {
                return row.getFields();
            }
        }
        throw new ResultsFolderException(file + " is empty; run the scenario again");
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
}
