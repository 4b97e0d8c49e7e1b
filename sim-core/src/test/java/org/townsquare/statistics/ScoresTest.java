package org.townsquare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** Scores and regression against what is computed by hand. */
class ScoresTest {

    private static final boolean[] CAME = {true, false, true, false};
    private static final double[] SAID = {0.9, 0.2, 0.4, 0.4};

    @Test
    void brierIsTheMeanSquare() {
        assertThat(Scores.brier(SAID, CAME)).isCloseTo((0.01 + 0.04 + 0.36 + 0.16) / 4, within(1e-15));
        assertThat(Scores.brier(new double[] {0.5, 0.5}, new boolean[] {true, false}))
                .isEqualTo(0.25);
    }

    @Test
    void logScoreTakesNothingForSurerThanOneInAHundred() {
        assertThat(Scores.log(SAID, CAME))
                .isCloseTo(
                        -(FastMath.log(0.9) + FastMath.log(0.8) + FastMath.log(0.4) + FastMath.log(0.6)) / 4,
                        within(1e-15));
        assertThat(Scores.log(new double[] {0}, new boolean[] {true})).isCloseTo(-FastMath.log(0.01), within(1e-15));
    }

    @Test
    void areaUnderTheCurveIsTheChanceOfTheRightOrder() {
        // Pairs: .9 over .2 and .4; .4 over .2, and a tie with .4.
        assertThat(Scores.areaUnderCurve(SAID, CAME)).isEqualTo(3.5 / 4);
        assertThat(Scores.areaUnderCurve(new double[] {0.1, 0.9}, new boolean[] {true, false}))
                .isZero();
        assertThat(Scores.areaUnderCurve(SAID, new boolean[4])).isNaN();
    }

    @Test
    void withoutAnythingToTellRegressionSaysTheShare() {
        double[][] alike = {{3}, {3}, {3}, {3}};
        boolean[] came = {true, true, true, false};
        assertThat(new LogisticRegression(alike, came, 1).probability(new double[] {3}))
                .isCloseTo(0.75, within(1e-9));
    }

    @Test
    void whereAllCameRegressionGoesByLaplace() {
        assertThat(new LogisticRegression(new double[][] {{1}, {2}}, new boolean[] {true, true}, 1)
                        .probability(new double[] {9}))
                .isCloseTo(0.75, within(1e-12));
    }

    @Test
    void regressionMakesThePenalisedLikelihoodStationary() {
        double[][] x = {{-1}, {-1}, {1}, {1}};
        boolean[] came = {false, true, true, true};
        double ridge = 0.5;
        LogisticRegression fit = new LogisticRegression(x, came, ridge);
        double low = fit.probability(new double[] {-1});
        double high = fit.probability(new double[] {1});
        // x has mean 0 and deviation 1; the slope is half the distance of the logits.
        double slope = (FastMath.log(high / (1 - high)) - FastMath.log(low / (1 - low))) / 2;
        assertThat(2 * low + 2 * high).isCloseTo(3, within(1e-8));
        assertThat(-(1 - 2 * low) + (2 - 2 * high)).isCloseTo(ridge * slope, within(1e-8));
        assertThat(slope).isPositive();
    }
}
