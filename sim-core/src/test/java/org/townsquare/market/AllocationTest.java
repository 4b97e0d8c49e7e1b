package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.scenario.Advertisers;

class AllocationTest {

    private final Advertisers spec = Given.scenario(
                    Given.SMALL, "advertisers={reachWeight: 1.5, priceWeight: 0.7, usualPrice: 4, otherMedia: 0.9}")
            .advertisers();
    private final Allocation allocation = new Allocation(spec, 1000, 3);
    private final Advertiser advertiser = new Advertiser(1, 1e6, 20, 100);
    private final double[] shares = new double[3];

    @Test
    void sharesAreThoseOfTheLogit() {
        allocation.notice(0, new AdSpace(800, 600, 2, 0.05, 0.5), 12, 0);
        allocation.notice(1, new AdSpace(300, 300, 1, 0.01, 0.5), 0.1, 0);
        allocation.notice(2, new AdSpace(99, 99, 1, 0, 0.5), 1, 0);
        allocation.shares(advertiser, shares);
        // Reach times attention is 600·600/800 of 1000 people; the price is 12 $ for two thousand ads, or the reserve.
        double first = FastMath.exp(1.5 * FastMath.log(0.45) - 0.7 * FastMath.log(6 / 4.0) - 20 * 0.05);
        double second = FastMath.exp(1.5 * FastMath.log(0.3) - 0.7 * FastMath.log(0.5 / 4) - 20 * 0.01);
        double sum = FastMath.exp(0.9) + first + second;
        assertThat(shares[0]).isCloseTo(first / sum, within(1e-12));
        assertThat(shares[1]).isCloseTo(second / sum, within(1e-12));
        assertThat(shares[2]).as("99 people are fewer than 100").isZero();
    }

    @Test
    void whatIsKnownIsAMeanThatForgets() {
        allocation.notice(0, new AdSpace(800, 600, 2, 0.05, 0.5), 8, 0);
        allocation.notice(0, new AdSpace(0, 0, 0, 0, 0.5), 0, 0.75);
        assertThat(allocation.isOnOffer(new Advertiser(1, 1, 1, 600), 0)).isTrue();
        assertThat(allocation.isOnOffer(new Advertiser(1, 1, 1, 601), 0)).isFalse();
        assertThat(allocation.price(0)).as("no ads, no price").isCloseTo(4, within(1e-12));
        assertThat(allocation.risk(advertiser, 0))
                .as("toxicity is seen at once")
                .isZero();
    }

    @Test
    void aPlatformWithoutAdsHasNoAdvertisers() {
        allocation.notice(0, new AdSpace(800, 600, 0, 0.05, 0.5), 0, 0);
        allocation.shares(advertiser, shares);
        assertThat(shares).containsOnly(0);
    }

    @Test
    void thePriceClearsTheMarket() {
        AdSpace space = new AdSpace(800, 600, 2, 0.05, 0.5);
        assertThat(space.price(0.4)).as("too little money").isEqualTo(0.5);
        assertThat(space.fill(0.4)).isCloseTo(0.4, within(1e-12));
        assertThat(space.price(8)).as("more money than ads").isEqualTo(4);
        assertThat(space.fill(8)).isEqualTo(1);
    }
}
