package org.townsquare.results.words;

import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words, numbers and dates for people, in the language of the {@link Edition} that is being written. Tables never use them. */
public final class Words {

    private static final Pattern OF_PLATFORM =
            Pattern.compile("^(platforms(\\[\\d+]|\\.[^.]+)|incumbent|alternative)\\.");
    /** An entry of another list, by its position or name. */
    private static final Pattern ENTRY =
            Pattern.compile("^(influencers|users\\.nations|gatekeepers\\.stores)(\\[\\d+]|\\.[^.]+)(?=\\.)");

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private Words() {}

    /** A sentence of the list, about some texts and whole numbers. */
    public static String say(String key, Object... about) {
        return Edition.current().language().say(key, about);
    }

    /** Sentences one after the other; empty ones are left out. */
    public static String together(String... sentences) {
        return Stream.of(sentences).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The list's sentences as they stand, whose keys begin like that: for a page that fills them in itself. */
    public static Map<String, String> all(String... beginnings) {
        return Edition.current().language().all(beginnings);
    }

    /** Code of the language, as in HTML. */
    public static String language() {
        return Edition.current().language().code();
    }

    /**
     * What a parameter means: as its record says it, where the language has no words of its own for it.
     *
     * @param path as in an override
     */
    public static String meaning(String path, String english) {
        return Edition.current()
                .language()
                .meaning(ENTRY.matcher(OF_PLATFORM.matcher(path).replaceFirst(""))
                        .replaceFirst("$1"))
                .orElse(english);
    }

    /** The unit of a parameter; empty if it has none. */
    public static String unit(String unit) {
        return unit.isEmpty() ? "" : say("parameter.unit." + unit.replaceAll("[^A-Za-z$]+", "-"));
    }

    /** Digits with the language's decimal mark in place of a point. */
    public static String decimal(String digits) {
        return digits.replace(".", say("number.decimal"));
    }

    /** A number with so many digits after the decimal mark. */
    public static String decimal(double number, int digits) {
        return decimal(String.format(Locale.ROOT, "%." + digits + "f", number));
    }

    /** A number as a scenario file has it, but for the decimal mark. */
    public static String plain(double number) {
        DecimalFormat digits = new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return decimal(digits.format(number));
    }

    /** A whole number with its thousands. */
    public static String thousands(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", say("number.thousands"));
    }

    /** A date in a sentence. */
    public static String date(LocalDate date) {
        return say(
                date.getDayOfMonth() == 1 ? "date.first" : "date",
                date.getYear(),
                String.format(Locale.ROOT, "%02d", date.getMonthValue()),
                String.format(Locale.ROOT, "%02d", date.getDayOfMonth()),
                date.getDayOfMonth(),
                say("date.months").split(" ", -1)[date.getMonthValue() - 1]);
    }

    /** The same of a date as tables have it. */
    public static String date(String date) {
        return date(LocalDate.parse(date));
    }

    /** How an axis shows numbers. */
    public static DecimalFormat numbers(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setDecimalSeparator(say("number.decimal").charAt(0));
        symbols.setGroupingSeparator(say("number.thousands").charAt(0));
        return new DecimalFormat(pattern, symbols);
    }

    /** {@code 1 run}, {@code 1,234 runs}: how many there are of what the list of words names. */
    public static String count(long number, String of) {
        return say("count." + of, thousands(number), number);
    }

    /** How an axis shows dates: days, or months alone. */
    static SimpleDateFormat dates(boolean days) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setShortMonths(say("date.axis.months").split(" ", -1));
        SimpleDateFormat format = new SimpleDateFormat(say(days ? "date.axis.day" : "date.axis.month"), symbols);
        format.setTimeZone(UTC);
        return format;
    }
}
