package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Launch;

/** When a platform opens: the announced step plus a slip, drawn once from an exponential distribution. */
final class LaunchPlan implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int NEVER = Integer.MAX_VALUE;

    private final int slip;
    private final int inviteSteps;
    private long planned;
    private int openedAt = NEVER;

    /** @param draw a uniform number in (0, 1) that decides the slip */
    LaunchPlan(Launch launch, double draw) {
        slip = (int) Math.round(-launch.slip() * FastMath.log(draw));
        planned = launch.planned();
        inviteSteps = launch.inviteDays();
    }

    /** A new date is announced; the slip comes on top. Without effect once it has opened. */
    void announce(int step) {
        planned = step;
    }

    /** The launch is put off. Without effect once it has opened. */
    void delay(int steps) {
        planned += steps;
    }

    /** Whether the platform should open at this step. */
    boolean isDue(int step) {
        return openedAt == NEVER && step >= planned + slip;
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

    boolean isByInvitation(int step) {
        return isOpen() && step - openedAt < inviteSteps;
    }
}
