package org.townsquare.population;

import org.townsquare.network.SocialNetwork;
import org.townsquare.random.Sequence;

/** The user names one of the own homes to a contact: see {@link org.townsquare.scenario.Rule.NamingGame}. */
final class NamingGameRule implements ChoiceRule {

    private final Population population;
    private final Utility utility;
    private final ReviewDraws draws;

    NamingGameRule(Population population, Utility utility, ReviewDraws draws) {
        this.population = population;
        this.utility = utility;
        this.draws = draws;
    }

    @Override
    public boolean asksEverybody() {
        return true;
    }

    @Override
    public void review(Shard shard, int j) {
        int user = utility.user[j];
        SocialNetwork network = population.network();
        int word = utility.roster.members.ofUser(user);
        if (word == 0 || network.following(user) == 0) {
            return;
        }
        Sequence sequence = draws.consider().sequence(user);
        for (int skip = sequence.nextInt(Integer.bitCount(word)); skip > 0; skip--) {
            word &= word - 1;
        }
        int platform = Integer.numberOfTrailingZeros(word);
        int listener = network.followed(user, sequence.nextInt(network.following(user)));
        if (utility.roster.isMember(listener, platform)) {
            if (population.decides(user)) {
                keepOnly(shard, user, platform);
            }
            change(shard, user, listener, () -> keepOnly(shard, listener, platform));
        } else {
            change(shard, user, listener, () -> {
                shard.join(listener, platform, utility.step);
                shard.attendEvenly(listener, utility.roster.members.ofUser(listener));
            });
        }
    }

    /** A change of the listener, between two parts of the speaker's. */
    private void change(Shard shard, int speaker, int listener, Runnable change) {
        if (population.decides(listener)) {
            shard.close(speaker);
            shard.open(listener, utility.step);
            change.run();
            shard.close(listener);
            shard.open(speaker, utility.step);
        }
    }

    private static void keepOnly(Shard shard, int user, int platform) {
        shard.leaveOthers(user, platform);
        shard.attendOnly(user, platform);
    }
}
