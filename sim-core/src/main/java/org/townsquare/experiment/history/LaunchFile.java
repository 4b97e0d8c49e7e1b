package org.townsquare.experiment.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Nearest;
import org.townsquare.scenario.file.Problem;

/** Reads a file of launches: CSV, the columns' names in its first row, a launch in each of the others. */
final class LaunchFile {

    private static final List<String> OWN = List.of(Launch.ID, Launch.MONTH, Launch.PEOPLE, Launch.INCUMBENTS);

    private static final List<String> OPTIONAL = List.of(Launch.NAME, Launch.OUTCOME, Launch.CLOSED, Launch.LESSON);

    /** Names that scenarios give to the first incumbent and to the launch. */
    private static final List<String> TAKEN = List.of("Incumbent", "Newcomer");

    private final Path file;
    private final Map<String, List<String>> codes;
    /** Columns of numbers that the mapping reads, and those whose dates it reads. */
    private final Set<String> numbers;

    private final Set<String> dated;
    private final List<Problem> problems = new ArrayList<>();
    /** What is allowed, but may not be meant. */
    private final List<Problem> doubts = new ArrayList<>();

    private final List<Launch> launches = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    /** The line of each name, without capitals. */
    private final Map<String, Long> names = new HashMap<>();

    private LaunchFile(Path file, Mapping mapping) {
        this.file = file;
        codes = mapping.codes();
        numbers = mapping.amounts().stream()
                .map(Mapping.Amount::column)
                .filter(column -> !column.equals(Launch.REACH))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        dated = mapping.rules().stream()
                .map(Mapping.Rule::dated)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The launches of a file.
     *
     * @param doubts is told what is allowed, but may not be meant
     * @throws InvalidScenarioException if anything at all is wrong; it carries every problem found
     */
    static List<Launch> read(Path file, Mapping mapping, Consumer<Problem> doubts) throws InvalidScenarioException {
        LaunchFile reading = new LaunchFile(file, mapping);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .fieldSeparator(separator(file))
                .ofNamedCsvRecord(file)) {
            boolean known = false;
            for (NamedCsvRecord row : rows) {
                if (!known) {
                    known = true;
                    reading.checkHeader(row.getHeader());
                    if (!reading.problems.isEmpty()) {
                        break;
                    }
                }
                reading.add(row);
            }
        } catch (CharacterCodingException e) {
            reading.problem(0, "", "is not text in UTF-8");
        } catch (CsvParseException | IllegalArgumentException | UncheckedIOException | IOException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            reading.problem(0, "", "cannot be read: " + why.getMessage());
        }
        if (reading.problems.isEmpty() && reading.launches.isEmpty()) {
            reading.problem(0, "", "has no launches; allowed: a row of columns' names, and a row for each launch");
        }
        if (!reading.problems.isEmpty()) {
            throw new InvalidScenarioException(reading.problems);
        }
        reading.doubts.forEach(doubts);
        return List.copyOf(reading.launches);
    }

