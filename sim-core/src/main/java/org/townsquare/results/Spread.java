package org.townsquare.results;

import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;

/**
 * How a number varies over replicates.
 *
 * @param median half of the replicates are below; the mean of the two in the middle if their number is even
 * @param p5 5 % of the replicates are below
 * @param p95 95 % of the replicates are below
 */
public record Spread(double median, double p5, double p95) {

    /** The spread of the number with the other sign. */
    Spread negated() {
        return new Spread(-median, -p95, -p5);
    }

    /** For people: a share with its range, {@code 1.2 % (0.4–3.1 %)}. */
    public String percent() {
        return Percent.text(median) + " (" + Percent.range(p5, p95) + ")";
    }

    /** For people: a difference of shares in percentage points with its range, {@code 1.2 (0.4–3.1)}. */
    public String points() {
        String low = Percent.digits(p5);
        String high = Percent.digits(p95);
        boolean signed = low.startsWith("-") || high.startsWith("-");
        String range = Words.say(signed ? "number.range.signed" : "number.range", low, high);
        return (Percent.digits(median) + " (" + range + ")").replace('-', '−');
    }

    /** For people: a number with its range, {@code 1.05 (0.9–1.3)}. */
    public String number() {
        return Percent.plain(median) + " (" + Words.say("number.range", Percent.plain(p5), Percent.plain(p95)) + ")";
    }
}
