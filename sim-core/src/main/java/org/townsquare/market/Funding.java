package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Company;

/** What one platform has to show to investors, when and for what it asks them for money, and who owns it. */
final class Funding implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double YEAR = 365;
    private static final double MONTH = YEAR / 12;
    /** Cash that lasts for fewer steps is an emergency, in which nobody minds when the last round was. */
    private static final int URGENT = 90;
    /** Months that are bridged then. */
    private static final double BRIDGED = 6;
    /** It asks for a larger team once so much more is needed than it has. */
    private static final double BEHIND = 1.1;
    /** In an emergency an investor looks at a platform anew after so many steps. */
    private static final int VIEW = 90;

    private final Company company;
    private final Growth active = new Growth();
    private final Growth aware = new Growth();
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

    Funding(Company company, int investors) {
        this.company = company;
        stakes = new Stakes(investors);
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
    static double gap(double team, double need) {
        return need > BEHIND * team ? need - team : 0;
    }

    /** Whether it seeks a round: its cash will not last or its team is too small, and its last attempt is long enough ago. */
    boolean isSought(int step, double runway, double gap) {
        return takesMoney() && step >= notBefore && (runway < company.seekDays() || gap > 0);
    }

    /** Whether its cash lasts for so short a time that it asks whatever it did before. */
    boolean isUrgent(double runway) {
        return takesMoney() && runway < URGENT;
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

    /** It asks for a bridge: what it loses in half a year, and its debts in cents. */
    static Ask bridge(int step, double burn, long debt) {
        return new Ask(Ledger.cents(burn * BRIDGED * MONTH) + debt, 0, 0, step - step % VIEW, true);
    }

    /** Nobody puts in anything any more. */
    void withdraw() {
        withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }
}
