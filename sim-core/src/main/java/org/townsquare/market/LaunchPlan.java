package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Launch;

/** When a platform opens: the promised date plus a slip, drawn once from an exponential distribution. */
final class LaunchPlan implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int NEVER = Integer.MAX_VALUE;

    private final int slip;
    private final int inviteSteps;
    /** What is announced. */
    final Promise promise;

    private int openedAt = NEVER;

    /**
     * @param draw a uniform number in (0, 1) that decides the slip
     * @param horizon steps within which expectation of the announced date falls to 1/e
     */
    LaunchPlan(Launch launch, double draw, double horizon) {
        slip = (int) Math.round(-launch.slip() * FastMath.log(draw));
        promise = new Promise(launch, horizon);
        inviteSteps = launch.inviteDays();
    }

    /** A new date is announced; the slip comes on top. Without effect once it has opened. */
    void announce(int step) {
        promise.announce(step);
    }

    /** The launch is put off. Without effect once it has opened. */
    void delay(int steps) {
        promise.announce(promise.date() + steps);
    }

    /** Whether the platform should open at this step. */
    boolean isDue(int step) {
        return openedAt == NEVER && step >= promise.date() + slip;
    }

    /** A step begins; if the date has passed and it is not open, that is noticed. */
    void pass(int step) {
        if (!isOpen()) {
            promise.pass(step);
        }
    }

    void open(int step) {
        openedAt = step;
    }

    boolean isOpen() {
        return openedAt != NEVER;
    }

    /** Step at which it opened; meaningless before. */
    int openedAt() {
        return openedAt;
    }

    /** How far its announcements are believed: fully once it has opened. */
    double credibility() {
        return isOpen() ? 1 : promise.credibility();
    }

    /** How much its launch is expected, from 0 to 1; 0 once it has opened. */
    double expectation(int step) {
        return isOpen() ? 0 : promise.expectation(step);
    }

    boolean isByInvitation(int step) {
        return isOpen() && step - openedAt < inviteSteps;
    }
}
