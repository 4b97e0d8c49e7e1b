package org.townsquare.population;

import org.townsquare.network.SocialNetwork;
import org.townsquare.random.Sequence;

/** The user names one of the own homes to a contact: see {@link org.townsquare.scenario.Rule.NamingGame}. */
final class NamingGame implements ChoiceRule {

    private final Population population;
    private final DecisionDraws draws;
    private final int step;

    NamingGame(Population population, DecisionDraws draws, int step) {
        this.population = population;
        this.draws = draws;
        this.step = step;
    }

    @Override
    public boolean asksEverybody() {
        return true;
    }

    @Override
    public void reconsider(Lane lane, int user, int news) {
        SocialNetwork network = population.network();
        if (lane.homes() == 0 || network.following(user) == 0) {
            return;
        }
        Sequence sequence = draws.consider().sequence(user);
        int word = lane.homes();
        for (int skip = sequence.nextInt(Integer.bitCount(word)); skip > 0; skip--) {
            word &= word - 1;
        }
        int platform = Integer.numberOfTrailingZeros(word);
        int listener = network.followed(user, sequence.nextInt(network.following(user)));
        if (population.roster().isHome(listener, platform)) {
            if (population.decides(user)) {
                keepOnly(lane, user, platform);
            }
            change(lane, user, listener, () -> keepOnly(lane, listener, platform));
        } else {
            change(lane, user, listener, () -> {
                lane.join(listener, platform, step);
                lane.attendEvenly(listener);
            });
        }
    }

    /** A change of the listener, between two parts of the speaker's. */
    private void change(Lane lane, int speaker, int listener, Runnable change) {
        if (population.decides(listener)) {
            lane.close(speaker);
            lane.open(listener);
            change.run();
            lane.close(listener);
            lane.open(speaker);
        }
    }

    private static void keepOnly(Lane lane, int user, int platform) {
        for (int rest = lane.homes() & ~(1 << platform); rest != 0; rest &= rest - 1) {
            lane.leave(user, Integer.numberOfTrailingZeros(rest));
        }
        lane.attendEvenly(user);
    }
}
