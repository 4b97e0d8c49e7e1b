package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** What published figures say of advertisers, in whole runs. Seeds are fixed: the false-failure rate is zero. */
class AdvertisersTest {

    private static final int CHANGE = 200;
    private static final int YEAR = 365;
    private static final int SEEDS = 5;

    private static TimeSeries run(Scenario scenario, int replicate) {
        return Replicate.run(scenario, replicate, 1, () -> {}).series();
    }

    /**
     * An incumbent changes hands: moderation becomes that of a free-speech haven, two thirds of the team go, users like it less. Twitter, October
     * 2022 to autumn 2023: daily users −13 to −16 %, ad revenue −40 to −60 %, about three times as much.
     */
    @Test
    void anUnsafeIncumbentLosesAboutThreeTimesAsMuchAdRevenueAsUsers() {
        Scenario scenario = Given.scenario("""
                steps: 566
                users: {count: 2000}
                platforms:
                  - {name: Twitter, role: incumbent}
                  - {name: Rival, quality: 0.5, initialAware: 0.3, business: none}
                  - {name: Other, quality: 0.5, initialAware: 0.3, business: none}
                events:
                  - {kind: owner-change, at: 200, platform: Twitter, policy: free-speech, change: -1.5}
                  - {kind: spending-change, at: 200, platform: Twitter, team: 1e9}
                """);
        double users = 0;
        double revenue = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            TimeSeries series = run(scenario, seed);
            double lostUsers = lost(series, Metric.ATTENTION);
            double lostRevenue = lost(series, Metric.AD_REVENUE);
            assertThat(lostRevenue).as("seed %d", seed).isBetween(0.2, 0.6).isGreaterThan(2 * lostUsers);
            users += lostUsers / SEEDS;
            revenue += lostRevenue / SEEDS;
        }
        assertThat(users).isBetween(0.05, 0.2);
        assertThat(revenue / users).isBetween(2.0, 5.0);
    }

    /** Share lost from the day before the change to a year after. */
    private static double lost(TimeSeries series, Metric metric) {
        return 1 - series.get(metric, CHANGE + YEAR, 0) / series.get(metric, CHANGE - 1, 0);
    }

    /** Twitter, 2021: 4.51 billion dollars by 208 million daily users on average, 0.059 dollars a day for each of them. */
    @Test
    void aLoneIncumbentEarnsWhatTwitterDid() {
        Scenario scenario = Given.shipped("status-quo.yaml", "users.count=2000", "steps=365");
        for (int seed = 0; seed < 3; seed++) {
            TimeSeries series = run(scenario, seed);
            double dollars = 0;
            double days = 0;
            for (int step = 0; step < YEAR; step++) {
                dollars += series.get(Metric.AD_REVENUE, step, 0);
                days += series.get(Metric.ATTENTION_SHARE, step, 0) * 220e6;
            }
            assertThat(dollars / days).isCloseTo(0.059, within(0.005));
            assertThat(series.get(Metric.CASH, YEAR - 1, 0))
                    .as("it is profitable")
                    .isGreaterThan(6e9);
        }
    }

    /** Facebook, July 2020: more than a thousand of nine million boycotted it, few of them large. */
    @Test
    void aBoycottByManySmallAdvertisersCostsLittle() {
        Scenario calm = Given.shipped("status-quo.yaml", "users.count=1000", "steps=160");
        Scenario boycott = Given.shipped(
                "status-quo.yaml",
                "users.count=1000",
                "steps=160",
                "events=[{kind: boycott, at: 100, platform: Twitter, firms: 1100, from: random}]");
        for (int seed = 0; seed < 3; seed++) {
            double without = run(calm, seed).get(Metric.AD_REVENUE, 125, 0);
            double with = run(boycott, seed).get(Metric.AD_REVENUE, 125, 0);
            assertThat(1 - with / without).as("seed %d", seed).isBetween(1e-6, 0.02);
        }
    }
}
