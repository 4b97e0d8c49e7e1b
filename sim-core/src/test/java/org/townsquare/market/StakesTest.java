package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StakesTest {

    private final Stakes stakes = new Stakes(2);

    private void expect(double founder, double others, double first, double second) {
        assertThat(stakes.founder()).isCloseTo(founder, within(1e-12));
        assertThat(stakes.others()).isCloseTo(others, within(1e-12));
        assertThat(stakes.investor(0)).isCloseTo(first, within(1e-12));
        assertThat(stakes.investor(1)).isCloseTo(second, within(1e-12));
    }

    @Test
    void newMoneyGetsItsShareOfWhatTheCompanyIsWorthAfterwards() {
        expect(1, 0, 0, 0);
        stakes.sell(80, new long[] {1500, 500}, 2000);
        expect(0.8, 0, 0.15, 0.05);
        stakes.sellToOthers(300, 100);
        expect(0.6, 0.25, 0.1125, 0.0375);
        stakes.sellToFounder(10, 30);
        expect(0.9, 0.0625, 0.028125, 0.009375);
    }
}
