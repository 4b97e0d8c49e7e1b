package org.townsquare.results.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people to read. */
public final class Digits {

    private static final int DIGITS = 4;

    private Digits() {}

    /** A number with four digits. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        return rounded.signum() == 0
                ? "0"
                : Words.decimal(rounded.stripTrailingZeros().toPlainString()).replace('-', '−');
    }
}
