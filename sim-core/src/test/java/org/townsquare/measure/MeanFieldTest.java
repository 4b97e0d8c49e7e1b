package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.Given;
import org.townsquare.measure.MeanField.FixedPoint;
import org.townsquare.scenario.Scenario;

class MeanFieldTest {

    private static MeanField of(String file, String... overrides) {
        return MeanField.of(Given.shipped("textbook/" + file, overrides)).orElseThrow();
    }

    /** DESIGN's numbers, to their last digit: 1.2, 1.5, 2 give m* = .65857, .85856, .95750, and 0 is unstable. */
    @ParameterizedTest
    @CsvSource({"1.2, 0.65857", "1.5, 0.85856", "2, 0.95750"})
    void twoPlatformsHaveTwoStableEquilibriaAndATippingPoint(double coupling, double published) {
        List<FixedPoint> points = of("brock-durlauf-1.5.yaml", "choice.population=" + 2 * coupling)
                .fixedPoints();
        assertThat(points).extracting(FixedPoint::stable).containsExactly(true, false, true);
        assertThat(2 * points.get(0).share() - 1).isCloseTo(-published, within(6e-6));
        assertThat(points.get(1).share()).isCloseTo(0.5, within(1e-9));
        assertThat(2 * points.get(2).share() - 1).isCloseTo(published, within(6e-6));
    }

    @Test
    void withAFieldTheTippingPointMoves() {
        List<FixedPoint> points = of("brock-durlauf-field-below.yaml").fixedPoints();
        assertThat(points).extracting(FixedPoint::stable).containsExactly(true, false, true);
        assertThat(points.get(0).share()).isCloseTo(0.0531, within(5e-5));
        assertThat(points.get(1).share()).isCloseTo(0.6030, within(5e-5));
        assertThat(points.get(2).share()).isCloseTo(0.9005, within(5e-5));
    }

    /** βh_s = 0.20755 at βJ = 1.5, an advantage in quality of 0.41509. */
    @ParameterizedTest
    @CsvSource({"0.414, 3", "0.416, 1"})
    void beyondTheSpinodalOneEquilibriumIsLeft(double advantage, int equilibria) {
        assertThat(of("brock-durlauf-spinodal-below.yaml", "platforms.B.quality=" + advantage)
                        .fixedPoints())
                .hasSize(equilibria);
    }

    /** The threshold is μ·a·(1 − θ) = 1 + e^(−μc). */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1.99, 1", "0, 0, 2.01, 3",
        "1, 0, 1.36, 1", "1, 0, 1.38, 3",
        "1, 0.5, 2.73, 1", "1, 0.5, 2.75, 3",
        "2, 0, 1.13, 1", "2, 0, 1.14, 3",
    })
    void switchingCostsLowerTheThresholdAndInteroperabilityRaisesIt(
            double cost, double interoperability, double population, int equilibria) {
        MeanField field = of(
                "lock-in.yaml",
                "choice.population=" + population,
                "choice.switching=" + cost,
                "choice.interoperability=" + interoperability);
        assertThat(field.fixedPoints()).hasSize(equilibria);
    }

    @Test
    void simulationFollowsTheMap() {
        Scenario scenario = Given.shipped("textbook/lock-in.yaml", "steps=60", "users.count=100000");
        TimeSeries series = Replicate.run(scenario, 0, 1, () -> {}).series();
        double[] start = {series.get(Metric.ATTENTION_SHARE, 0, 0), series.get(Metric.ATTENTION_SHARE, 0, 1)};
        double[][] course = MeanField.of(scenario).orElseThrow().course(start, 60);
        for (int step = 0; step < 60; step++) {
            // A step adds less than 0.0005 of noise, 60 of them that decay less than 0.003: beyond five of its
            // deviations.
            assertThat(series.get(Metric.ATTENTION_SHARE, step, 1)).isCloseTo(course[step][1], within(0.015));
        }
    }

    @Test
    void equilibriaOfTheMapDoNotMove() {
        MeanField field = of("lock-in.yaml", "users.reconsider=1", "platforms.B.quality=0.02");
        for (FixedPoint point : field.fixedPoints()) {
            assertThat(field.next(new double[] {1 - point.share(), point.share()})[1])
                    .isCloseTo(point.share(), within(1e-10));
        }
    }

    @Test
    void threePlatformsHaveACourseButNoLine() {
        MeanField field = of("brock-durlauf-three.yaml");
        assertThat(field.isOneDimensional()).isFalse();
        assertThatThrownBy(field::fixedPoints).isInstanceOf(IllegalStateException.class);
        double[] last = field.course(new double[] {0.6, 0.2, 0.2}, 2000)[1999];
        assertThat(last[0]).isCloseTo(0.95393, within(5e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "choice.homing=multi, choice.homing",
        "choice.rule.kind=best-response, choice.rule",
        "activation.kind=sequential, activation",
        "platforms.B.committed=0.1, platforms.B.committed",
        "network.kind=erdos-renyi, network",
        "choice.tasteShare=0.5, choice.tasteShare",
        "users.habit=1, users.habit",
        "content.aversion=1, content",
        "awareness.forgetting=0.1, awareness.forgetting",
        "platforms.B.initialAware=0.5, platforms.B.initialAware",
        "platforms.B.matureQuality=1, platforms.B.matureQuality",
        "platforms.B.launch.planned=3, platforms.B.launch",
        "platforms.B.policy=strict, platforms.B.policy",
        "platforms.B.business=advertising, platforms.B.business",
    })
    void whatMakesUsersDifferTakesTheMapAway(String override, String named) {
        assertThat(MeanField.obstacle(Given.shipped("textbook/lock-in.yaml", override)))
                .hasValueSatisfying(why -> assertThat(why).contains(named));
    }

    @Test
    void ordinaryScenariosHaveNone() {
        assertThat(MeanField.of(Given.shipped("new-network.yaml"))).isEmpty();
    }
}
