package org.townsquare.market;

import java.io.Serializable;

/** Who owns a company: the founder (with all others who own it at step 0), investors, and others who came in by an event. */
final class Stakes implements Serializable {

    private static final long serialVersionUID = 1;

    private final double[] investors;
    private double founder = 1;
    private double others;

    Stakes(int investors) {
        this.investors = new double[investors];
    }

    /**
     * Everybody's share shrinks to make room for new money.
     *
     * @param value what the company is worth before, in dollars, above 0
     * @param amount what is put in, in dollars
     */
    private void dilute(double value, double amount) {
        double left = value / (value + amount);
        founder *= left;
        others *= left;
        for (int i = 0; i < investors.length; i++) {
            investors[i] *= left;
        }
    }

    /** Investors put in money, each so many cents of the sum. */
    void sell(double value, long[] paid, long sum) {
        double amount = Ledger.dollars(sum);
        dilute(value, amount);
        for (int i = 0; i < paid.length; i++) {
            investors[i] += Ledger.dollars(paid[i]) / (value + amount);
        }
    }

    /** Somebody from outside puts in an amount in dollars. */
    void sellToOthers(double value, double amount) {
        dilute(value, amount);
        others += amount / (value + amount);
    }

    /** The founder puts in an amount in dollars. */
    void sellToFounder(double value, double amount) {
        dilute(value, amount);
        founder += amount / (value + amount);
    }

    double founder() {
        return founder;
    }

    double others() {
        return others;
    }

    double investor(int investor) {
        return investors[investor];
    }
}
