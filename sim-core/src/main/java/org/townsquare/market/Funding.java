package org.townsquare.market;

import java.io.Serializable;
import org.townsquare.scenario.Company;

/** What one platform has to show to investors, when it asks them for money, and who owns it. */
final class Funding implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double MONTH = 365 / 12.0;

    private final Company company;
    private final Growth active = new Growth();
    private final Growth aware = new Growth();
    final Stakes stakes;
    private int notBefore;
    private boolean withdrawn;

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

    /** Whether it seeks a round: its cash will not last, and its last attempt is long enough ago. */
    boolean isSought(int step, double runway) {
        return !withdrawn && step >= notBefore && runway < company.seekDays();
    }

    /**
     * It asks investors for what it loses in the time that a round is to last, and not again for a while.
     *
     * @param burn what is lost a step, in dollars
     * @return what it asks for, in cents
     */
    long ask(int step, double burn) {
        notBefore = step + company.pauseDays();
        return Ledger.cents(burn * company.roundMonths() * MONTH);
    }

    /** Nobody puts in anything any more. */
    void withdraw() {
        withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }
}
