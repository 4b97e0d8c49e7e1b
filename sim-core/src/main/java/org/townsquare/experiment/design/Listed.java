package org.townsquare.experiment.design;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Kind;
import org.townsquare.scenario.Parameter;

/** Design points that are given one by one, in a file. They name their own parameters. */
@Kind("list")
public record Listed(
        @Parameter(
                value = "CSV file: paths of parameters in its first row, and a design point in each of the others. An"
                        + " empty field leaves the parameter as it is in the base scenario.",
                file = true)
        String file)
        implements Design {

    /** The file's content. */
    private record Rows(List<String> paths, List<List<String>> rows) {}

    @Override
    public boolean needsEnds() {
        return false;
    }

    @Override
    public List<String> paths(List<Varied> parameters) {
        return read().paths;
    }

    @Override
    public Optional<Contradiction> contradiction(List<Varied> parameters) {
        if (!parameters.isEmpty()) {
            return Optional.of(new Contradiction("parameters", "are given beside a list; allowed: none"));
        }
        return wrong().map(why -> new Contradiction("design.file", why));
    }

    private Optional<String> wrong() {
        try {
            List<String> paths = read().paths;
            if (paths.stream().anyMatch(String::isEmpty) || new HashSet<>(paths).size() < paths.size()) {
                return Optional.of("'" + file + "' has " + paths + " in its first row; allowed: paths, each once");
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** @throws IllegalArgumentException if it cannot be read */
    private Rows read() {
        List<List<String>> rows = new ArrayList<>();
        refuseOtherForms();
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
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be read: " + e.getMessage(), e);
        }
        if (rows.size() < 2) {
            throw new IllegalArgumentException(
                    "'" + file + "' has no design points; allowed: a row of paths, and one or more rows of values");
        }
        return new Rows(rows.get(0), rows.subList(1, rows.size()));
    }

    /** Forms that a CSV reader would take for something else. */
    private void refuseOtherForms() {
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

    @Override
    public Points expand(List<Varied> parameters, Streams streams) {
        Rows read = read();
        return new Points(read.rows.size(), index -> {
            List<Point.Setting> settings = new ArrayList<>();
            for (int j = 0; j < read.paths.size(); j++) {
                String value = read.rows.get((int) index).get(j);
                if (!value.isEmpty()) {
                    settings.add(new Point.Setting(read.paths.get(j), value));
                }
            }
            return settings;
        });
    }
}
