package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.Given;
import org.townsquare.population.Count;
import org.townsquare.scenario.Scenario;

/** Limits in which the model is known exactly, by attention and with a single home. */
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

    private static final String TWO = """
            title: Brock and Durlauf
            network: {kind: complete}
            users: {count: 100000, reconsider: 0.2, sessions: 1000, sessionSpread: 0, habit: 0, removalSensitivity: 0, adSensitivity: 0, creators: 0}
            content: {aversion: 0, curiosity: 0, contagion: 0}
            choice: {contacts: 0, discovery: 0, creators: 0, joining: 0, outside: -40, outsideSpread: 0, taste: 0, tieDays: 0, expectedTies: 1}
            awareness: {forgetting: 0, newsAppeal: 0}
            gatekeepers: {notice: 1}
            platforms:
              - {name: Incumbent, role: incumbent, quality: 0, initialUsers: 1, business: none, policy: none}
              - {name: Entrant, quality: 0, initialAware: 1, business: none, policy: none}
            """;

    /** m = tanh(βJ·m + βh) with βJ = μa/2 and βh = μΔ/2, nearest to the start. */
    private static double fixedPoint(double coupling, double field, double low, double high) {
        return new BrentSolver(1e-12).solve(1000, m -> m - FastMath.tanh(coupling * m + field), low, high);
    }

    private enum By {
        CONTACTS,
        POPULATION
    }

    /** m at the end, the mean of 100 steps. */
    private static double difference(String rule, By by, double coupling, double field, double entrant) {
        Scenario scenario = Given.scenario(
                TWO,
                "choice.rule={kind: " + rule + "}",
                "users.count=" + (rule.equals("attention") ? 10_000 : 100_000),
                "choice." + by.name().toLowerCase(Locale.ROOT) + "=" + 2 * coupling,
                "platforms.Entrant.quality=" + 2 * field,
                "platforms.Entrant.initialUsers=" + entrant);
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        double[] sum = new double[1];
        simulation.observe((step, s) -> sum[0] += step >= 300 ? share(s, 1) - share(s, 0) : 0);
        simulation.runUntil(400);
        return sum[0] / 100;
    }

    /** How far m may lie from theory: a single home fluctuates, attention is only rounded. */
    private static double tolerance(String rule) {
        return rule.equals("attention") ? 0.003 : 0.03;
    }

    /**
     * Brock and Durlauf 2001: everybody sees everybody. 100,000 users, mean over 100 steps. With a single home a fluctuation
     * of m has a standard deviation below 0.005 here, so 0.03 is six of them: false-failure rate below 1e-8. By attention
     * all give the same, to 64ths: among 10,000 users rounding moves the mean by 4e-4 at five of its deviations, m by twice
     * that over 1 − slope, which is above 0.3: 0.0026.
     */
    @ParameterizedTest
    @CsvSource({
        "single-home, POPULATION, 1.2, 0.65857",
        "single-home, POPULATION, 1.5, 0.85856",
        "single-home, POPULATION, 2, 0.95750",
        "attention, POPULATION, 1.2, 0.65857",
        "attention, POPULATION, 1.5, 0.85856",
        "attention, POPULATION, 2, 0.95750",
        "attention, CONTACTS, 1.2, 0.65857",
        "attention, CONTACTS, 1.5, 0.85856",
        "attention, CONTACTS, 2, 0.95750",
    })
    void twoPlatformsAreBistableAboveTheThreshold(String rule, By by, double coupling, double published) {
        assertThat(fixedPoint(coupling, 0, 0.3, 1)).isCloseTo(published, within(6e-6));
        assertThat(difference(rule, by, coupling, 0, 0.9)).isCloseTo(published, within(tolerance(rule)));
        assertThat(difference(rule, by, coupling, 0, 0.1)).isCloseTo(-published, within(tolerance(rule)));
    }

    @ParameterizedTest
    @CsvSource({
        "single-home, POPULATION, 0.8",
        "attention, POPULATION, 0.6",
        "attention, CONTACTS, 0.6",
        "attention, CONTACTS, 0.9"
    })
    void belowTheThresholdThereIsOnlyOneEquilibrium(String rule, By by, double coupling) {
        assertThat(difference(rule, by, coupling, 0, 0.9)).isCloseTo(0, within(tolerance(rule)));
    }

    /** The entrant's shares with βJ = 1.5 and βh = −0.1: .0531 (stable), .6030 (tipping point), .9005 (stable). */
    @ParameterizedTest
    @CsvSource({"single-home, POPULATION, 0.03", "attention, POPULATION, 0.01", "attention, CONTACTS, 0.01"})
    void theTippingPointIsTheUnstableFixedPoint(String rule, By by, double aside) {
        double tipping = (1 + fixedPoint(1.5, -0.1, 0.05, 0.5)) / 2;
        assertThat(tipping).isCloseTo(0.6030, within(5e-5));
        assertThat((1 + difference(rule, by, 1.5, -0.1, tipping - aside)) / 2)
                .isCloseTo(0.0531, within(tolerance(rule) / 2));
        assertThat((1 + difference(rule, by, 1.5, -0.1, tipping + aside)) / 2)
                .isCloseTo(0.9005, within(tolerance(rule) / 2));
    }
}
