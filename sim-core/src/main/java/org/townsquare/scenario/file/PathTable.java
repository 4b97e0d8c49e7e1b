package org.townsquare.scenario.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file of values that parameters take together: paths of parameters in its first row, their values in the others.
 *
 * @param paths of the columns
 * @param rows as long as the paths
 */
public record PathTable(List<String> paths, List<List<String>> rows) {

    /**
     * Reads a file.
     *
     * @param what the rows are, for messages
     * @throws IllegalArgumentException if it cannot be read
     */
    public static PathTable read(String file, String what) {
        List<List<String>> rows = new ArrayList<>();
        refuseOtherForms(file);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true) // told below, with what is allowed
                .allowExtraFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(Path.of(file))) {
            for (CsvRecord row : reader) {
                List<String> fields =
                        row.getFields().stream().map(String::strip).toList();
                if (!rows.isEmpty() && fields.size() != rows.get(0).size()) {
                    throw new IllegalArgumentException("'" + file + "', line " + row.getStartingLineNumber() + ": has "
                            + fields.size() + " fields; allowed: " + rows.get(0).size() + ", one for each path");
                }
                rows.add(fields);
            }
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("'" + file + "' does not exist", e);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be read: " + e.getMessage(), e);
        }
        if (rows.size() < 2) {
            throw new IllegalArgumentException(
                    "'" + file + "' has no " + what + "; allowed: a row of paths, and one or more rows of values");
        }
        return new PathTable(rows.get(0), rows.subList(1, rows.size()));
    }

    /** Forms that a CSV reader would take for something else. */
    private static void refuseOtherForms(String file) {
        String text;
        try {
            text = Files.isRegularFile(Path.of(file)) ? Files.readString(Path.of(file)) : "";
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + file + "' is not text in UTF-8", e);
        }
        String first = text.lines().findFirst().orElse("");
        if (first.indexOf(',') < 0) {
            String separator = first.indexOf(';') >= 0
                    ? "';'"
                    : first.indexOf('\t') >= 0 ? "tabs" : first.strip().matches("\\S+\\s+.*") ? "blanks" : "";
            if (!separator.isEmpty()) {
                throw new IllegalArgumentException("'" + file + "', line 1: its fields are separated by " + separator
                        + "; allowed: commas (in R: write.csv with row.names = FALSE)");
            }
        }
        int line = 1;
        int opened = 0;
        for (int at = 0; at < text.length(); at++) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            if (text.charAt(at) == '"') {
                opened = opened == 0 ? line : 0;
            }
        }
        if (opened > 0) {
            throw new IllegalArgumentException("'" + file + "', line " + opened + ": a quote is opened but not closed");
        }
    }
}
