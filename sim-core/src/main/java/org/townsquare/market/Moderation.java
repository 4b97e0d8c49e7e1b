package org.townsquare.market;

import java.io.Serializable;
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
 * @param severeKept the same of the severe ones, threats and incitement, which are so few that all else is taken to be as without
 *     a strictness of their own
 */
record Moderation(
        double legitimateFlagged, double toxicRemoved, double legitimateRemoved, double toxicKept, double severeKept)
        implements Serializable {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /**
     * The effect of a policy.
     *
     * @param viewDays mean time after posting at which a post is seen, in steps
     */
    static Moderation of(Policy policy, double viewDays) {
        Classifier classifier = Classifier.of(policy);
        double legitimateFlagged = classifier.flagsLegitimate(policy.strictness());
        double toxicRemoved = classifier.flagsToxic(policy.strictness());
        double inTime = FastMath.exp(-policy.delay() / viewDays);
        return new Moderation(
                legitimateFlagged,
                toxicRemoved,
                legitimateFlagged * (1 - policy.appeals()),
                1 - toxicRemoved * inTime,
                1 - classifier.flagsToxic(policy.strictnessToSevere()) * inTime);
    }

    /**
     * Scores posts.
     *
     * @param reference the threshold at strictness ½
     * @param separation d', by how much toxic posts score higher
     */
    private record Classifier(double reference, double separation) {

        static Classifier of(Policy policy) {
            double reference = NORMAL.inverseCumulativeProbability(1 - policy.falsePositives());
            return new Classifier(reference, reference - NORMAL.inverseCumulativeProbability(policy.falseNegatives()));
        }

        double flagsLegitimate(double strictness) {
            return flags(strictness, 0);
        }

        double flagsToxic(double strictness) {
            return flags(strictness, separation);
        }

        private double flags(double strictness, double mean) {
            double threshold = reference - FastMath.log(2, 2 * strictness);
            return strictness == 0 ? 0 : NORMAL.cumulativeProbability(mean - threshold);
        }
    }

    /**
     * Severe posts as a share of all that is seen.
     *
     * @param severe share of toxic posts that are severe
     * @param unsafe toxic share of what is seen
     */
    double severeViews(double severe, double unsafe) {
        return toxicKept == 0 ? 0 : severe * unsafe * (severeKept / toxicKept);
    }

    /** Share of all posts that moderators review: those that the classifier flags. */
    double reviewed(double toxicShare) {
        return toxicShare * toxicRemoved + (1 - toxicShare) * legitimateFlagged;
    }
}
