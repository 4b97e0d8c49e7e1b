package org.townsquare.population;

import org.townsquare.scenario.Rule;

/** Who joins by innovation and imitation stays: see {@link Rule.Bass} (Bass 1969). */
final class BassRule implements ChoiceRule {

    private final Reviewers reviewers;
    private final ReviewDraws draws;
    private final Rule.Bass rule;

    BassRule(Reviewers reviewers, ReviewDraws draws, Rule.Bass rule) {
        this.reviewers = reviewers;
        this.draws = draws;
        this.rule = rule;
    }

    @Override
    public void review(Shard shard, int j) {
        int user = reviewers.user[j];
        double draw = draws.choose().uniform(user);
        double sum = 0;
        for (int rest = open(j); rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            sum += chance(j, platform);
            if (draw < sum) {
                if (reviewers.admits(j, platform, draws.admission())) {
                    shard.join(user, platform, reviewers.step);
                    shard.attendOnly(user, platform);
                }
                return;
            }
        }
    }

    @Override
    public double[] chances(int j, int platforms) {
        double[] chances = ChoiceRule.super.chances(j, platforms);
        for (int rest = open(j); rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            chances[platform] = Math.min(1, chance(j, platform));
        }
        return chances;
    }

    /** What the user may join. */
    private int open(int j) {
        return reviewers.roster.members.any(reviewers.user[j]) ? 0 : reviewers.options(j);
    }

    private double chance(int j, int platform) {
        return rule.innovation() + rule.imitation() * reviewers.contactShare(j, platform);
    }
}
