package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.Given;
import org.townsquare.population.Count;
import org.townsquare.scenario.Scenario;

/** Limits in which the model is known exactly. */
class TheoryTest {

    /** Everything but quality and the crowd switched off; nobody stays away. */
    private static final String BARE = """
            title: Bare
            network: {kind: complete}
            users: {count: 100000, habit: 0, removalSensitivity: 0, adSensitivity: 0, creators: 0}
            content: {aversion: 0, curiosity: 0, contagion: 0}
            choice: {contacts: 0, population: 0, creators: 0, switching: 0, multiHoming: 0, effort: 0, tasteShare: 0}
            platforms:
              - {name: A, initialUsers: 0, initialAware: 1, business: none}
              - {name: B, initialUsers: 0, initialAware: 1, business: none}
              - {name: C, initialUsers: 0, initialAware: 1, business: none}
            """;

    private static double[] shares(Scenario scenario, int steps) {
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        simulation.runUntil(steps);
        double[] shares = new double[scenario.platforms().size()];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = share(simulation, k);
        }
        return shares;
    }

    private static double share(Simulation simulation, int platform) {
        return simulation.population().tally().get(Count.ATTENDED, platform)
                / (double) simulation.population().size();
    }

    /** Five standard deviations of a share among 100,000 users: false-failure rate 6e-7 for each comparison. */
    private static double fiveSigma(double p) {
        return 5 * Math.sqrt(p * (1 - p) / 100_000);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, -1, 0", "2, 0.5, -1, 0", "0.5, 3, 1, -2", "1, 1, 1, 1"})
    void singleHomingIsAMultinomialLogit(double scale, double a, double b, double c) {
        Scenario scenario = Given.scenario(
                BARE,
                "choice.homing=single",
                "users.reconsider=1",
                "choice.scale=" + scale,
                "platforms.A.quality=" + a,
                "platforms.B.quality=" + b,
                "platforms.C.quality=" + c);
        double[] shares = shares(scenario, 1);
        double[] worth = {FastMath.exp(scale * a), FastMath.exp(scale * b), FastMath.exp(scale * c)};
        double sum = 1 + worth[0] + worth[1] + worth[2];
        for (int k = 0; k < 3; k++) {
            double p = worth[k] / sum;
            assertThat(shares[k]).isCloseTo(p, within(fiveSigma(p)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, -3", "1, -0.5", "1, 0", "1, 2", "2, 1", "0.5, 1"})
    void multiHomingIsALogitOfEachPlatformAgainstNothing(double scale, double quality) {
        Scenario scenario = Given.scenario(
                BARE,
                "users.reconsider=1",
                "choice.scale=" + scale,
                "platforms.A.quality=" + quality,
                "platforms.B.initialAware=0",
                "platforms.C.initialAware=0",
                "awareness.attention=0");
        double p = 1 / (1 + FastMath.exp(-scale * quality));
        assertThat(shares(scenario, 1)[0]).isCloseTo(p, within(fiveSigma(p)));
    }

    /**
     * Lasting taste alone: the share active for good is that of users whose taste exceeds −U, here one standard deviation
     * of the logit's noise. A sum of four uniforms exceeds that with probability .1652 (Irwin and Hall). Five sigma of
     * sampling are .006, the noise that is left adds less than .002: false-failure rate below 6e-7.
     */
    @Test
    void lastingTasteHasTheVarianceOfTheNoiseItReplaces() {
        Scenario scenario = Given.scenario(
                BARE,
                "users.reconsider=1",
                "choice.tasteShare=0.99",
                "platforms.A.quality=-1.8138",
                "awareness.attention=0");
        assertThat(shares(scenario, 200)[0]).isCloseTo(0.1652, within(0.008));
    }

    private static final String TWO = """
            title: Brock and Durlauf
            network: {kind: complete}
            users: {count: 100000, reconsider: 0.2, habit: 0, removalSensitivity: 0, adSensitivity: 0, creators: 0}
            content: {aversion: 0, curiosity: 0, contagion: 0}
            choice: {homing: single, contacts: 0, creators: 0, switching: 0, effort: -40, tasteShare: 0}
            awareness: {forgetting: 0}
            platforms:
              - {name: Incumbent, role: incumbent, quality: 0, initialUsers: 1, business: none}
              - {name: Entrant, quality: 0, initialAware: 1, business: none}
            """;

    /** m = tanh(βJ·m + βh) with βJ = μa/2 and βh = μΔ/2, nearest to the start. */
    private static double fixedPoint(double coupling, double field, double low, double high) {
        return new BrentSolver(1e-12).solve(1000, m -> m - FastMath.tanh(coupling * m + field), low, high);
    }

    private static double difference(double coupling, double field, double entrant, int steps) {
        Scenario scenario = Given.scenario(
                TWO,
                "choice.population=" + 2 * coupling,
                "platforms.Entrant.quality=" + 2 * field,
                "platforms.Entrant.initialUsers=" + entrant);
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        double[] sum = new double[1];
        simulation.observe((step, s) -> sum[0] += step >= steps - 100 ? share(s, 1) - share(s, 0) : 0);
        simulation.runUntil(steps);
        return sum[0] / 100;
    }

    /**
     * Brock and Durlauf 2001: everybody sees everybody. 100,000 users, mean over 100 steps; a fluctuation of m has
     * standard deviation below 0.005 here, so 0.03 is six of them: false-failure rate below 1e-8.
     */
    @ParameterizedTest
    @CsvSource({"1.2, 0.65857", "1.5, 0.85856", "2, 0.95750"})
    void twoPlatformsAreBistableAboveTheThreshold(double coupling, double published) {
        assertThat(fixedPoint(coupling, 0, 0.3, 1)).isCloseTo(published, within(6e-6));
        assertThat(difference(coupling, 0, 0.9, 400)).isCloseTo(published, within(0.03));
        assertThat(difference(coupling, 0, 0.1, 400)).isCloseTo(-published, within(0.03));
    }

    @Test
    void belowTheThresholdThereIsOnlyOneEquilibrium() {
        assertThat(difference(0.8, 0, 0.9, 400)).isCloseTo(0, within(0.03));
    }

    /** The entrant's shares with βJ = 1.5 and βh = −0.1: .0531 (stable), .6030 (tipping point), .9005 (stable). */
    @Test
    void theTippingPointIsTheUnstableFixedPoint() {
        double tipping = (1 + fixedPoint(1.5, -0.1, 0.05, 0.5)) / 2;
        assertThat(tipping).isCloseTo(0.6030, within(5e-5));
        assertThat((1 + difference(1.5, -0.1, tipping - 0.03, 400)) / 2).isCloseTo(0.0531, within(0.015));
        assertThat((1 + difference(1.5, -0.1, tipping + 0.03, 400)) / 2).isCloseTo(0.9005, within(0.015));
    }
}
