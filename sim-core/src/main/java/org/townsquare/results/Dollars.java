package org.townsquare.results;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Amounts of money on an axis, short enough to read: 1.5 M, 300 k, 2 bn. */
public final class Dollars extends NumberFormat {

    private static final long serialVersionUID = 1;

    private final NumberFormat digits =
            new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH));

    @Override
    public StringBuffer format(double dollars, StringBuffer to, FieldPosition position) {
        double size = Math.abs(dollars);
        if (size >= 1e9) {
            return to.append(digits.format(dollars / 1e9)).append(" bn");
        }
        if (size >= 1e6) {
            return to.append(digits.format(dollars / 1e6)).append(" M");
        }
        return size >= 1e3 ? to.append(digits.format(dollars / 1e3)).append(" k") : to.append(digits.format(dollars));
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
