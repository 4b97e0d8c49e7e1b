package org.townsquare.market;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.market.Ledger.Item;
import org.townsquare.scenario.Business;
import org.townsquare.scenario.Company;

/** The money of one platform: what it takes in and what it owes for a step, and how long its cash will last. */
final class Finances implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double YEAR = 365;
    private static final double MONTH = YEAR / 12;
    /** Revenue and burn are watched as means that forget with this time constant, in steps; plain means until then. */
    private static final double WATCHED = 30;

    private final int platform;
    private Business business;
    private final Company company;
    private final Ledger ledger;
    private double creatorFund;
    private long fines;
    private double meanRevenue;
    private double meanBurn;
    private int closedSteps;

    /**
     * How much a platform is used.
     *
     * @param people people who are active on it
     * @param posts posts a day
     * @param reviewed share of the posts that moderators have to look at
     * @param reached people reached by its paid marketing in a step
     * @param hasCreators whether any creators are active on it
     */
    record Use(double people, double posts, double reviewed, double reached, boolean hasCreators) {}

    Finances(int platform, Business business, Company company, Ledger ledger) {
        this.platform = platform;
        this.business = business;
        this.company = company;
        this.ledger = ledger;
        creatorFund = company.creatorFund();
    }

    void turnTo(Business other) {
        business = other;
    }

    void changeCreatorFund(Double dollarsPerYear) {
        creatorFund = dollarsPerYear == null ? creatorFund : dollarsPerYear;
    }

    /** A fine has to be paid with the next bills. */
    void owe(double dollars) {
        fines += Ledger.cents(dollars);
    }

    /** Fines that are to be paid, in cents. */
    long fines() {
        return fines;
    }

    /** What creators are offered together, in dollars a year. */
    double creatorFund() {
        return creatorFund;
    }

    /** What users pay for a step, in dollars: fees of all and premium subscriptions of some. */
    double subscriptions(double people) {
        return people * (business.fee() + business.premiumShare() * business.premiumPrice()) / MONTH;
    }

    /** What the team is to cost, in dollars a year: the plan, or a share of revenue if that is more. */
    double team(double planned) {
        return FastMath.max(planned, company.reinvested() * meanRevenue * YEAR);
    }

    /** What is due for a step, in cents, by what it is for. */
    Map<Item, Long> due(Use use, double teamCost, double reviewCost) {
        Map<Item, Long> due = new EnumMap<>(Item.class);
        due.put(Item.INFRASTRUCTURE, Ledger.cents(use.people() * company.infrastructure() / YEAR));
        due.put(Item.MODERATION, Ledger.cents(use.posts() * use.reviewed() * reviewCost));
        due.put(Item.TEAM, Ledger.cents(teamCost / YEAR));
        due.put(Item.MARKETING, Ledger.cents(use.reached() * company.contactPrice()));
        due.put(Item.CREATORS, use.hasCreators() ? Ledger.cents(creatorFund / YEAR) : 0);
        if (fines > 0) {
            due.put(Item.FINES, fines);
        }
        return due;
    }

    /**
     * Pays what is due; who cannot pay all of it pays as much as there is, in the order of the items.
     *
     * @return whether everything was paid
     */
    boolean pay(Map<Item, Long> due) {
        long owed = 0;
        for (Map.Entry<Item, Long> item : due.entrySet()) {
            long paid = Math.min(item.getValue(), ledger.cash(platform));
            ledger.book(platform, item.getKey(), paid);
            owed += item.getValue() - paid;
        }
        return owed == 0;
    }

    /** Closes the books of a step. */
    void closeStep() {
        double revenue = Ledger.dollars(ledger.revenue(platform));
        // Fines do not come again.
        double costs = Ledger.dollars(ledger.costs(platform) - ledger.today(platform, Item.FINES));
        closedSteps++;
        meanRevenue += (revenue - meanRevenue) / Math.min(WATCHED, closedSteps);
        meanBurn += (costs - revenue - meanBurn) / Math.min(WATCHED, closedSteps);
        fines = 0;
    }

    /** What is lost a step, lately and without fines, in dollars; negative with a profit. */
    double burn() {
        return meanBurn;
    }

    /** How long the cash lasts at the present burn, in steps; without end if nothing is lost. */
    double runway() {
        return meanBurn <= 0 ? Double.POSITIVE_INFINITY : Ledger.dollars(ledger.cash(platform)) / meanBurn;
    }
}
