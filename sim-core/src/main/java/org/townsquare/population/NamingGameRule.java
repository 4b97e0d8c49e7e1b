package org.townsquare.population;

import org.townsquare.network.SocialNetwork;
import org.townsquare.random.Sequence;

/** The user names one of the own homes to a contact: see {@link org.townsquare.scenario.Rule.NamingGame}. */
final class NamingGameRule implements ChoiceRule {

    private final PopulationState state;
    private final Reviewers reviewers;
    private final ReviewDraws draws;

    NamingGameRule(PopulationState state, Reviewers reviewers, ReviewDraws draws) {
        this.state = state;
        this.reviewers = reviewers;
        this.draws = draws;
    }

    @Override
    public boolean asksEverybody() {
        return true;
    }

    @Override
    public void review(Shard shard, int j) {
        int user = reviewers.user[j];
        SocialNetwork network = state.network;
        int word = reviewers.roster.members.ofUser(user);
        if (word == 0 || network.following(user) == 0) {
            return;
        }
        Sequence sequence = draws.consider().sequence(user);
        for (int skip = sequence.nextInt(Integer.bitCount(word)); skip > 0; skip--) {
            word &= word - 1;
        }
        int platform = Integer.numberOfTrailingZeros(word);
        int listener = network.followed(user, sequence.nextInt(network.following(user)));
        if (reviewers.roster.isMember(listener, platform)) {
            if (state.decides(user)) {
                keepOnly(shard, user, platform);
            }
            change(shard, user, listener, () -> keepOnly(shard, listener, platform));
        } else {
            change(shard, user, listener, () -> {
                shard.join(listener, platform, reviewers.step);
                shard.attendEvenly(listener, reviewers.roster.members.ofUser(listener));
            });
        }
    }

    /** A change of the listener, between two parts of the speaker's. */
    private void change(Shard shard, int speaker, int listener, Runnable change) {
        if (state.decides(listener)) {
            shard.close(speaker);
            shard.open(listener, reviewers.step);
            change.run();
            shard.close(listener);
            shard.open(speaker, reviewers.step);
        }
    }

    private static void keepOnly(Shard shard, int user, int platform) {
        shard.leaveOthers(user, platform);
        shard.attendOnly(user, platform);
    }
}
