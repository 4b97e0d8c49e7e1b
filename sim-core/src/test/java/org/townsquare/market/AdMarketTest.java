package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.market.Ledger.Item;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Advertisers;

class AdMarketTest {

    private static final double PEOPLE = 220e6;
    private static final AdSpace SAFE = AdSpace.of(200e6, 200e6, 10, 0.01, 0.5);
    private static final AdSpace UNSAFE = AdSpace.of(200e6, 200e6, 10, 0.1, 0.5);
    private static final AdSpace NOTHING = AdSpace.of(0, 0, 10, 0, 0.5);

    private final Ledger ledger = new Ledger(new double[2]);
    private int step;

    private static AdMarket market(String... overrides) {
        Advertisers spec = Given.scenario(Given.SMALL, overrides).advertisers();
        return new AdMarket(spec, PEOPLE, 2, new Streams(1, 0));
    }

    /** @return ad revenue of the first platform in the last of these steps, in dollars a year */
    private double trade(AdMarket market, int steps, AdSpace... spaces) {
        for (int end = step + steps; step < end; step++) {
            ledger.newStep();
            market.trade(step, spaces, ledger);
        }
        return Ledger.dollars(ledger.today(0, Item.ADS)) * 365;
    }

    @Test
    void whatExistsAtTheStartIsInBalance() {
        AdMarket market = market();
        double first = trade(market, 1, SAFE, SAFE);
        assertThat(trade(market, 1000, SAFE, SAFE)).isCloseTo(first, within(1e-3 * first));
        assertThat(market.price(0)).isCloseTo(first / 365 / SAFE.thousands(), within(1e-2));
    }

    /** Prices and budgets chase each other with delay; swings die out, even if advertisers are keen on prices. */
    @Test
    void pricesSettle() {
        AdSpace half = AdSpace.of(100e6, 100e6, 10, 0.01, 0.5);
        for (String priceWeight : new String[] {"0.5", "5"}) {
            AdMarket market = market("advertisers.priceWeight=" + priceWeight);
            step = 0;
            double whole = trade(market, 1, SAFE, SAFE);
            trade(market, 2000, half, SAFE);
            double settled = trade(market, 1, half, SAFE);
            assertThat(settled).isBetween(0.3 * whole, 0.9 * whole);
            for (int day = 0; day < 100; day++) {
                assertThat(trade(market, 1, half, SAFE)).isCloseTo(settled, within(1e-3 * settled));
            }
        }
    }

    @Test
    void moneyLeavesInThirtyDaysAndComesBackInHalfAYear() {
        AdMarket market = market("advertisers={priceWeight: 0, noticeDays: 1}");
        double before = trade(market, 1, SAFE, NOTHING);
        AdMarket elsewhere = market("advertisers={priceWeight: 0, noticeDays: 1}");
        step = 0;
        double after = trade(elsewhere, 1, UNSAFE, NOTHING);
        step = 1;
        double left = (before - trade(market, 28, UNSAFE, NOTHING)) / (before - after);
        // Four decisions of e^(−7/30) each, of all but those who wait for their turn.
        assertThat(left).isCloseTo(1 - FastMath.exp(-28 / 30.0), within(0.05));
        trade(market, 1000, UNSAFE, NOTHING);
        double returned = (trade(market, 168, SAFE, NOTHING) - after) / (before - after);
        assertThat(returned).isCloseTo(1 - FastMath.exp(-168 / 180.0), within(0.03));
    }

    @Test
    void anOutageCostsLittleAfterwards() {
        AdMarket market = market();
        double before = trade(market, 10, SAFE, SAFE);
        assertThat(trade(market, 1, NOTHING, SAFE)).isZero();
        assertThat(trade(market, 7, SAFE, SAFE)).isCloseTo(before, within(0.02 * before));
    }

    @Test
    void everyCentThatAPlatformIsPaidAnAdvertiserPaid() {
        AdMarket market = market("advertisers.count=1000");
        long earned = 0;
        for (int day = 0; day < 50; day++) {
            trade(market, 1, day % 2 == 0 ? SAFE : UNSAFE, SAFE);
            earned += ledger.today(0, Item.ADS) + ledger.today(1, Item.ADS);
        }
        long paid = 0;
        for (int j = 0; j < market.advertisers(); j++) {
            paid += market.paid(j);
        }
        assertThat(paid).isEqualTo(earned).isPositive();
    }

    @Test
    void largeBrandsStayAwayFromSmallPlatforms() {
        AdMarket market = market();
        AdSpace small = AdSpace.of(1e6, 1e6, 10, 0.01, 0.5);
        trade(market, 1, SAFE, small);
        assertThat(market.spending(0, 0)).isPositive();
        assertThat(market.spending(0, 1)).isZero();
        assertThat(market.spending(299, 1)).isPositive();
        assertThat(market.ready(1)).isBetween(0.5, 0.99);
        assertThat(market.ready(0)).isEqualTo(1);
    }

    /** Of nine million a thousand small firms cost nearly nothing, the fifty largest more (Facebook, July 2020: 1 to 2 %). */
    @Test
    void aBoycottBySmallOnesCostsLittleAndOneByLargeOnesMore() {
        double[] loss = Arrays.stream(new Advertisers.From[] {
                    Advertisers.From.SMALLEST, Advertisers.From.RANDOM, Advertisers.From.LARGEST
                })
                .mapToDouble(from -> {
                    AdMarket market = market();
                    step = 0;
                    double before = trade(market, 7, SAFE, SAFE);
                    market.boycott(0, from == Advertisers.From.LARGEST ? 50 : 1100, from, step, step + 30);
                    return 1 - trade(market, 20, SAFE, SAFE) / before;
                })
                .toArray();
        assertThat(loss[0]).isBetween(0.0, 0.001);
        assertThat(loss[1]).isBetween(0.0, 0.02);
        assertThat(loss[2]).isBetween(0.02, 0.06);
    }
}
