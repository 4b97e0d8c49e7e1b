package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Advertisers;
import org.townsquare.scenario.Advertisers.From;

class BoycottsTest {

    private final Streams streams = new Streams(1, 0);
    private Advertiser[] advertisers;
    private Allocation allocation;

    private Boycotts boycotts(double unsafe, String... overrides) {
        Advertisers spec = Given.scenario(Given.SMALL, overrides).advertisers();
        advertisers = Advertiser.all(spec, 220e6, streams.stream("advertisers").at(0));
        allocation = new Allocation(spec, 220e6, 2);
        allocation.notice(1, AdSpace.of(200e6, 200e6, 10, unsafe, 0.5), 1e6, 0);
        return new Boycotts(spec, advertisers, 2, streams);
    }

    private static double firms(Boycotts boycotts, Advertiser[] advertisers, int from, int to) {
        double sum = 0;
        for (int j = from; j < to; j++) {
            sum += boycotts.away(j, 1) * advertisers[j].firms();
        }
        return sum;
    }

    @Test
    void aCallReachesAsManyFirmsAsItSays() {
        Boycotts largest = boycotts(0.1);
        largest.call(1, 10, From.LARGEST, 0, 30);
        assertThat(firms(largest, advertisers, 0, 10)).isEqualTo(10);
        assertThat(firms(largest, advertisers, 0, 300)).isEqualTo(10);
        Boycotts smallest = boycotts(0.1);
        smallest.call(1, 1000, From.SMALLEST, 0, 30);
        assertThat(firms(smallest, advertisers, 299, 300)).isCloseTo(1000, within(1e-6));
        assertThat(firms(smallest, advertisers, 0, 300)).isCloseTo(1000, within(1e-6));
        Boycotts random = boycotts(0.1);
        random.call(1, 9e5, From.RANDOM, 0, 30);
        assertThat(firms(random, advertisers, 100, 300)).isCloseTo(9e5, within(1000.0));
        // A tenth of the largest hundred, binomial: outside 0 to 40 with less than 1e-12.
        assertThat(firms(random, advertisers, 0, 100)).isBetween(1.0, 40.0);
        assertThat(Arrays.stream(random.away(0)).sum()).as("the other platform").isZero();
    }

    @Test
    void othersFollowTheLargeOnesWhereItIsUnsafe() {
        double[] joined = new double[2];
        for (int unsafe = 0; unsafe < 2; unsafe++) {
            Boycotts boycotts = boycotts(unsafe == 0 ? 0.01 : 0.1, "advertisers.contagion=0.2");
            boycotts.call(1, 5, From.LARGEST, 0, 1000);
            for (int step = 0; step < 20; step++) {
                boycotts.spread(1, step, allocation);
            }
            joined[unsafe] = firms(boycotts, advertisers, 0, 100);
            assertThat(boycotts.away(299, 1)).as("small ones do not follow").isZero();
        }
        assertThat(joined[0]).isGreaterThanOrEqualTo(5);
        assertThat(joined[1]).isGreaterThan(joined[0] + 20);
    }

    @Test
    void nobodyFollowsSmallOnes() {
        Boycotts boycotts = boycotts(0.1, "advertisers.contagion=10");
        boycotts.call(1, 1e6, From.SMALLEST, 0, 1000);
        for (int step = 0; step < 100; step++) {
            boycotts.spread(1, step, allocation);
        }
        assertThat(firms(boycotts, advertisers, 0, 300)).isCloseTo(1e6, within(1e-3));
    }

    @Test
    void aBoycottEndsAfterTheCampaign() {
        Boycotts boycotts = boycotts(0.1, "advertisers={contagion: 0, boycottDays: 10}");
        boycotts.call(1, 100, From.LARGEST, 0, 50);
        boycotts.call(1, 1000, From.SMALLEST, 0, 50);
        for (int step = 0; step < 60; step++) {
            assertThat(firms(boycotts, advertisers, 0, 100) == 100).isEqualTo(step <= 50);
            boycotts.spread(1, step, allocation);
        }
        // Ten days of nine in ten, binomial of 100: mean 34.9, sd 4.8.
        assertThat(firms(boycotts, advertisers, 0, 100)).isBetween(10.0, 60.0);
        assertThat(firms(boycotts, advertisers, 299, 300)).isCloseTo(1000 * Math.pow(0.9, 10), within(1e-6));
    }
}
