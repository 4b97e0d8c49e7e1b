package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Advertisers;

class AdvertiserTest {

    private static final double PEOPLE = 1000;

    private static Advertiser[] all(String... overrides) {
        Advertisers spec = Given.scenario(Given.SMALL, overrides).advertisers();
        return Advertiser.all(
                spec, PEOPLE, new Streams(1, 0).stream("advertisers").at(0));
    }

    private static double budgets(Advertiser[] all, int from, int to) {
        return Arrays.stream(all, from, to).mapToDouble(Advertiser::budget).sum();
    }

    @Test
    void theLargestHundredHoldTheirShareHoweverManyThereAre() {
        for (int count : new int[] {101, 300, 10_000}) {
            Advertiser[] all = all("advertisers.count=" + count, "advertisers.largestShare=0.25");
            assertThat(budgets(all, 0, 100)).isCloseTo(0.25 * 150 * PEOPLE, within(1e-6));
            assertThat(budgets(all, 0, count)).isCloseTo(150 * PEOPLE, within(1e-6));
            assertThat(Arrays.stream(all).mapToDouble(Advertiser::firms).sum()).isCloseTo(9e6, within(1e-2));
            assertThat(Arrays.stream(all).filter(Advertiser::isLarge)).hasSize(100);
        }
        assertThat(budgets(all("advertisers.count=7"), 0, 7)).isCloseTo(150 * PEOPLE, within(1e-6));
    }

    @Test
    void budgetsFallWithRankAsAPower() {
        Advertiser[] all = all("advertisers.decline=0.8");
        assertThat(all[0].budget() / all[63].budget()).isCloseTo(FastMath.pow(64, 0.8), within(1e-9));
        assertThat(all[100].budget()).isCloseTo(all[299].budget(), within(1e-9));
        assertThat(all[100].firms()).as("firms in a segment far up").isLessThan(all[299].firms() / 1000);
    }

    /** With Facebook's concentration the law of the head is that of the tail: its smallest spends what the next ones do. */
    @Test
    void headAndTailMeet() {
        Advertiser[] all = all("advertisers.count=10000");
        assertThat(all[100].budget() / all[100].firms() / all[99].budget()).isBetween(0.9, 1.1);
    }

    @Test
    void largeOnesMindRiskMoreAndWantMorePeople() {
        Advertiser[] all = all("advertisers.count=10000");
        assertThat(all[0].minimumAudience()).isCloseTo(5e6, within(1e-3));
        assertThat(all[9_999].minimumAudience()).isBetween(2e4, 2.1e4);
        double head = Arrays.stream(all, 0, 100)
                .mapToDouble(Advertiser::riskAversion)
                .average()
                .orElseThrow();
        double tail = Arrays.stream(all, 5000, 10_000)
                .mapToDouble(Advertiser::riskAversion)
                .average()
                .orElseThrow();
        // Within an eighth of 16 + 44·(1 − mean ln rank/ln firms) = 16 + 44·0.773; uniform draws: sd/mean 0.058.
        assertThat(head).isBetween(44.0, 56.0);
        assertThat(tail).isBetween(16.0, 24.0);
    }

    /** Ten thousand draws: that none is in the lowest or highest hundredth has chance 4e-44. */
    @Test
    void thoseOfOneSizeMindRiskDifferently() {
        double[] aversions = Arrays.stream(all(
                        "advertisers.count=10000", "advertisers.riskAversion=10", "advertisers.smallRiskAversion=10"))
                .mapToDouble(Advertiser::riskAversion)
                .toArray();
        assertThat(Arrays.stream(aversions).min().orElseThrow()).isBetween(0.0, 0.2);
        assertThat(Arrays.stream(aversions).max().orElseThrow()).isBetween(19.8, 20.0);
    }
}
