package org.townsquare.market;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Policy;

/**
 * What a moderation policy does to posts. A classifier scores posts; scores of legitimate posts are standard normal,
 * those of toxic posts lie d' higher (signal detection theory: Green and Swets 1966). What scores above the threshold is
 * removed. At strictness ½ the threshold gives the policy's own error rates, which fixes d'; each doubling of the
 * strictness lowers it by one standard deviation, and strictness 0 removes nothing.
 *
 * @param legitimateFlagged share of legitimate posts that are held for toxic at first
 * @param toxicRemoved share of toxic posts that are removed
 * @param legitimateRemoved share of legitimate posts that are removed and not restored on appeal
 * @param toxicKept share of the views of toxic posts that happen: of posts not removed, or not removed in time
 */
record Moderation(double legitimateFlagged, double toxicRemoved, double legitimateRemoved, double toxicKept) {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /**
     * The effect of a policy.
     *
     * @param viewDays mean time after posting at which a post is seen, in steps
     */
    static Moderation of(Policy policy, double viewDays) {
        if (policy.strictness() == 0) {
            return new Moderation(0, 0, 0, 1);
        }
        double reference = NORMAL.inverseCumulativeProbability(1 - policy.falsePositives());
        double separation = reference - NORMAL.inverseCumulativeProbability(policy.falseNegatives());
        double threshold = reference - FastMath.log(2, 2 * policy.strictness());
        double toxicRemoved = NORMAL.cumulativeProbability(separation - threshold);
        double legitimateFlagged = NORMAL.cumulativeProbability(-threshold);
        double legitimateRemoved = legitimateFlagged * (1 - policy.appeals());
        double inTime = FastMath.exp(-policy.delay() / viewDays);
        return new Moderation(legitimateFlagged, toxicRemoved, legitimateRemoved, 1 - toxicRemoved * inTime);
    }

    /** Share of all posts that moderators review: those that the classifier flags. */
    double reviewed(double toxicShare) {
        return toxicShare * toxicRemoved + (1 - toxicShare) * legitimateFlagged;
    }
}
