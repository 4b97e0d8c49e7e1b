package org.townsquare.results.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Builds a row of a table. A number has the same bytes on every Java; a value that does not exist is empty. */
public final class CsvRow {

    private static final int DECIMALS = 6;
    private static final long SCALE = 1_000_000;
    /** Up to here a number times the scale is a long with room to spare. */
    private static final double LARGE = 1e12;

    private final StringBuilder text = new StringBuilder(256);
    private boolean first = true;

    /**
     * Any value; null is empty. Text is quoted where it must be (RFC 4180), a real number has six decimals, no exponent and no
     * negative zero.
     */
    public CsvRow add(Object value) {
        separate();
        if (value instanceof Double real) {
            if (Double.isFinite(real)) {
                real(real);
            }
        } else if (value instanceof String word && mustBeQuoted(word)) {
            text.append('"').append(word.replace("\"", "\"\"")).append('"');
        } else if (value != null) {
            text.append(value);
        }
        return this;
    }

    /** The whole row, with its end. */
    public String end() {
        return text.append('\n').toString();
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void real(double value) {
        if (Math.abs(value) >= LARGE) {
            text.append(new BigDecimal(value)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .toPlainString());
            return;
        }
        long scaled = rounded(Math.abs(value) * SCALE);
        if (value < 0 && scaled > 0) {
            text.append('-');
        }
        text.append(scaled / SCALE).append('.');
        long fraction = scaled % SCALE;
        for (long digit = SCALE / 10; digit > 0; digit /= 10) {
            text.append((char) ('0' + fraction / digit % 10));
        }
    }

    /**
     * What Math.round gives on every Java for a number from 0 on. In browsers that one adds a half first, which is lost or too
     * much where numbers are far apart.
     */
    private static long rounded(double value) {
        long whole = (long) value;
        return value - whole >= 0.5 ? whole + 1 : whole;
    }

    private static boolean mustBeQuoted(String word) {
        return word.isEmpty()
                || word.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !word.strip().equals(word);
    }
}
