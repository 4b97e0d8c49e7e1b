package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.scenario.Policy;
import org.townsquare.scenario.PolicyPreset;

class ModerationTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double FALSE_POSITIVES = 0.02;
    private static final double FALSE_NEGATIVES = 0.3;

    private static Moderation of(double strictness, double delay, double appeals, double viewDays) {
        return Moderation.of(policy(strictness, null, delay, appeals), viewDays);
    }

    private static Policy policy(double strictness, Double severe, double delay, double appeals) {
        return new Policy(
                PolicyPreset.BALANCED,
                strictness,
                severe,
                FALSE_POSITIVES,
                FALSE_NEGATIVES,
                delay,
                0,
                appeals,
                0.05,
                0);
    }

    @Test
    void theSeverePartCanHaveAStrictnessOfItsOwn() {
        Moderation own = Moderation.of(policy(0.25, 0.5, 1, 0), 3);
        Moderation without = Moderation.of(policy(0.25, null, 1, 0), 3);
        assertThat(own.severeKept()).isEqualTo(of(0.5, 1, 0, 3).toxicKept());
        assertThat(without.severeKept()).isEqualTo(without.toxicKept());
        assertThat(own.toxicKept()).isEqualTo(without.toxicKept());
        assertThat(own.legitimateRemoved()).isEqualTo(without.legitimateRemoved());
        assertThat(own.severeViews(0.03, 0.2))
                .isCloseTo(0.03 * 0.2 * own.severeKept() / own.toxicKept(), EXACTLY)
                .isLessThan(without.severeViews(0.03, 0.2));
        assertThat(without.severeViews(0.03, 0.2)).isEqualTo(0.03 * 0.2);
    }

    private static double deviations(double share) {
        return NORMAL.inverseCumulativeProbability(share);
    }

    @Test
    void strictnessOneHalfHasThePolicysOwnErrorRates() {
        Moderation moderation = of(0.5, 0, 0, 3);
        assertThat(moderation.toxicRemoved()).isCloseTo(1 - FALSE_NEGATIVES, EXACTLY);
        assertThat(moderation.legitimateRemoved()).isCloseTo(FALSE_POSITIVES, EXACTLY);
        assertThat(moderation.toxicKept()).isCloseTo(FALSE_NEGATIVES, EXACTLY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0625, 0.125, 0.25, 0.5})
    void eachDoublingLowersTheThresholdByOneStandardDeviation(double strictness) {
        Moderation once = of(strictness, 0, 0, 3);
        Moderation twice = of(2 * strictness, 0, 0, 3);
        assertThat(deviations(twice.legitimateRemoved()) - deviations(once.legitimateRemoved()))
                .isCloseTo(1, within(1e-6));
        assertThat(deviations(twice.toxicRemoved()) - deviations(once.toxicRemoved()))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void strictnessZeroRemovesNothing() {
        assertThat(of(0, 0, 0, 3)).isEqualTo(new Moderation(0, 0, 0, 1, 1));
    }

    @Test
    void moderatorsReviewWhatTheClassifierFlagsAppealsOrNot() {
        double expected = 0.1 * (1 - FALSE_NEGATIVES) + 0.9 * FALSE_POSITIVES;
        assertThat(of(0.5, 0, 0.25, 3).reviewed(0.1)).isCloseTo(expected, EXACTLY);
        assertThat(of(0, 0, 0, 3).reviewed(0.1)).isZero();
    }

    @Test
    void appealsRestoreTheirShareOfWrongRemovals() {
        assertThat(of(0.5, 0, 0.25, 3).legitimateRemoved()).isCloseTo(0.75 * FALSE_POSITIVES, EXACTLY);
        assertThat(of(0.5, 0, 0.25, 3).toxicRemoved()).isCloseTo(1 - FALSE_NEGATIVES, EXACTLY);
    }

    @Test
    void postsAreSeenUntilTheyAreRemoved() {
        double inTime = FastMath.exp(-2.0 / 5);
        assertThat(of(0.5, 2, 0, 5).toxicKept()).isCloseTo(1 - (1 - FALSE_NEGATIVES) * inTime, EXACTLY);
        assertThat(of(0.5, 2, 0, 5).toxicRemoved()).isCloseTo(1 - FALSE_NEGATIVES, EXACTLY);
    }
}
