package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.Given;
import org.townsquare.engine.Simulation;
import org.townsquare.measure.CriticalMass.Answer;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** The critical mass that is measured is the boundary of theory where there is one, and none where there is none. */
class BasinsTest {

    private static final double PRECISION = 0.02;

    private static Scenario theory(double feedback, double quality, int users, String... more) throws Exception {
        List<String> overrides = new java.util.ArrayList<>(List.of(
                "users.count=" + users,
                "steps=1500",
                "choice={contacts: " + feedback + "}",
                "platforms.B.quality=" + quality));
        overrides.addAll(List.of(more));
        return ScenarioFiles.read(Path.of("../scenarios/textbook/attention-tipping.yaml"), overrides);
    }

    private static CriticalMass measure(Scenario scenario, int platform) {
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        simulation.runUntil(2);
        return Basins.criticalMass(simulation, platform, PRECISION, 1, () -> {});
    }

    /** The unstable point of the mean field, within the interval that is told and half of it. */
    @ParameterizedTest
    @CsvSource({"3, -0.2, 1000", "3, -0.2, 10000", "3, 0, 1000", "3, 0, 10000", "2.6, -0.05, 1000", "2.6, -0.05, 10000"
    })
    void isTheUnstablePointOfTheMeanField(double feedback, double quality, int users) throws Exception {
        Scenario scenario = theory(feedback, quality, users);
        double unstable = MeanField.of(scenario).orElseThrow().fixedPoints().stream()
                .filter(point -> !point.stable())
                .findFirst()
                .orElseThrow()
                .share();
        CriticalMass mass = measure(scenario, 1);
        assertThat(mass.high() - mass.low()).isLessThanOrEqualTo(PRECISION + 1e-9);
        assertThat(mass.boundary()).isCloseTo(unstable, within(PRECISION));
        assertThat(mass.boundaries()).isEqualTo(1);
    }

    /**
     * With a single home chance decides near the boundary; the exact chain of the number of users has even chances at .608 and
     * .604 for these sizes. The mean over 10 replicates lies within its 95 % interval, widened by half the interval of a search.
     */
    @ParameterizedTest
    @CsvSource({"100, 0.608", "400, 0.604"})
    void isWhereTheExactChainOfASingleHomeHasEvenChances(int users, double even) {
        Scenario scenario = Given.scenario("""
                extends: %s
                title: committor
                steps: 400
                users: {count: %d, reconsider: 1}
                choice: {population: 3}
                activation: {kind: sequential}
                criticalMass: {nicheCeiling: 0.5, settleDays: 1, windowDays: 20}
                platforms:
                  - {name: A, role: incumbent, quality: 0, initialUsers: 1, initialAware: 1, business: none, policy: none}
                  - {name: B, quality: -0.2, initialUsers: 0.5, initialAware: 1, business: none, policy: none}
                """.formatted(
                        Path.of("../scenarios/textbook/parts/bare.yaml")
                                .toAbsolutePath()
                                .normalize(),
                        users));
        SummaryStatistics boundaries = new SummaryStatistics();
        for (int replicate = 0; replicate < 10; replicate++) {
            Simulation simulation = new Simulation(scenario, replicate);
            simulation.start();
            simulation.runUntil(2);
            CriticalMass mass = Basins.criticalMass(simulation, 1, PRECISION, 1, () -> {});
            // Among a hundred users even a branch from the lowest level may tip by chance.
            if (!Double.isNaN(mass.boundary())) {
                boundaries.addValue(mass.boundary());
            }
        }
        assertThat(boundaries.getN()).isGreaterThanOrEqualTo(8);
        double reach = 2.37 * boundaries.getStandardDeviation() / Math.sqrt((double) boundaries.getN());
        assertThat(boundaries.getMean()).isCloseTo(even, within(reach + PRECISION / 2));
        assertThat(reach).isLessThan(0.1);
    }

    @Test
    void tellsWhetherItIsAboveOrBelow() throws Exception {
        assertThat(measure(theory(3, -0.2, 1000, "platforms.B.initialUsers=0.9"), 1)
                        .answer())
                .isEqualTo(Answer.ABOVE);
        assertThat(measure(theory(3, -0.2, 1000, "platforms.B.initialUsers=0.2"), 1)
                        .answer())
                .isEqualTo(Answer.BELOW);
    }

    /** Below μβ = 2 there is one stable value: none is needed, wherever it begins. */
    @Test
    void weakNetworkEffectsNeedNone() throws Exception {
        CriticalMass mass = measure(theory(1.6, 0, 1000), 1);
        assertThat(mass.answer()).isEqualTo(Answer.NEEDS_NONE);
        assertThat(mass.below()).isCloseTo(0.5, within(0.02));
        assertThat(mass.boundary()).isNaN();
    }

