package org.townsquare.results;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Builds the rows of a table. A number has the same bytes on every Java; a value that does not exist is empty. */
public final class CsvRow {

    private static final int DECIMALS = 6;
    private static final long SCALE = 1_000_000;
    /** Up to here a number times the scale is a long with room to spare. */
    private static final double LARGE = 1e12;

    private final StringBuilder text = new StringBuilder(256);
    private boolean first = true;

    public CsvRow add(long value) {
        separate().append(value);
        return this;
    }

    /** A real number with six decimals, without exponent and without a negative zero. */
    public CsvRow add(double value) {
        separate();
        if (Double.isFinite(value)) {
            real(value);
        }
        return this;
    }

    /** A whole number that was kept as a real one. */
    public CsvRow addCount(double value) {
        separate();
        if (!Double.isNaN(value)) {
            text.append(Math.round(value));
        }
        return this;
    }

    /** Any value; null is empty. Text is quoted where it must be (RFC 4180). */
    public CsvRow add(Object value) {
        if (value instanceof Double real) {
            return add(real.doubleValue());
        }
        separate();
        if (value instanceof String word && mustBeQuoted(word)) {
            text.append('"').append(word.replace("\"", "\"\"")).append('"');
        } else if (value != null) {
            text.append(value);
        }
        return this;
    }

    /** Ends the row. */
    public void writeTo(Writer out) throws IOException {
        out.append(text.append('\n'));
        text.setLength(0);
        first = true;
    }

    private StringBuilder separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
        return text;
    }

    private void real(double value) {
        if (Math.abs(value) >= LARGE) {
            text.append(new BigDecimal(value)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .toPlainString());
            return;
        }
        long scaled = Math.round(Math.abs(value) * SCALE);
        if (value < 0 && scaled > 0) {
            text.append('-');
        }
        text.append(scaled / SCALE).append('.');
        long fraction = scaled % SCALE;
        for (long digit = SCALE / 10; digit > 0; digit /= 10) {
            text.append((char) ('0' + fraction / digit % 10));
        }
    }

    private static boolean mustBeQuoted(String word) {
        return word.isEmpty()
                || word.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !word.strip().equals(word);
    }
}
