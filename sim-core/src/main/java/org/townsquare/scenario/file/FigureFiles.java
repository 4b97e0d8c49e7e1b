package org.townsquare.scenario.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.townsquare.scenario.Published;
import org.townsquare.scenario.Scenario;

/** Reads a scenario's published figures and says all that is wrong with them. */
public final class FigureFiles {

    private final Scenario scenario;
    private final Published published;
    private final String key;
    private final Place place;
    private final List<Figure> figures = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<LocalDate> dates = new HashSet<>();

    /**
     * A figure as it is published.
     *
     * @param value in its own unit; shares from 0 to 1
     */
    public record Figure(LocalDate date, double value) {}

    private FigureFiles(Scenario scenario, int position, Place place) {
        this.scenario = scenario;
        this.published = scenario.figures().get(position);
        this.key = "figures[" + position + "]";
        this.place = place;
    }

    /** The figures of one entry of a scenario that has been read and that its run comes to, in the order of their dates. */
    public static List<Figure> read(Scenario scenario, int position) {
        return some(scenario, position, date -> !scenario.isOver(date));
    }

    /** Those after the end of the run. */
    public static List<Figure> late(Scenario scenario, int position) {
        return some(scenario, position, scenario::isOver);
    }

    private static List<Figure> some(Scenario scenario, int position, Predicate<LocalDate> when) {
        FigureFiles reading = new FigureFiles(scenario, position, Place.DEFAULT).read();
        if (!reading.problems.isEmpty()) {
            throw new IllegalStateException("figures have changed since they were read: " + reading.problems);
        }
        return reading.figures.stream()
                .filter(figure -> when.test(figure.date))
                .sorted((a, b) -> a.date.compareTo(b.date))
                .toList();
    }

    /** What is wrong with the figures of a scenario that is right without them. */
    static Set<Problem> problems(Node.Mapping tree, Scenario scenario) {
        Set<Problem> all = new LinkedHashSet<>();
        for (int i = 0; i < scenario.figures().size(); i++) {
            all.addAll(new FigureFiles(scenario, i, tree.nearest("figures[" + i + "]")).read().problems);
        }
        return all;
    }

    private FigureFiles read() {
        if (published.file() == null) {
            published
                    .values()
                    .forEach(value -> FigureText.date(value.date().strip())
                            .ifPresentOrElse(
                                    date -> add(place, date, value.value()),
                                    () -> problem(
                                            place,
                                            "'" + value.date() + "' is not a date; allowed: " + FigureText.DATES)));
        } else {
            readFile();
        }
        if (figures.isEmpty() && problems.isEmpty()) {
            problem(place, "no figure is left between from and until; allowed: one or more");
        }
        return this;
    }

    private void readFile() {
        FigureTable table;
        try {
            table = FigureTable.read(published.file(), published.column());
        } catch (IllegalArgumentException e) {
            problem(place, e.getMessage());
            return;
        }
        for (FigureTable.Row row : table.rows()) {
            Place line = new Place(published.file(), place.folder(), row.line(), 1);
            var date = FigureText.date(row.date());
            var value = FigureText.number(row.value(), table.decimalMark());
            if (date.isEmpty()) {
                problem(line, "'" + row.date() + "' is not a date; allowed: " + FigureText.DATES);
            }
            if (value.isEmpty()) {
                problem(
                        line,
                        "'" + row.value() + "' is not a number with the decimal mark '" + table.decimalMark()
                                + "' of its column; allowed: as in 1234567.5, 1,234,567.5, 1.234.567,5 or 12 %");
            }
            if (date.isPresent() && value.isPresent()) {
                add(line, date.get(), value.get());
            }
        }
    }

    private void add(Place where, LocalDate date, double value) {
        if (!published.has(date)) {
            return;
        }
        double most = published.unit().isShare() ? published.perUnit() : 1e15;
        if (date.isBefore(scenario.start())) {
            problem(
                    where,
                    date + " is before the run; allowed: from " + scenario.start()
                            + " on (from and until leave others out)");
        } else if (!(value > 0 && value <= most)) {
            problem(where, Value.plain(value) + " is out of range; allowed: above 0 to " + Value.plain(most));
        } else if (!dates.add(date)) {
            problem(where, date + " appears twice; allowed: one figure for each day");
        }
        figures.add(new Figure(date, value));
    }

    private void problem(Place where, String message) {
        if (problems.size() < Problem.ENOUGH) {
            problems.add(where.problem(key, message));
        }
    }
}