    /** Spreadsheets of some countries write semicolons; no column's name has one. */
    private static char separator(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String head = reader.readLine();
            return head != null && head.contains(";") ? ';' : ',';
        }
    }

    private void problem(long line, String column, String message) {
        problems.add(at(line, column, message));
    }

    private Problem at(long line, String column, String message) {
        return new Problem(file.toString(), (int) line, line == 0 ? 0 : 1, column, message);
    }

    private void checkHeader(List<String> header) {
        Set<String> needed = new LinkedHashSet<>(OWN);
        needed.addAll(codes.keySet());
        Set<String> read = new HashSet<>(needed);
        Stream.of(OPTIONAL, Launch.FIGURES, numbers, dated).forEach(read::addAll);
        List<String> spare =
                header.stream().filter(name -> !read.contains(name)).toList();
        String others = spare.isEmpty() ? "" : "; the file has columns that nothing reads: " + String.join(", ", spare);
        for (String column : needed) {
            if (!header.contains(column)) {
                problem(1, column, "this column is missing" + others);
                others = ""; // told once
            }
        }
    }

    private void add(NamedCsvRecord row) {
        long line = row.getStartingLineNumber();
        Map<String, String> fields = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((column, value) -> fields.put(column, value.strip()));
        int before = problems.size();
        String id = fields.get(Launch.ID);
        if (id.isEmpty() || !ids.add(Launch.fileName(id).toLowerCase(Locale.ROOT))) {
            problem(
                    line,
                    Launch.ID,
                    "'" + id + "'; allowed: a name unlike all others, even without capitals and signs");
        }
        String name = fields.getOrDefault(Launch.NAME, "");
        Long first = name.isEmpty() ? null : names.putIfAbsent(name.toLowerCase(Locale.ROOT), line);
        if (first != null) {
            doubts.add(at(line, Launch.NAME, "'" + name + "' is the name of the launch in line " + first + ", too"));
        }
        codes.forEach((column, allowed) -> {
            String value = fields.get(column);
            if (!value.isEmpty() && !allowed.contains(value)) {
                problem(line, column, "'" + value + "' is not a code" + Nearest.hint(value, allowed));
            }
        });
        String outcome = fields.getOrDefault(Launch.OUTCOME, "");
        if (!outcome.isEmpty() && LaunchOutcome.of(outcome).isEmpty()) {
            problem(
                    line,
                    Launch.OUTCOME,
                    "'" + outcome + "' is not an outcome" + Nearest.hint(outcome, LaunchOutcome.words()));
        }
        for (String column : List.of(Launch.ID, Launch.NAME, Launch.INCUMBENTS)) {
            if (fields.getOrDefault(column, "").matches("(?s).*\\p{Cntrl}.*")) {
                problem(line, column, "has a line break or another control character; allowed: one line of text");
            }
        }
        for (String column : numbers) {
            String value = fields.getOrDefault(column, "");
            if (!value.isEmpty() && !Launch.NUMBER.matcher(value).matches()) {
                problem(line, column, "'" + value + "' is not a number of this kind; allowed: as in 0.25, or nothing");
            }
        }
        for (String column : dated) {
            Launch.wrongDate(fields.getOrDefault(column, ""))
                    .ifPresent(wrong -> problem(
                            line, column, "'" + wrong + "' is not a date; allowed: as in 2021-01-09 or 2021-01"));
        }
        YearMonth month = month(line, fields.get(Launch.MONTH));
        checkDate(line, Launch.CLOSED, fields.getOrDefault(Launch.CLOSED, ""), month);
        for (String column : Launch.FIGURES) {
            String[] parts = fields.getOrDefault(column, "").split("\\|", 3);
            checkDate(line, column, parts.length == 3 ? parts[2].split(" ", 2)[0] : "", month);
        }
        double people = number(line, Launch.PEOPLE, fields.get(Launch.PEOPLE)).orElse(Double.NaN);
        List<Launch.Incumbent> incumbents = incumbents(line, fields.get(Launch.INCUMBENTS));
        if (problems.size() == before) {
            launches.add(new Launch(Map.copyOf(fields), month, people * 1e6, incumbents));
        }
    }

    /** @param launch null if it is not known when that was */
    private void checkDate(long line, String column, String date, YearMonth launch) {
        Optional<YearMonth> month = Launch.lastMonth(date);
        boolean early = launch != null && month.filter(launch::isAfter).isPresent();
        if (early && column.equals(Launch.CLOSED)) {
            problem(line, column, "'" + date + "' is before the launch in " + launch);
        } else if (early) {
            doubts.add(at(line, column, "'" + date + "' is before the launch in " + launch));
        } else if (!date.isEmpty() && month.isEmpty()) {
            doubts.add(at(line, column, "'" + date + "' is read as no date, unlike 2021-01-09, 2021-01 or 2021"));
        }
    }

    private YearMonth month(long line, String text) {
        try {
            return text.length() > 7 ? YearMonth.from(LocalDate.parse(text)) : YearMonth.parse(text);
        } catch (DateTimeException e) {
            problem(line, Launch.MONTH, "'" + text + "'; allowed: a month or a day, as in 2022-02");
            return null;
        }
    }

    private OptionalDouble number(long line, String column, String text) {
        try {
            double number = Double.parseDouble(text);
            if (number > 0 && number <= 10_000) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        problem(line, column, "'" + text + "'; allowed: millions of people, above 0 and up to 10000");
        return OptionalDouble.empty();
    }

    /** {@code MySpace:19.5;Friends Reunited:}: names with millions of users, or without. */
    private List<Launch.Incumbent> incumbents(long line, String text) {
        List<Launch.Incumbent> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String part : Stream.of(text.split(";")).map(String::strip).toList()) {
            int colon = part.lastIndexOf(':');
            String name = (colon < 0 ? part : part.substring(0, colon)).strip();
            String users = colon < 0 ? "" : part.substring(colon + 1).strip().replaceAll("\\s.*", "");
            if (name.isEmpty() || colon < 0 || TAKEN.contains(name) || !names.add(name)) {
                problem(
                        line,
                        Launch.INCUMBENTS,
                        "'" + text
                                + "'; allowed: name:millions;name:millions, or name: where nobody knows, names differing and"
                                + " none of them " + String.join(" or ", TAKEN));
                return List.of();
            }
            found.add(new Launch.Incumbent(
                    name, users.isEmpty() ? OptionalDouble.empty() : number(line, Launch.INCUMBENTS, users)));
        }
        return found;
    }
}
