package org.townsquare.results.tipping;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a search for tipping points is asked.
 *
 * @param path of the parameter that is varied
 * @param low lower end of its range
 * @param high upper end of its range
 * @param precision half the length of the 95 % interval at which to stop
 * @param budget the most runs for each tipping point
 * @param commonRandomNumbers whether the same replicates run at every value
 * @param platform whose critical mass it is about
 * @param rows the parameter along which the frontier lies; null without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TippingQuestion(
        String path,
        double low,
        double high,
        double precision,
        int budget,
        boolean commonRandomNumbers,
        String platform,
        Rows rows) {

    /** A second parameter and the values at which the tipping point of the first is sought. */
    public record Rows(String path, double low, double high, int count) {

        /** The value of a row. */
        public double value(int row) {
            return count == 1 ? low : low + (high - low) * row / (count - 1);
        }
    }

    /** How many tipping points are sought. */
    public int searches() {
        return rows == null ? 1 : rows.count();
    }
}
