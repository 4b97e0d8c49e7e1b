package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.townsquare.scenario.Awareness;

class PublicityTest {

    private static final double STANDING = 0.03;
    /** News halves in 2 steps and attracts by 20 times its hazard. */
    private final Publicity publicity = new Publicity(new Awareness(0.2, 0.02, 0.05, 2, 20, 0), STANDING);

    @Test
    void standingMarketingBeginsWithTheLaunch() {
        assertThat(publicity.hazard(0, false)).isZero();
        assertThat(publicity.hazard(0, true)).isEqualTo(STANDING);
    }

    @Test
    void aBurstEnds() {
        publicity.addBurst(0.5, 10);
        publicity.addBurst(0.25, 20);
        assertThat(publicity.hazard(9, false)).isEqualTo(0.75);
        assertThat(publicity.hazard(10, false)).isEqualTo(0.25);
        assertThat(publicity.hazard(20, false)).isZero();
    }

    @Test
    void newsAndMoodFade() {
        publicity.addNews(0.4);
        publicity.addMood(-1);
        assertThat(publicity.hazard(0, false)).isEqualTo(0.4);
        assertThat(publicity.appeal()).isEqualTo(20 * 0.4 - 1);
        publicity.fade();
        publicity.fade();
        assertThat(publicity.hazard(0, false)).isCloseTo(0.2, within(1e-12));
        assertThat(publicity.appeal()).isCloseTo((20 * 0.4 - 1) / 2, within(1e-12));
    }

    @Test
    void eachSupportIsWithdrawnForGood() {
        publicity.addNews(0.4);
        publicity.addBurst(0.5, 10);
        publicity.addMood(2);
        publicity.withdraw();
        assertThat(publicity.hazard(0, true)).isZero();
        assertThat(publicity.appeal()).isZero();
        publicity.addNews(0.4);
        publicity.addBurst(0.5, 10);
        publicity.addMood(2);
        assertThat(publicity.hazard(0, true)).isZero();
        assertThat(publicity.appeal()).isZero();
    }

    @Test
    void aBadMoodIsNoSupport() {
        publicity.addMood(-2);
        publicity.withdraw();
        assertThat(publicity.appeal()).isEqualTo(-2);
    }
}