    /** Nothing is said of branches that the end of the run cuts off; with the least time to settle the boundary is found. */
    @Test
    void aRunThatIsNearItsEndLeavesItUnknown() throws Exception {
        for (int left : List.of(1, 25)) {
            CriticalMass mass = measure(theory(3, -0.2, 1000, "steps=" + (2 + left)), 1);
            assertThat(mass.answer()).isEqualTo(Answer.UNKNOWN);
            assertThat(mass.isReached()).isFalse();
            assertThat(mass.boundary()).isNaN();
        }
        CriticalMass mass = measure(theory(3, -0.2, 1000, "steps=" + (2 + Basins.SHORTEST)), 1);
        assertThat(mass.boundary()).isCloseTo(0.603, within(0.03));
    }

    /** Bass: a slow start is a late success. With little time left nobody knows; never is it a critical mass. */
    @Test
    void aSlowStartIsNoCriticalMass() throws Exception {
        Path bass = Path.of("../scenarios/textbook/bass.yaml");
        for (int left : List.of(60, 120, 400, 1900)) {
            Scenario cut = ScenarioFiles.read(bass, List.of("users.count=2000", "steps=" + (2 + left)));
            assertThat(measure(cut, 0).answer())
                    .as(left + " steps")
                    .isEqualTo(left < 200 ? Answer.UNKNOWN : Answer.NEEDS_NONE);
        }
    }

    /** Where everybody stays where they are put there is no jump: it is where the niche's ceiling is passed. */
    @Test
    void withoutBasinsItIsTheCeiling() throws Exception {
        // Two periods without any change are enough.
        for (int steps : List.of(300, 70)) {
            CriticalMass mass = measure(
                    ScenarioFiles.read(
                            Path.of("../scenarios/textbook/bass.yaml"),
                            List.of(
                                    "users.count=2000",
                                    "steps=" + steps,
                                    "choice.rule={kind: bass, innovation: 0, imitation: 0}")),
                    0);
            assertThat(mass.boundary()).isCloseTo(0.1, within(PRECISION));
            assertThat(mass.answer()).isEqualTo(Answer.BELOW);
        }
    }

    @Test
    void whatIsWorthLittleNeverLives() throws Exception {
        assertThat(measure(theory(1.6, -6, 1000), 1).answer()).isEqualTo(Answer.NO_LEVEL);
    }

    /** Contacts elsewhere count in part, so fewer are needed where one is worse; imported ties let fewer hold together. */
    @Test
    void interoperabilityAndImportedTiesMoveIt() throws Exception {
        double alone = measure(theory(3, -0.2, 1000), 1).boundary();
        double open = measure(theory(3, -0.2, 1000, "choice.interoperability=0.15"), 1)
                .boundary();
        assertThat(open).isGreaterThan(alone + PRECISION);
        // Whoever begins elsewhere has ties to find on B: a part of them at once, with imports.
        String[] found = {"choice.tieDays=60", "choice.expectedTies=0"};
        double alien = measure(theory(3, -0.2, 1000, found), 1).boundary();
        double imported = measure(theory(3, -0.2, 1000, found[0], found[1], "platforms.B.importedTies=0.9"), 1)
                .boundary();
        assertThat(imported).isLessThan(alien - PRECISION);
    }

    /** Where contacts are few, users who follow one another hold together with fewer than as many users by chance. */
    @Test
    void whoIsMovedMatters() throws Exception {
        String network = "network={kind: erdos-renyi, meanDegree: 6}";
        double anybody = measure(theory(3, -0.2, 1000, network, "criticalMass.moved=chance"), 1)
                .boundary();
        double cluster = measure(theory(3, -0.2, 1000, network, "criticalMass.moved=cluster"), 1)
                .boundary();
        assertThat(cluster).isLessThan(anybody - PRECISION);
    }

    @Test
    void leavesTheRunAlone() {
        String test = "criticalMass={settleDays: 40, windowDays: 40, search: %s}";
        TimeSeries off = run(test.formatted("none"));
        for (String search : List.of("coarse", "fine")) {
            TimeSeries with = run(test.formatted(search));
            for (Metric metric : Metric.values()) {
                for (int step = 0; step < with.steps(); step++) {
                    assertThat(Double.compare(with.get(metric, step, 1), off.get(metric, step, 1)))
                            .isZero();
                }
            }
        }
    }

    private static TimeSeries run(String override) {
        return Replicate.run(Given.scenario(Given.SMALL, override, "users.count=300"), 0, 1, () -> {})
                .series();
    }
}
