package org.townsquare.market;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.market.Ledger.Item;
import org.townsquare.scenario.Business;
import org.townsquare.scenario.Company;

/**
 * The money of one platform: what it takes in and what it owes for a step, what it cuts when it runs short, and how long its
 * cash will last.
 */
final class Finances implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double YEAR = 365;
    private static final double MONTH = YEAR / 12;

    private final int platform;
    private Business business;
    private final Company company;
    private final Ledger ledger;
    private double creatorFund;
    /** What could not be paid, in cents. */
    private final Map<Item, Long> owed = new EnumMap<>(Item.class);

    private int inDebt;
    private boolean suspended;
    private double spends = 1;
    private double bills;
    private double meanRevenue;
    private double meanBurn;
    private double meanFixed;
    private double fixed;
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

    /** Something that does not come again, as a fine, has to be paid with the next bills. */
    void owe(Item item, double dollars) {
        owed.merge(item, Ledger.cents(dollars), Long::sum);
    }

    /** What it owes and has not paid yet, in cents. */
    long debt() {
        return owed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What creators are paid together, in dollars a year. */
    double creatorFund() {
        return spends * creatorFund;
    }

    /** From now on it spends as if money could not run out. */
    void suspend() {
        suspended = true;
        spends = 1;
    }

    /** Which part it can afford of its team, its marketing and its fund for creators. */
    double spends() {
        return spends;
    }

    /** What users pay for a step, in dollars: fees of all and premium subscriptions of some. */
    double subscriptions(double people) {
        return people * (business.fee() + business.premiumShare() * business.premiumPrice()) / MONTH;
    }

    /** What its team is to cost, in dollars a year: as planned and affordable, or a share of revenue if that is more. */
    double team(Team team, double people) {
        double lasting =
                YEAR * (Ledger.dollars(ledger.cash(platform)) / company.lastingDays() + meanRevenue - meanFixed);
        return FastMath.max(team.sound(people, lasting), company.reinvested() * meanRevenue * YEAR);
    }

    /** What is due for a step, in cents, by what it is for; with what is owed. */
    Map<Item, Long> due(Use use, double teamCost, double reviewCost) {
        Map<Item, Long> due = new EnumMap<>(Item.class);
        due.put(Item.INFRASTRUCTURE, Ledger.cents(use.people() * company.infrastructure() / YEAR));
        due.put(Item.MODERATION, Ledger.cents(use.posts() * use.reviewed() * reviewCost));
        fixed = Ledger.dollars(sum(due));
        due.put(Item.TEAM, Ledger.cents(teamCost / YEAR));
        due.put(Item.MARKETING, Ledger.cents(use.reached() * company.contactPrice()));
        due.put(Item.CREATORS, use.hasCreators() ? Ledger.cents(creatorFund / YEAR) : 0);
        // Neither fines nor what is owed come again.
        bills = Ledger.dollars(sum(due));
        owed.forEach((item, cents) -> due.merge(item, cents, Long::sum));
        return due;
    }

    /**
     * Cuts team, marketing and creators alike to what it can afford: what it earns beyond the rest, and a part of what cash is
     * left, so that people are let go before bills stay unpaid.
     *
     * @param given what an owner has given for these bills, in cents
     */
    void cut(Map<Item, Long> due, long given) {
        long free = due.entrySet().stream()
                .filter(item -> item.getKey().isFree())
                .mapToLong(Map.Entry::getValue)
                .sum();
        long rest = sum(due) - free;
        long earned = Math.max(0, ledger.revenue(platform) + given - rest);
        double affordable = earned + Math.max(0, ledger.cash(platform) - rest - earned) / company.spreadDays();
        spends = suspended || free <= affordable ? 1 : affordable / free;
        due.replaceAll((item, cents) -> item.isFree() ? (long) (spends * cents) : cents);
    }

    /**
     * Pays what is due. Who cannot pay all of it pays as much as there is, in the order of the items, and owes the rest.
     *
     * @return false if it has owed something for too long
     */
    boolean pay(Map<Item, Long> due) {
        owed.clear();
        for (Map.Entry<Item, Long> item : due.entrySet()) {
            long paid = Math.min(item.getValue(), ledger.cash(platform));
            ledger.book(platform, item.getKey(), paid);
            if (paid < item.getValue()) {
                owed.put(item.getKey(), item.getValue() - paid);
            }
        }
        inDebt = owed.isEmpty() ? 0 : inDebt + 1;
        return inDebt <= company.creditDays();
    }

    /** Closes the books of a step. */
    void closeStep() {
        double revenue = Ledger.dollars(ledger.revenue(platform));
        closedSteps++;
        double weight = 1 / Math.min(company.meanDays(), closedSteps);
        meanRevenue += (revenue - meanRevenue) * weight;
        meanBurn += (bills - revenue - meanBurn) * weight;
        meanFixed += (fixed - meanFixed) * weight;
    }

    /** What it would lose a step, lately and without fines, with the team that it plans, in dollars; negative with a profit. */
    double burn() {
        return meanBurn;
    }

    /** The same, or what this step loses if that is more. */
    double worstBurn() {
        return FastMath.max(meanBurn, bills - Ledger.dollars(ledger.revenue(platform)));
    }

    /** How long the cash lasts at such a burn, in steps; without end if nothing is lost. */
    double lasts(double burn) {
        return burn <= 0 ? Double.POSITIVE_INFINITY : Ledger.dollars(ledger.cash(platform)) / burn;
    }

    /** How long the cash lasts at the present burn, in steps; without end if nothing is lost. */
    double runway() {
        return lasts(meanBurn);
    }

    static long sum(Map<Item, Long> due) {
        return due.values().stream().mapToLong(Long::longValue).sum();
    }
}
