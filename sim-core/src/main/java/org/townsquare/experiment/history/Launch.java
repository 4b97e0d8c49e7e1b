package org.townsquare.experiment.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.townsquare.scenario.LaunchOutcome;

/**
 * A launch: the facts about it, as they are coded in a row of a file of launches.
 *
 * @param fields what stands in each column
 * @param month in which it opened
 * @param people in the market that it came into
 * @param incumbents who was there before it, the one it is compared with first
 */
record Launch(Map<String, String> fields, YearMonth month, double people, List<Incumbent> incumbents) {

    static final String ID = "id";
    static final String NAME = "name";
    static final String MONTH = "launch";
    static final String PEOPLE = "market_people_millions";
    static final String INCUMBENTS = "incumbents";
    static final String OUTCOME = "outcome";
    static final String CLOSED = "closed";
    /** A column that is worked out: the share of the market's people whom the incumbents have. */
    static final String REACH = "reach";

    /** Columns of published users, each as {@code value|unit} or {@code value|unit|date}. */
    static final List<String> FIGURES = List.of("users_1y", "users_2y", "users_5y", "peak", "last_known");

    static final String LESSON = "lesson";

    static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");

    /**
     * Who was there before.
     *
     * @param users in millions; empty if nobody published them
     */
    record Incumbent(String name, OptionalDouble users) {}

    String id() {
        return fields.get(ID);
    }

    /** The name of a file for it. */
    String fileName() {
        return fileName(id());
    }

    static String fileName(String id) {
        return id.replaceAll("[^\\w.-]", "-") + ".yaml";
    }

    String name() {
        return text(NAME).isEmpty() ? id() : text(NAME);
    }

    /** What stands in a column; empty if nothing does. */
    String text(String column) {
        return fields.getOrDefault(column, "");
    }

    /** The number that a column begins with, before any unit. */
    OptionalDouble number(String column) {
        Matcher number = NUMBER.matcher(text(column));
        return number.lookingAt() ? OptionalDouble.of(Double.parseDouble(number.group())) : OptionalDouble.empty();
    }

    /** The first date that is told in a column, the first of the month if it is no day. */
    Optional<LocalDate> date(String column) {
        Matcher date = DATE.matcher(text(column));
        return date.find()
                ? Optional.of(LocalDate.parse(
                        date.group(1) + "-" + date.group(2) + "-" + (date.group(3) == null ? "01" : date.group(3))))
                : Optional.empty();
    }

    /** The last month of a day, a month or a year; empty if a text is none of them. */
    static Optional<YearMonth> lastMonth(String date) {
        try {
            return Optional.of(
                    switch (date.length()) {
                        case 4 -> YearMonth.of(Integer.parseInt(date), 12);
                        case 7 -> YearMonth.parse(date);
                        default -> YearMonth.from(LocalDate.parse(date));
                    });
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The first of the dates in a text that is none. */
    static Optional<String> wrongDate(String text) {
        return DATE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(date -> {
                    try {
                        LocalDate.parse(date.length() > 7 ? date : date + "-01");
                        return false;
                    } catch (DateTimeException e) {
                        return true;
                    }
                })
                .findFirst();
    }

    /** What came of it, as published; nothing if that is not known yet. */
    Optional<LaunchOutcome> outcome() {
        return text(OUTCOME).isEmpty() ? Optional.empty() : LaunchOutcome.of(text(OUTCOME));
    }
}
