package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.townsquare.market.Ledger.Item;
import org.townsquare.market.Ledger.Party;
import org.townsquare.scenario.Scenario;

/** Adds everything up anew, step by step, and compares with the ledger. */
public final class BooksAudit {

    private final long[] cash;
    private final long atStart;

    public BooksAudit(Scenario scenario) {
        cash = scenario.platforms().stream()
                .mapToLong(platform -> Ledger.cents(platform.company().capital()))
                .toArray();
        atStart = Arrays.stream(cash).sum();
    }

    /** Fails unless money is conserved, every platform's cash follows from its bookings, and nobody is in debt. */
    public void check(Market market) {
        Ledger ledger = market.ledger();
        long all = 0;
        for (int k = 0; k < cash.length; k++) {
            for (Item item : Item.values()) {
                cash[k] += item.sign * ledger.today(k, item);
            }
            assertThat(ledger.cash(k)).isEqualTo(cash[k]).isNotNegative();
            all += cash[k];
        }
        for (Party party : Party.values()) {
            all += ledger.balance(party);
        }
        assertThat(all).isEqualTo(atStart);
    }
}
