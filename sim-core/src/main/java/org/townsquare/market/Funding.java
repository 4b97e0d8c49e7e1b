package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Company;
import org.townsquare.scenario.Investors;

/** What one platform has to show to investors, when and for what it asks them for money, and who owns it. */
final class Funding implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double YEAR = 365;
    private static final double MONTH = YEAR / 12;

    private final Company company;
    private final int viewDays;
    private final Growth active;
    private final Growth aware;
    final Stakes stakes;
    private int notBefore;
    private boolean withdrawn;

    /**
     * What a company asks for.
     *
     * @param losses what it loses in the time that the money is to last, in cents
     * @param hiring what a larger team costs in that time, in cents
     * @param team what that team costs more a year, in dollars
     * @param view the step as of which investors judge
     * @param urgent whether it is an emergency
     */
    record Ask(long losses, long hiring, double team, int view, boolean urgent) {

        long all() {
            return losses + hiring;
        }

        /** The larger team that a round pays for, in dollars a year. */
        double hired(long paid) {
            return hiring == 0 ? 0 : team * FastMath.min(1, FastMath.max(0, paid - losses) / (double) hiring);
        }
    }

    Funding(Company company, Investors investors) {
        this.company = company;
        viewDays = investors.viewDays();
        active = new Growth(investors.growthDays());
        aware = new Growth(investors.growthDays());
        stakes = new Stakes(investors.count());
    }

    /** A step's numbers of users. */
    void see(long activeUsers, long awareUsers) {
        active.see(activeUsers);
        aware.see(awareUsers);
    }

    /** What investors go by, per year: growth of active users, before the launch of those who know of the platform. */
    double growth(boolean open) {
        return open ? active.perYear() : aware.perYear();
    }

    /** By how much the team that is needed costs more than the present one, in dollars a year; 0 if that is little. */
    double gap(double team, double need) {
        return need > company.hiringGap() * team ? need - team : 0;
    }

    /** Whether it seeks a round: its cash will not last or its team is too small, and its last attempt is long enough ago. */
    boolean isSought(int step, double runway, double gap) {
        return takesMoney() && step >= notBefore && (runway < company.seekDays() || gap > 0);
    }

    /** Whether its cash lasts for so short a time that it asks whatever it did before. */
    boolean isUrgent(double runway) {
        return takesMoney() && runway < company.urgentDays();
    }

    private boolean takesMoney() {
        return !withdrawn && company.seekDays() > 0;
    }

    /**
     * It asks investors for what it loses, and what its users need, in the time that a round is to last, and not again for a
     * while unless in an emergency.
     *
     * @param burn what is lost a step, in dollars
     * @param gap what a larger team costs more a year, in dollars
     */
    Ask ask(int step, double burn, double gap) {
        notBefore = step + company.pauseDays();
        double months = company.roundMonths();
        return new Ask(
                Ledger.cents(FastMath.max(0, burn) * months * MONTH),
                Ledger.cents(gap * months * MONTH / YEAR),
                gap,
                step,
                false);
    }

    /** It asks for a bridge: what it loses for a while, and its debts in cents. */
    Ask bridge(int step, double burn, long debt) {
        return new Ask(Ledger.cents(burn * company.bridgeMonths() * MONTH) + debt, 0, 0, step - step % viewDays, true);
    }

    /** Nobody puts in anything any more. */
    void withdraw() {
        withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }
}
