package org.townsquare.scenario;

/**
 * Between which numbers a parameter may be.
 *
 * @param above whether the smallest one itself is not allowed
 */
public record Limits(double min, double max, boolean above) {

    /** Those of a parameter. */
    public static Limits of(Parameter about) {
        return new Limits(about.min(), about.max(), about.above());
    }

    /** Whether a number is within them. */
    public boolean allow(double value) {
        return Double.isFinite(value) && value <= max && (above ? value > min : value >= min);
    }

    /** What is said of a number, as it was given, that is not within them. */
    public String refusal(String shown) {
        return shown + " is out of range; allowed: " + words();
    }

    /** The numbers within them, in words. */
    public String words() {
        String upper = Double.isFinite(max) ? "up to " + Decimal.text(max) : "any";
        if (!Double.isFinite(min)) {
            return upper;
        }
        String lower = (above ? "above " : "from ") + Decimal.text(min);
        return Double.isFinite(max) ? lower + " to " + Decimal.text(max) : lower;
    }
}
