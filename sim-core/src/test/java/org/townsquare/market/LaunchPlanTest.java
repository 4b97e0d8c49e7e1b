package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.townsquare.scenario.Launch;

class LaunchPlanTest {

    /** With this draw an exponential slip equals its mean. */
    private static final double MEAN = FastMath.exp(-1);

    private static LaunchPlan plan(double slip, int inviteDays) {
        return new LaunchPlan(new Launch(100, slip, 0, inviteDays, 0, 1, 0, 0.1, 0.8, 0.3), MEAN, 90);
    }

    private static void assertDueAt(LaunchPlan plan, int step) {
        assertThat(plan.isDue(step - 1)).isFalse();
        assertThat(plan.isDue(step)).isTrue();
    }

    @Test
    void itOpensAtThePlannedStepPlusTheSlip() {
        assertDueAt(plan(0, 0), 100);
        assertDueAt(plan(30, 0), 130);
    }

    @Test
    void theSlipComesOnTopOfANewDateAndADelay() {
        LaunchPlan plan = plan(30, 0);
        plan.announce(200);
        assertDueAt(plan, 230);
        plan.delay(15);
        assertDueAt(plan, 245);
    }

    @Test
    void itOpensOnce() {
        LaunchPlan plan = plan(0, 0);
        assertThat(plan.isOpen()).isFalse();
        plan.open(40);
        assertThat(plan.isOpen()).isTrue();
        assertThat(plan.openedAt()).isEqualTo(40);
        plan.announce(50);
        assertThat(plan.isDue(60)).isFalse();
    }

    @Test
    void invitationsAreNeededFromTheLaunchOnForAWhile() {
        LaunchPlan plan = plan(0, 20);
        plan.open(100);
        assertThat(plan.isByInvitation(100)).isTrue();
        assertThat(plan.isByInvitation(119)).isTrue();
        assertThat(plan.isByInvitation(120)).isFalse();
    }

    @Test
    void itIsExpectedUntilItOpensAndItsAnnouncementsAreBelievedFromThenOn() {
        LaunchPlan plan = plan(0, 0);
        plan.pass(101);
        assertThat(plan.credibility()).isEqualTo(0.8 * (1 - 0.3));
        assertThat(plan.expectation(100)).isEqualTo(plan.credibility());
        plan.open(102);
        plan.pass(103);
        assertThat(plan.credibility()).isEqualTo(1);
        assertThat(plan.expectation(103)).isZero();
    }
}
