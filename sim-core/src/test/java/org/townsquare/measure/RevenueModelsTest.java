package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.townsquare.scenario.Metric;

/**
 * Which strictness earns most? A platform that lives on ads is more likely to moderate than one that lives on
 * subscriptions, but does so less strictly (Liu, Yildirim and Zhang 2022). Each platform stands alone in worlds that differ in
 * how much toxic content is minded, and by how many; it takes the policy, and if it asks for one the fee, that earns most.
 *
 * <p>Advertisers mind what is beside their ads a tenth as much as by default, and users' removed posts cost a tenth: with
 * the default, which is what advertisers did to Twitter, ads make the stricter platform. Seeds are fixed: the
 * false-failure rate is zero.
 */
class RevenueModelsTest {

    private static final double[] STRICTNESS = {0, 0.1, 0.3, 0.5, 0.7, 0.9};
    private static final List<String> ADS = List.of("advertising");
    private static final List<String> FEES = List.of("{model: subscription, fee: 2}", "{model: subscription, fee: 4}");

    private static final String ALONE = """
            steps: 200
            criticalMass: {counterfactual: false, settleDays: 10, windowDays: 10}
            users: {count: 1000, removalSensitivity: 0.5}
            gatekeepers: {notice: 1}
            advertisers: {riskAversion: 6, smallRiskAversion: 1.6}
            platforms:
              - {name: Square, role: incumbent, company: {team: 1e6, reinvested: 0}}
            """;

    @Test
    void adsMakeForMoreModerationAndSubscriptionsForStricter() {
        List<Double> byAds = new ArrayList<>();
        List<Double> byFees = new ArrayList<>();
        for (double aversion : new double[] {2, 15, 40}) {
            for (double curious : new double[] {0.1, 0.4, 0.8}) {
                String world = "content={aversion: " + aversion + ", curiousShare: " + curious + "}";
                byAds.add(mostProfitable(world, ADS));
                byFees.add(mostProfitable(world, FEES));
            }
        }
        assertThat(moderating(byAds).count())
                .as("worlds in which %s of ads and %s of fees moderate", byAds, byFees)
                .isGreaterThan(moderating(byFees).count());
        assertThat(moderating(byAds).average().orElseThrow())
                .as("strictness of %s of ads and %s of fees", byAds, byFees)
                .isLessThan(moderating(byFees).average().orElseThrow());
    }

    private static DoubleStream moderating(List<Double> strictness) {
        return strictness.stream().mapToDouble(Double::doubleValue).filter(s -> s > 0);
    }

    /** The strictness of the plan that earns most. */
    private static double mostProfitable(String world, List<String> businesses) {
        record Plan(double strictness, double profit) {}
        List<Plan> plans = new ArrayList<>();
        for (String business : businesses) {
            for (double strictness : STRICTNESS) {
                plans.add(new Plan(strictness, profit(world, business, strictness)));
            }
        }
        return plans.stream()
                .max(Comparator.comparingDouble(Plan::profit))
                .orElseThrow()
                .strictness();
    }

    /** What it earns over the last fifty steps. */
    private static double profit(String world, String business, double strictness) {
        TimeSeries series = PublishedSignsTest.run(
                ALONE,
                0,
                world,
                "platforms.Square.business=" + business,
                "platforms.Square.policy.strictness=" + strictness);
        double profit = 0;
        for (int step = series.steps() - 50; step < series.steps(); step++) {
            profit += series.get(Metric.REVENUE, step, 0) - series.get(Metric.COSTS, step, 0);
        }
        return profit;
    }
}
