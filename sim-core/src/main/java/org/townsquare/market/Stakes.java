package org.townsquare.market;

import java.io.Serializable;
import java.util.Arrays;

/** Who owns a company: the founder (with all others who own it at step 0), investors, and others who came in by an event. */
final class Stakes implements Serializable {

    private static final long serialVersionUID = 1;

    private final double[] investors;
    private double founder = 1;
    private double others;
    private double lastWorth;
    private int rounds;
    private int downRounds;

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

    /** A round is held: a down round if the company is worth less before it than it was after the last. */
    private void round(double value, double amount) {
        rounds++;
        downRounds += value < lastWorth ? 1 : 0;
        lastWorth = value + amount;
        dilute(value, amount);
    }

    /** Investors put in money, each so many cents of the sum. */
    void sell(double value, long[] paid, long sum) {
        double amount = Ledger.dollars(sum);
        round(value, amount);
        for (int i = 0; i < paid.length; i++) {
            investors[i] += Ledger.dollars(paid[i]) / (value + amount);
        }
    }

    /** Somebody from outside puts in an amount in dollars. */
    void sellToOthers(double value, double amount) {
        round(value, amount);
        others += amount / (value + amount);
    }

    /** New shares are given for something that is worth an amount in dollars. */
    void pay(double value, double amount) {
        dilute(value, amount);
        others += amount / (value + amount);
    }

    /** All of it is sold. */
    void sellAll() {
        founder = 0;
        Arrays.fill(investors, 0);
        others = 1;
    }

    /** The founder puts in an amount in dollars. */
    void sellToFounder(double value, double amount) {
        dilute(value, amount);
        founder += amount / (value + amount);
    }

    /** Rounds so far. */
    int rounds() {
        return rounds;
    }

    /** Rounds so far before which the company was worth less than after the round before. */
    int downRounds() {
        return downRounds;
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
