package org.townsquare.population;

import org.townsquare.scenario.Rule;

/** One home or none, by logit or, with an infinite scale, where utility is highest: see {@link Rule.SingleHome}. */
final class SingleHomeRule implements ChoiceRule {

    private final Reviewers reviewers;
    private final Logit logit;
    private final ReviewDraws draws;

    SingleHomeRule(Utility utility, double scale, ReviewDraws draws) {
        reviewers = utility.of;
        this.draws = draws;
        logit = new Logit(utility, scale);
    }

    @Override
    public void prepare() {
        logit.evaluate();
    }

    @Override
    public double[] chances(int j, int platforms) {
        return logit.chances(j);
    }

    @Override
    public void review(Shard shard, int j) {
        int user = reviewers.user[j];
        double pick = draws.choose().uniform(user) * logit.sum(j) - logit.outside[j];
        int chosen = -1;
        for (int k = 0; k < logit.weight.length && pick >= 0; k++) {
            if (logit.weight[k][j] > 0) {
                chosen = k;
                pick -= logit.weight[k][j];
            }
        }
        boolean stays = chosen >= 0 && reviewers.roster.isMember(user, chosen);
        if (stays || chosen < 0 || reviewers.admits(j, chosen, draws.admission())) {
            move(shard, user, chosen);
        }
    }

    private void move(Shard shard, int user, int chosen) {
        shard.leaveOthers(user, chosen);
        if (chosen >= 0) {
            if (!reviewers.roster.isMember(user, chosen)) {
                shard.join(user, chosen, reviewers.step);
            }
            shard.attendOnly(user, chosen);
        }
    }
}
