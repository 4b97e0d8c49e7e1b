package org.townsquare.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.townsquare.scenario.Limits;

/**
 * What records hold, a value a line in the order of their parameters: what {@code share} writes and the generated readers
 * read. A value that is not given is ~, a text stands behind ', a record behind (, a list behind its length. Numbers are
 * checked as in a scenario file, since a reader of the page may have changed them.
 */
final class Tape {

    private final String[] lines;
    private final List<String> problems = new ArrayList<>();
    private int next;

    Tape(String text) {
        lines = text.split("\n", -1);
    }

    /** What is wrong: the line, a blank and the message. */
    List<String> problems() {
        return problems;
    }

    String word() {
        return lines[next++];
    }

    /** Whether nothing stands here; it is passed, and so is the sign that a record follows. */
    boolean absent() {
        boolean nothing = lines[next].equals("~");
        next += nothing || lines[next].equals("(") ? 1 : 0;
        return nothing;
    }

    double real(Limits limits) {
        double value = number().doubleValue() + 0.0;
        check(limits, limits.allow(value));
        return value;
    }

    int whole(Limits limits) {
        BigDecimal exact = number();
        boolean isWhole = exact.stripTrailingZeros().scale() <= 0;
        if (!isWhole && limits.allow(exact.doubleValue())) {
            complain(lines[next - 1] + " is not a whole number; allowed: " + limits.words());
        } else {
            check(limits, limits.allow(exact.doubleValue()));
        }
        return exact.intValue();
    }

    long big(Limits limits) {
        return Long.parseLong(word());
    }

    private BigDecimal number() {
        try {
            return new BigDecimal(word());
        } catch (NumberFormatException e) {
            complain(lines[next - 1] + " is not a number");
            return BigDecimal.ZERO;
        }
    }

    private void check(Limits limits, boolean allowed) {
        if (!allowed) {
            complain(limits.refusal(lines[next - 1]));
        }
    }

    private void complain(String message) {
        problems.add((next - 1) + " " + message);
    }

    boolean truth() {
        return word().equals("true");
    }

    String text() {
        String line = word();
        return line.equals("~") ? null : line.substring(1).replace('\u001e', '\n'); // no text of a scenario has it
    }

    LocalDate date() {
        String line = word();
        return line.equals("~") ? null : LocalDate.parse(line);
    }

    <E extends Enum<E>> E one(E[] constants) {
        String line = word();
        for (E constant : constants) {
            if (constant.name().equals(line)) {
                return constant;
            }
        }
        return null;
    }

    <T> List<T> list(Supplier<T> entry) {
        String length = word();
        if (length.equals("~")) {
            return null;
        }
        List<T> list = new ArrayList<>();
        for (int i = Integer.parseInt(length); i > 0; i--) {
            list.add(entry.get());
        }
        return List.copyOf(list);
    }

    <T> Map<String, T> map(Supplier<T> value) {
        int length = Integer.parseInt(word());
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < length; i++) {
            map.put(text(), value.get());
        }
        return map;
    }
}
