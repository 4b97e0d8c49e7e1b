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
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

class MeanFieldTest {

    private static MeanField of(String file, String... overrides) {
        return MeanField.of(Given.shipped("textbook/" + file, overrides)).orElseThrow();
    }

    /** Published numbers, to their last digit: 1.2, 1.5, 2 give m* = .65857, .85856, .95750, and 0 is unstable. */
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
                "choice.joining=" + cost,
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
        "choice.rule.kind=best-response, choice.rule",
        "activation.kind=sequential, activation",
        "platforms.B.committed=0.1, platforms.B.committed",
        "network.kind=erdos-renyi, network",
        "choice.taste=0.5, choice.taste",
        "choice.outsideSpread=0.5, choice.outsideSpread",
        "users.habit=1, users.habit",
        "users.entry.present=0.5, users.entry",
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

    /** One home changes hands for ever, so that habits and ties never settle; attention does. */
    @Test
    void tiesThatAreFoundByAndByLeaveEquilibriaToAttentionOnly() {
        assertThat(MeanField.obstacle(Given.shipped("textbook/lock-in.yaml", "choice.contacts=2", "choice.tieDays=20")))
                .hasValueSatisfying(why -> assertThat(why).contains("choice.tieDays"));
        MeanField slow = of("attention-2.4-contacts.yaml", "choice.tieDays=20");
        assertThat(slow.delay()).hasValueSatisfying(why -> assertThat(why).contains("choice.tieDays"));
        assertThat(slow.fixedPoints())
                .isEqualTo(of("attention-2.4-contacts.yaml").fixedPoints());
    }

