package org.townsquare.population;

import org.townsquare.scenario.ContactsBy;
import org.townsquare.scenario.Rule;

/** Who joins because enough contacts are there stays: see {@link Rule.Threshold} (Granovetter 1978). */
final class ThresholdRule implements ChoiceRule {

    private final Reviewers reviewers;
    private final ReviewDraws draws;
    private final Rule.Threshold rule;
    /** By user. */
    private final double[] thresholds;

    ThresholdRule(Reviewers reviewers, ReviewDraws draws, Rule.Threshold rule, double[] thresholds) {
        this.reviewers = reviewers;
        this.draws = draws;
        this.rule = rule;
        this.thresholds = thresholds;
    }

    @Override
    public void review(Shard shard, int j) {
        int user = reviewers.user[j];
        for (int rest = open(j); rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            if (isReached(j, platform) && reviewers.admits(j, platform, draws.admission())) {
                shard.join(user, platform, reviewers.step);
                shard.attendOnly(user, platform);
                return;
            }
        }
    }

    /** What the user may join. */
    private int open(int j) {
        return reviewers.roster.members.any(reviewers.user[j]) ? 0 : reviewers.options(j);
    }

    private boolean isReached(int j, int platform) {
        double there = rule.measure() == ContactsBy.SHARE
                ? reviewers.contactShare(j, platform)
                : reviewers.contacts(j, platform);
        return there >= thresholds[reviewers.user[j]];
    }

    @Override
    public double[] chances(int j, int platforms) {
        double[] chances = ChoiceRule.super.chances(j, platforms);
        for (int rest = open(j); rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            chances[platform] = isReached(j, platform) ? 1 : 0;
        }
        return chances;
    }
}
