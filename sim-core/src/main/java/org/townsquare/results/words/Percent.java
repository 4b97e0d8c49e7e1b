package org.townsquare.results.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Shares for people to read. */
public final class Percent {

    private Percent() {}

    /** A share in percent, without the sign: one decimal, or two digits if below 1 %. */
    public static String digits(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        BigDecimal rounded = percent.abs().compareTo(BigDecimal.ONE) < 0
                ? percent.round(new MathContext(2, RoundingMode.HALF_UP))
                : percent.setScale(1, RoundingMode.HALF_UP);
        return text(rounded);
    }

    /** A share in percent. */
    public static String text(double share) {
        return Words.say("number.percent", digits(share));
    }

    /** Any number with three digits. */
    public static String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(3, RoundingMode.HALF_UP));
        return text(rounded);
    }

    private static String text(BigDecimal rounded) {
        return rounded.signum() == 0
                ? "0"
                : Words.decimal(rounded.stripTrailingZeros().toPlainString());
    }

    /** A range of shares, {@code 3.5–25.6 %}. */
    public static String range(double low, double high) {
        return Words.say("number.range", digits(low), text(high));
    }
}
