package org.townsquare.scenario.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A CSV file of dated figures, as text. Its fields are separated by commas, semicolons or tabs, whichever its first line has
 * most of.
 *
 * @param decimalMark of the figures
 */
record FigureTable(List<Row> rows, char decimalMark) {

    private static final Set<String> DATE_NAMES = Set.of("date", "day", "month", "time", "datum", "tag", "monat");

    /** A line of the file. */
    record Row(int line, String date, String value) {}

    /**
     * Reads a file; lines with an empty figure are left out.
     *
     * @param column name of the figures' column; null for the first one beside the dates
     * @throws IllegalArgumentException if it cannot be read; the message says why
     */
    static FigureTable read(String file, String column) {
        List<CsvRecord> records;
        char separator;
        try {
            separator = separator(Files.readString(Path.of(file)));
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowMissingFields(true) // told below, with what is allowed
                    .allowExtraFields(true)
                    .detectBomHeader(true)
                    .ofCsvRecord(Path.of(file))) {
                records = reader.stream().toList();
            }
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("'" + file + "' is not text in UTF-8", e);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be read: " + e.getMessage(), e);
        }
        List<String> names = records.isEmpty()
                ? List.of()
                : records.get(0).getFields().stream().map(String::strip).toList();
        if (records.size() < 2 || names.size() < 2) {
            throw new IllegalArgumentException(
                    "'" + file + "' has no figures; allowed: a row of columns' names, one of them"
                            + " date, and a row for each figure");
        }
        int dates = dates(names);
        int values = column == null ? (dates == 0 ? 1 : 0) : names.indexOf(column);
        if (values < 0) {
            throw new IllegalArgumentException(
                    "'" + file + "' has no column '" + column + "'" + Nearest.hint(column, names));
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            String value = field(record, values);
            if (!value.isEmpty()) {
                rows.add(new Row((int) record.getStartingLineNumber(), field(record, dates), value));
            }
        }
        return new FigureTable(
                rows, FigureText.decimalMark(rows.stream().map(Row::value).toList(), separator));
    }

    private static String field(CsvRecord record, int column) {
        return column < record.getFieldCount() ? record.getField(column).strip() : "";
    }

    private static int dates(List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> DATE_NAMES.contains(names.get(i).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(0);
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char most = ',';
        for (char separator : new char[] {';', '\t'}) {
            char other = separator;
            char best = most;
            if (first.chars().filter(c -> c == other).count()
                    > first.chars().filter(c -> c == best).count()) {
                most = separator;
            }
        }
        return most;
    }
}