    @ParameterizedTest
    @CsvSource({
        "users.habit=0.5, users.habit",
        "users.sessions=4, users.sessions",
        "users.sessionSpread=1, users.sessionSpread",
        "choice.joining=1, choice.joining",
    })
    void whatTakesItsTimeTakesTheCourseAway(String override, String named) {
        MeanField field = of("attention-2.4.yaml", override);
        assertThat(field.delay()).hasValueSatisfying(why -> assertThat(why).contains(named));
        assertThat(field.fixedPoints()).isNotEmpty();
        assertThatThrownBy(() -> field.course(new double[] {0.5, 0.5}, 10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(named);
    }

    /** Who is a member everywhere has nothing to try. */
    @Test
    void membersHaveNothingToTry() {
        String[] all = {"users.sessions=1", "platforms.B.role=incumbent", "platforms.B.initialUsers=1"};
        assertThat(of("attention-2.4.yaml", all).delay()).isEmpty();
    }

    /** Attention: the equation of Brock and Durlauf, by company, contacts or habit, or both together, as long as habit alone is below 2. */
    @ParameterizedTest
    @CsvSource({"2.4, 0, 0", "0, 2.4, 0", "1.2, 1.2, 0", "0.5, 0, 1.9", "0, 1, 1.4"})
    void companyContactsAndHabitAddUp(double population, double contacts, double habit) {
        List<FixedPoint> points = of(
                        "attention-2.4.yaml",
                        "choice.population=" + population,
                        "choice.contacts=" + contacts,
                        "users.habit=" + habit)
                .fixedPoints();
        assertThat(points).extracting(FixedPoint::stable).containsExactly(true, false, true);
        assertThat(points.get(1).share()).isCloseTo(0.5, within(1e-9));
        assertThat(2 * points.get(2).share() - 1).isCloseTo(0.65857, within(6e-6));
    }

    @ParameterizedTest
    @CsvSource({"1.99, 1", "2.01, 3"})
    void attentionHasTheThresholdOfTwo(double contacts, int equilibria) {
        assertThat(of("attention-2.4-contacts.yaml", "choice.contacts=" + contacts)
                        .fixedPoints())
                .hasSize(equilibria);
    }

    /** Above μ·h = 2 each user is locked in alone: there is no map, since not all are alike in the end. */
    @Test
    void habitThatLocksInAloneLeavesNoMap() {
        assertThat(MeanField.obstacle(Given.shipped("textbook/attention-2.4.yaml", "users.habit=1.99")))
                .isEmpty();
        assertThat(MeanField.obstacle(Given.shipped("textbook/attention-2.4.yaml", "users.habit=2")))
                .hasValueSatisfying(why -> assertThat(why).contains("users.habit"));
        assertThat(MeanField.obstacle(
                        Given.shipped("textbook/attention-2.4.yaml", "users.habit=1.1", "choice.scale=2")))
                .isPresent();
    }

    /** With μ·a = 5 the smaller one would have .0067, less than 1/64, which is none: then there is all or nothing. */
    @Test
    void attentionBelowA64thIsNone() {
        List<FixedPoint> points = of("attention-3.yaml", "choice.population=5").fixedPoints();
        assertThat(points).extracting(FixedPoint::stable).containsExactly(true, false, true);
        assertThat(points)
                .extracting(FixedPoint::share)
                .containsExactly(0.0, points.get(1).share(), 1.0);
        assertThat(points.get(1).share()).isCloseTo(0.5, within(1e-9));
    }

    /**
     * Fixed points to rounding: the mean of N roundings to 64ths strays by at most 0.0078/√N, and an equilibrium by 1/(1 − slope)
     * times that, here below 4: with five of these deviations it is 0.16/√N, false-failure rate below 6e-7.
     */
    @ParameterizedTest
    @CsvSource({
        "1000, population, 3, 0, 0.7, 0.92928",
        "10000, population, 3, 0, 0.7, 0.92928",
        "1000, contacts, 3, 0, 0.7, 0.92928",
        "10000, contacts, 3, 0, 0.7, 0.92928",
        "10000, contacts, 2.4, 0, 0.7, 0.829285",
        "1000, contacts, 3, 0.34, 0, 0.138001",
        "10000, population, 3, 0.34, 0, 0.138001",
        "1000, contacts, 1.2, 0.5, 1, 0.750473",
        "10000, population, 1.2, 0.5, 1, 0.750473",
    })
    void runsEndAtTheEquilibria(int users, String by, double worth, double better, double start, double end) {
        Scenario scenario = Given.shipped(
                "textbook/attention-3.yaml",
                "steps=400",
                "users.count=" + users,
                "choice={population: 0, contacts: 0}",
                "choice." + by + "=" + worth,
                "platforms.B.quality=" + better,
                "platforms.B.initialUsers=" + start);
        assertThat(MeanField.of(scenario).orElseThrow().fixedPoints())
                .filteredOn(FixedPoint::stable)
                .anySatisfy(point -> assertThat(point.share()).isCloseTo(end, within(1e-6)));
        TimeSeries series = Replicate.run(scenario, 0, 1, () -> {}).series();
        assertThat(series.get(Metric.ATTENTION_SHARE, 399, 1)).isCloseTo(end, within(0.16 / Math.sqrt(users)));
    }

    /**
     * The course: of those who review in a step only the number is chance, √(r(1 − r)/N) of all, and each moves by less than
     * ½ on the way; that adds up, decaying, to less than 0.5/√N. Five of it: 2.5/√N, false-failure rate below 6e-7 a step.
     */
    @ParameterizedTest
    @CsvSource({"1000, 0.7", "10000, 0.7", "10000, 0.55", "1000, 0.2", "10000, 0.2"})
    void runsFollowTheCourseOfAttention(int users, double start) {
        Scenario scenario = Given.shipped(
                "textbook/attention-3-contacts.yaml",
                "steps=100",
                "users.count=" + users,
                "platforms.B.initialUsers=" + start);
        TimeSeries series = Replicate.run(scenario, 0, 1, () -> {}).series();
        double[] first = {series.get(Metric.ATTENTION_SHARE, 0, 0), series.get(Metric.ATTENTION_SHARE, 0, 1)};
        double[][] course = MeanField.of(scenario).orElseThrow().course(first, 100);
        for (int step = 0; step < 100; step++) {
            assertThat(series.get(Metric.ATTENTION_SHARE, step, 1))
                    .as("step %d", step)
                    .isCloseTo(course[step][1], within(2.5 / Math.sqrt(users)));
        }
    }

    @Test
    void ordinaryScenariosHaveNone() {
        assertThat(MeanField.of(Given.shipped("new-network.yaml"))).isEmpty();
    }
}
