package org.townsquare.statistics;

/**
 * A number estimated from a sample, with an interval. All three are NaN where the sample does not tell.
 *
 * @param low the lower end of the interval
 * @param high the upper end
 */
public record Estimated(double value, double low, double high) {

    /** What a sample says that does not tell. */
    public static final Estimated UNKNOWN = new Estimated(Double.NaN, Double.NaN, Double.NaN);

    /** The same within limits. */
    Estimated within(double least, double most) {
        return new Estimated(within(value, least, most), within(low, least, most), within(high, least, most));
    }

    private static double within(double number, double least, double most) {
        return Math.min(most, Math.max(least, number));
    }
}
