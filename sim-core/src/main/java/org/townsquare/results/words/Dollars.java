package org.townsquare.results.words;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Amounts of money on an axis, short enough to read: 1.5 M, 300 k, 2 bn. */
public final class Dollars extends NumberFormat {

    private static final long serialVersionUID = 1;

    private final NumberFormat digits = Words.numbers("0.##");

    @Override
    public StringBuffer format(double dollars, StringBuffer to, FieldPosition position) {
        double size = Math.abs(dollars);
        if (size >= 1e9) {
            return to.append(Words.say("number.billions", digits.format(dollars / 1e9)));
        }
        if (size >= 1e6) {
            return to.append(Words.say("number.millions", digits.format(dollars / 1e6)));
        }
        return to.append(
                size >= 1e3 ? Words.say("number.thousand", digits.format(dollars / 1e3)) : digits.format(dollars));
    }

    @Override
    public StringBuffer format(long dollars, StringBuffer to, FieldPosition position) {
        return format((double) dollars, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        return digits.parse(source, position);
    }
}
