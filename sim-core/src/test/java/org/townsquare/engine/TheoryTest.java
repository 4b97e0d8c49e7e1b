package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.Given;
import org.townsquare.population.Count;
import org.townsquare.scenario.Scenario;

/**
 * What users do in a step where that is known exactly, by attention and with a single home. Equilibria, thresholds and tipping
 * points are those of the textbook scenarios, which {@code verify} holds.
 */
class TheoryTest {

    /** Everything but quality and the crowd switched off; so many sessions that whatever is worth a visit is tried at once. */
    private static final String BARE = """
            title: Bare
            network: {kind: complete}
            users: {count: 100000, reconsider: 1, sessions: 10000, sessionSpread: 0, habit: 0, removalSensitivity: 0, adSensitivity: 0, creators: 0}
            content: {aversion: 0, curiosity: 0, contagion: 0}
            choice: {contacts: 0, population: 0, discovery: 0, creators: 0, joining: 0, outside: 0, outsideSpread: 0, taste: 0}
            awareness: {forgetting: 0, newsAppeal: 0}
            gatekeepers: {notice: 1}
            platforms:
              - {name: A, initialUsers: 0, initialAware: 1, business: none, policy: none}
              - {name: B, initialUsers: 0, initialAware: 1, business: none, policy: none}
              - {name: C, initialUsers: 0, initialAware: 1, business: none, policy: none}
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
        return simulation.population().tally().attentionShare(platform);
    }

    /** Five standard deviations of a share among 100,000 users: false-failure rate 6e-7 for each comparison. */
    private static double fiveSigma(double p) {
        return 5 * Math.sqrt(p * (1 - p) / 100_000);
    }

    /** Five of the mean of 100,000 roundings to 64ths, each of which strays by at most half of one: 6e-7 for each comparison. */
    private static final double ROUNDING = 5 * 0.5 / 64 / Math.sqrt(100_000);

    private static Scenario ofQualities(String rule, double scale, double... qualities) {
        return Given.scenario(
                BARE,
                "choice.rule={kind: " + rule + "}",
                "choice.scale=" + scale,
                "platforms.A.quality=" + qualities[0],
                "platforms.B.quality=" + qualities[1],
                "platforms.C.quality=" + qualities[2]);
    }

    private static double[] logit(double scale, double... qualities) {
        double sum = 1;
        for (double quality : qualities) {
            sum += FastMath.exp(scale * quality);
        }
        double[] chances = new double[qualities.length];
        for (int k = 0; k < chances.length; k++) {
            chances[k] = FastMath.exp(scale * qualities[k]) / sum;
        }
        return chances;
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, -1, 0", "2, 0.5, -1, 0", "0.5, 3, 1, -2", "1, 1, 1, 1"})
    void aSingleHomeIsAMultinomialLogit(double scale, double a, double b, double c) {
        double[] shares = shares(ofQualities("single-home", scale, a, b, c), 1);
        double[] chances = logit(scale, a, b, c);
        for (int k = 0; k < 3; k++) {
            assertThat(shares[k]).isCloseTo(chances[k], within(fiveSigma(chances[k])));
        }
    }

    /** The same for every user: 30 times closer than with a single home, where chance decides. */
    @ParameterizedTest
    @CsvSource({"1, 0.5, -1, 0", "2, 0.5, -1, 0", "0.5, 3, 1, -2", "1, 1, 1, 1"})
    void attentionIsAMultinomialLogit(double scale, double a, double b, double c) {
        double[] shares = shares(ofQualities("attention", scale, a, b, c), 1);
        double[] chances = logit(scale, a, b, c);
        for (int k = 0; k < 3; k++) {
            assertThat(shares[k]).isCloseTo(chances[k], within(ROUNDING));
        }
    }

    /** B would get 0.0148 and C 0.0149, less than 1/64: once they have been tried, neither has any, and A what they leave. */
    @Test
    void attentionBelowA64thGoesToTheOthers() {
        double[] shares = shares(ofQualities("attention", 1, 2, -2.15, -2.14), 2);
        double alone = 1 / (1 + FastMath.exp(-2));
        assertThat(shares[0]).isCloseTo(alone, within(ROUNDING));
        assertThat(shares[1]).isZero();
        assertThat(shares[2]).isZero();
        assertThat(shares(ofQualities("attention", 1, 2, -1.95, -1.95), 1)[1]).isCloseTo(0.0164, within(0.0002));
    }

    /** With n sessions a day it is tried with chance 1 − (1 − P)^n. Binomial, 100,000 users, five standard deviations: 6e-7. */
    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "4, -3", "0.5, 1", "30, -4"})
    void whatIsNewIsTriedBySessions(double sessions, double quality) {
        Scenario scenario = Given.scenario(
                BARE,
                "users.sessions=" + sessions,
                "platforms.A.quality=" + quality,
                "platforms.B.initialAware=0",
                "platforms.C.initialAware=0",
                "awareness.attention=0");
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        simulation.runUntil(1);
        double share = 1 / (1 + FastMath.exp(-quality));
        double tried = 1 - FastMath.pow(1 - share, sessions);
        assertThat(simulation.population().tally().get(Count.MEMBERS, 0) / 100_000.0)
                .isCloseTo(tried, within(fiveSigma(tried)));
    }

    /**
     * Lasting taste alone: the mean of 1/(1 + e^(−(q + σ·η))) over normal η, by quadrature. Its standard deviation among
     * users is below .3, so that five of the mean's are .0048: false-failure rate 6e-7.
     */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.7", "2, 1"})
    void lastingTasteIsNormal(double sd, double ofFormat) {
        Scenario scenario = Given.scenario(
                BARE,
                "choice.taste=" + sd,
                "choice.formatTaste=" + ofFormat,
                "platforms.A.quality=-1",
                "platforms.B.initialAware=0",
                "platforms.C.initialAware=0",
                "awareness.attention=0");
        double mean = 0;
        for (int i = -8000; i <= 8000; i++) {
            double eta = i / 1000.0;
            double share = 1 / (1 + FastMath.exp(1 - sd * eta));
            double density = FastMath.exp(-eta * eta / 2) / FastMath.sqrt(2 * Math.PI);
            mean += share * 64 < 1 ? 0 : share * density / 1000;
        }
        assertThat(shares(scenario, 1)[0]).isCloseTo(mean, within(0.0048));
    }
}
