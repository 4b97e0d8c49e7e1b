package org.townsquare.market;

import java.io.Serializable;
import org.townsquare.market.Ledger.Item;
import org.townsquare.scenario.Company;

/**
 * A founder who pays out of an own pocket when cash runs short: enough for some steps, until the pocket is empty
 * or patience ends. Patience ends when the platform, once open, has had no new peak of active users for too long.
 */
final class Founder implements Serializable {

    private static final long serialVersionUID = 1;
    private final int patience;
    private final int ahead;
    private long pocket;
    private long peak;
    private int peakAt;

    Founder(Company company) {
        pocket = Ledger.cents(company.founder());
        patience = company.patience();
        ahead = company.founderDays();
    }

    /** Looks at how many are active; before the launch there is nothing to lose patience with. */
    void watch(int step, boolean open, long active) {
        if (!open || active > peak) {
            peak = active;
            peakAt = step;
        }
    }

    /**
     * Pays what is missing, if there is the will and the money.
     *
     * @param due what has to be paid now, in cents
     */
    void pay(int step, int platform, Finances finances, long due, Ledger ledger) {
        long wanted = Math.max(due, Ledger.cents(ahead * Math.max(0, finances.burn())));
        boolean isShort = ledger.cash(platform) < due || finances.runway() < ahead;
        if (isShort && step - peakAt <= patience && wanted > ledger.cash(platform)) {
            long paid = Math.min(pocket, wanted - ledger.cash(platform));
            pocket -= paid;
            ledger.book(platform, Item.FOUNDER, paid);
        }
    }

    /** Pays nothing any more. */
    void withdraw() {
        pocket = 0;
    }
}
