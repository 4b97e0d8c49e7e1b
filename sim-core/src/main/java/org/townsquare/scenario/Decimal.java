package org.townsquare.scenario;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text, the same on every Java: what Double.toString writes changed with Java 19. */
final class Decimal {

    /** So many digits tell any number from its neighbours. */
    private static final int ENOUGH = 17;
    /** A number that this many digits do not tell needs more: of two decimals with so many, one at most is read as it. */
    private static final int UNIQUE = 15;

    private Decimal() {}

    /** That number without exponent. */
    static String text(double value) {
        return of(value).toPlainString();
    }

    /** The shortest decimal number that is read as this one, and of these the nearest. */
    static BigDecimal of(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact;
        boolean isLong = exact.round(new MathContext(UNIQUE)).doubleValue() != value;
        for (int digits = isLong ? UNIQUE + 1 : 1; digits <= ENOUGH; digits++) {
            rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                break;
            }
        }
        BigDecimal bare = rounded.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
