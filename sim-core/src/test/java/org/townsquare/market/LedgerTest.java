package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.townsquare.market.Ledger.Item;
import org.townsquare.market.Ledger.Party;

class LedgerTest {

    @Test
    void whatOneSideReceivesTheOtherHasPaid() {
        Ledger ledger = new Ledger(new double[] {10, 0});
        ledger.book(0, Item.ADS, 250);
        ledger.book(0, Item.TEAM, 1200);
        ledger.book(1, Item.FOUNDER, 500);
        assertThat(ledger.cash(0)).isEqualTo(50);
        assertThat(ledger.cash(1)).isEqualTo(500);
        assertThat(ledger.balance(Party.ADVERTISERS)).isEqualTo(-250);
        assertThat(ledger.balance(Party.SUPPLIERS)).isEqualTo(1200);
        assertThat(ledger.balance(Party.FOUNDERS)).isEqualTo(-500);
    }

    @Test
    void revenueAndCostsAreOperatingAndOfOneStep() {
        Ledger ledger = new Ledger(new double[] {0});
        ledger.book(0, Item.ADS, 300);
        ledger.book(0, Item.SUBSCRIPTIONS, 100);
        ledger.book(0, Item.ROUNDS, 5000);
        ledger.book(0, Item.MARKETING, 70);
        assertThat(ledger.revenue(0)).isEqualTo(400);
        assertThat(ledger.costs(0)).isEqualTo(70);
        ledger.newStep();
        assertThat(ledger.revenue(0)).isZero();
        assertThat(ledger.cash(0)).isEqualTo(5330);
    }

    @Test
    void nobodyPaysWhatIsNotThere() {
        Ledger ledger = new Ledger(new double[] {1});
        assertThatThrownBy(() -> ledger.book(0, Item.TEAM, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.book(0, Item.ADS, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.cash(0)).isEqualTo(100);
    }
}
