package org.townsquare.scenario.file;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.townsquare.scenario.Gone;
import org.townsquare.scenario.Limits;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Worded;

/** The shape of a single value: a number, a text, a date, yes or no, or one of several words. */
record Value(Class<?> type) implements Shape {

    /** The form of a date; four digits for the year. */
    static final String DATE_FORM = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static final String CONTROL_CHARACTERS = "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f";

    /** Texts of several lines, as a pattern that Java and JSON Schema understand alike: no control characters. */
    static final String LINES_FORM = "[^" + CONTROL_CHARACTERS + "]*";

    /** Texts of one line: no line breaks and tabs either. */
    static final String LINE_FORM = "[^" + CONTROL_CHARACTERS + "\\t\\n\\u2028\\u2029]*";

    private static final Predicate<String> LINES = Pattern.compile(LINES_FORM).asMatchPredicate();
    private static final Predicate<String> LINE = Pattern.compile(LINE_FORM).asMatchPredicate();
    private static final Predicate<String> DATE = Pattern.compile(DATE_FORM).asMatchPredicate();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    boolean isWhole() {
        return type == int.class || type == Integer.class || type == long.class;
    }

    boolean isReal() {
        return type == double.class || type == Double.class;
    }

    boolean isNumber() {
        return isWhole() || isReal();
    }

    boolean isText() {
        return type == String.class;
    }

    boolean isDate() {
        return type == LocalDate.class;
    }

    /** The words allowed; empty if any are. */
    List<String> words() {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> Worded.of((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    /** The value of a node; null after a complaint. */
    JsonNode read(Node node, Parameter about, Consumer<String> complain) {
        if (!(node instanceof Node.Scalar scalar)) {
            complain.accept(
                    node.shown() + " is not " + expected(about) + (isText() ? "; a text with ': ' needs quotes" : ""));
            return null;
        }
        if (isNumber() && scalar.literal() == Node.Literal.NUMBER) {
            return number(scalar, about, complain);
        }
        if (type == boolean.class && scalar.literal() == Node.Literal.BOOLEAN) {
            return JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
        }
        if (scalar.literal() == Node.Literal.TEXT || about.verbatim()) {
            if (isText() && !(about.lines() ? LINES : LINE).test(scalar.text())) {
                complain.accept(scalar.shown() + " has "
                        + (about.lines() ? "control characters" : "line breaks or other control characters")
                        + "; allowed: plain text" + (about.lines() ? "" : " on one line"));
                return null;
            }
            if (isText() || words().contains(scalar.text())) {
                return JSON.textNode(scalar.text());
            }
            if (isDate() && date(scalar).isPresent()) {
                return JSON.textNode(scalar.text());
            }
        }
        complain.accept(
                words().isEmpty() || scalar.literal() != Node.Literal.TEXT
                        ? scalar.shown() + " is not " + expected(about) + remedy(scalar)
                        : scalar.shown() + " " + unknown(scalar.text()));
        return null;
    }

    /** The end of a message about a word that is none of those allowed. */
    private String unknown(String word) {
        return Gone.message(type, word).orElseGet(() -> "is unknown" + Nearest.hint(word, words()));
    }

    private JsonNode number(Node.Scalar scalar, Parameter about, Consumer<String> complain) {
        BigDecimal exact = new BigDecimal(scalar.text().replace("_", ""));
        double value = exact.doubleValue() + 0.0; // turns -0 into 0
        boolean inRange = Limits.of(about).allow(value);
        if (inRange && isReal()) {
            return JSON.numberNode(value);
        }
        if (inRange && exact.stripTrailingZeros().scale() > 0) {
            complain.accept(scalar.shown() + " is not " + expected(about));
            return null;
        }
        try {
            if (inRange) {
                return type == long.class
                        ? JSON.numberNode(exact.longValueExact())
                        : JSON.numberNode(exact.intValueExact());
            }
        } catch (ArithmeticException tooLarge) {
            inRange = false;
        }
        complain.accept(scalar.shown() + " is out of range; allowed: " + allowed(about));
        return null;
    }

    /** The date that a node gives, if it gives one. */
    static Optional<LocalDate> date(Node node) {
        try {
            return node instanceof Node.Scalar scalar && DATE.test(scalar.text())
                    ? Optional.of(LocalDate.parse(scalar.text()))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String remedy(Node.Scalar scalar) {
        return isText() && scalar.literal() != Node.Literal.NOTHING
                ? "; put it in quotes: \"" + scalar.text() + "\""
                : "";
    }

    private String expected(Parameter about) {
        if (isNumber()) {
            String dates = about.date() ? " or a date" : "";
            return (isWhole() ? "a whole number" : "a number") + dates + "; allowed: " + allowed(about);
        }
        if (isText()) {
            return "text";
        }
        if (isDate()) {
            return "a date; allowed: year-month-day, as in 2022-02-21";
        }
        return words().isEmpty() ? "true or false" : "one word; allowed: " + String.join(", ", words());
    }

    /** The numbers allowed for this value, in words. */
    String allowed(Parameter about) {
        String range = range(about);
        return type == long.class && range.equals("any") ? "any of 64 bits" : range;
    }

    /** The numbers within a parameter's limits, in words. */
    static String range(Parameter about) {
        return Limits.of(about).words();
    }

    /** A number without exponent or needless zeros; the same on every Java, which Double.toString is not. */
    static String plain(double value) {
        return decimal(value).toPlainString();
    }

    /** The shortest decimal number that stands for this one. */
    static BigDecimal decimal(double value) {
        BigDecimal decimal = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
