package org.townsquare.scenario.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and numbers as tables of different countries write them. */
final class FigureText {

    /** What is allowed for a date, for messages. */
    static final String DATES = "a day as in 2023-07-31 or 31.7.2023, or a month as in 2023-07";

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ]\\d.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");

    /** Blanks of all kinds, apostrophes and underscores only ever group digits. */
    private static final Pattern GROUPING = Pattern.compile("[\\s\\u00A0\\u2009\\u202F'’_]");

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private FigureText() {}

    /** A day; of a month the last one, by which whoever was active within it has been counted. */
    static Optional<LocalDate> date(String text) {
        try {
            Matcher day = ISO.matcher(text);
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
            }
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return Optional.of(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)));
            }
            Matcher month = MONTH.matcher(text);
            return month.matches()
                    ? Optional.of(
                            YearMonth.of(number(month, 1), number(month, 2)).atEndOfMonth())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // no such day
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /**
     * The decimal mark of a column: that which some of its numbers can only have as one, or else which none can only have
     * for grouping; where nothing tells, a comma beside semicolons and a point beside other separators.
     */
    static char decimalMark(List<String> numbers, char separator) {
        for (String number : numbers) {
            String text = bare(number);
            int point = text.lastIndexOf('.');
            int comma = text.lastIndexOf(',');
            if (point >= 0 && comma >= 0) {
                return point > comma ? '.' : ',';
            }
            char mark = point >= 0 ? '.' : ',';
            int at = Math.max(point, comma);
            if (at >= 0 && !GROUPED.matcher(text).matches()) {
                return mark;
            }
            if (at >= 0 && text.indexOf(mark) < at) {
                return mark == '.' ? ',' : '.';
            }
        }
        return separator == ';' ? ',' : '.';
    }

    /** A number; per cent are hundredths. */
    static Optional<Double> number(String number, char decimalMark) {
        String text = bare(number);
        String grouping = decimalMark == '.' ? "," : ".";
        String whole = text.contains(String.valueOf(decimalMark)) ? text.substring(0, text.indexOf(decimalMark)) : text;
        if (whole.contains(grouping) && !GROUPED.matcher(whole).matches()) {
            return Optional.empty();
        }
        String plain =
                whole.replace(grouping, "") + text.substring(whole.length()).replace(decimalMark, '.');
        return PLAIN.matcher(plain).matches()
                ? Optional.of(Double.parseDouble(plain) / (number.strip().endsWith("%") ? 100 : 1))
                : Optional.empty();
    }

    private static String bare(String number) {
        String text = number.strip();
        text = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        return GROUPING.matcher(text).replaceAll("");
    }
}
