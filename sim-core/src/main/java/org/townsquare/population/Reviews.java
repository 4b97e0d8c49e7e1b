package org.townsquare.population;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Rule;
import org.townsquare.scenario.Scenario;

/** Users review where their attention goes: all who do so in a step at once, or one after the other. */
final class Reviews implements Serializable {

    private static final long serialVersionUID = 1;

    private final PopulationState state;
    private final Stream reconsider;
    private final Stream thin;
    private final Stream consider;
    private final Stream choose;
    private final Stream admission;
    private final Stream tries;
    private final Stream leaves;
    private final Turns turns;
    private final Memories memories;
    /** By user; empty if the rule has none. */
    private final double[] thresholds;

    private float[] tiesFound;
    private transient DecisionProbe probe;

    Reviews(PopulationState state, Streams streams) {
        this.state = state;
        Scenario scenario = state.scenario();
        reconsider = streams.stream("reconsider");
        thin = streams.stream("thin");
        consider = streams.stream("consider");
        choose = streams.stream("choose");
        admission = streams.stream("admission");
        tries = streams.stream("try");
        leaves = streams.stream("leave");
        turns = new Turns(scenario, streams, state.size());
        Rule rule = scenario.choice().rule();
        memories = new Memories(state.size(), rule.memory());
        Draws ofThresholds = streams.stream("threshold").at(0);
        thresholds = rule.usersThresholds()
                .map(all -> IntStream.range(0, state.size())
                        .mapToDouble(user -> all.of(user, ofThresholds))
                        .toArray())
                .orElse(new double[0]);
        tiesFound = Reviewers.tiesFound(scenario.choice().tieDays());
    }

    void turnTo(Scenario variant, int step) {
        tiesFound = Reviewers.tiesFound(variant.choice().tieDays());
        turns.turnTo(variant, step);
    }

    void watch(DecisionProbe newProbe) {
        probe = newProbe;
    }

    /** A random share of the shard's users, and those who have a reason to, by the state at the end of the step before. */
    void atOnce(Shard shard, int step, Offer[] offers) {
        Scenario scenario = state.scenario();
        Reviewers reviewers = reviewers(step, offers, Shard.BATCH);
        ChoiceRule rule = rule(new Utility(reviewers), draws(step));
        shard.sample(
                reconsider.at(step),
                thin.at(step),
                scenario.reconsiderInStep(),
                scenario.users().sessionSpread(),
                (users, count) -> review(shard, users, count, rule, reviewers));
    }

    /** Each review is settled before the next one; who has a reason to review waits for the own turn. */
    void inTurn(Shard shard, int step, Offer[] offers, Runnable settle) {
        Utility utility = new Utility(reviewers(step, offers, 1));
        boolean once = state.scenario().activation().isOnceEach();
        int[] user = new int[1];
        for (long turn = turns.firstTurn(step); turn < turns.firstTurn(step + 1); turn++) {
            user[0] = turns.user(turn);
            boolean late = once && state.roster.attended.any(user[0]);
            if (!late && state.isPresent(user[0])) {
                review(shard, user, 1, rule(utility, draws(turn)), utility.of);
            }
            if (shard.changes.size() > 0) {
                settle.run();
            }
        }
    }

    private void review(Shard shard, int[] users, int count, ChoiceRule rule, Reviewers reviewers) {
        reviewers.turnTo(users, count);
        rule.prepare();
        for (int j = 0; j < count; j++) {
            int user = users[j];
            if (!state.decides(user) && !rule.asksEverybody()) {
                continue;
            }
            shard.open(user, reviewers.step);
            if (probe != null && probe.user() == user) {
                probe.review(shard, j, rule, new Utility(reviewers(reviewers.step, reviewers.offers, 1)));
            } else {
                rule.review(shard, j);
            }
            catchToxicity(user, j, reviewers);
            shard.close(user);
        }
    }

    List<Worth> worths(int user, int step, Offer[] offers) {
        Reviewers reviewers = reviewers(step, offers, 1);
        reviewers.turnTo(new int[] {user}, 1);
        return new Utility(reviewers).explained();
    }

    private Reviewers reviewers(int step, Offer[] offers, int capacity) {
        return new Reviewers(state, offers, tiesFound, step, capacity);
    }

    /** @param turn the step, or the number of the turn where users decide one after the other */
    private ReviewDraws draws(long turn) {
        return new ReviewDraws(
                consider.at(turn), choose.at(turn), admission.at(turn), each(tries, turn), each(leaves, turn));
    }

    /** Draws for each platform. */
    private Draws[] each(Stream stream, long turn) {
        Draws[] draws = new Draws[state.platforms()];
        for (int k = 0; k < draws.length; k++) {
            draws[k] = stream.at(turn * Roster.PLATFORM_LIMIT + k);
        }
        return draws;
    }

    private ChoiceRule rule(Utility utility, ReviewDraws draws) {
        return state.scenario().choice().rule().match(new RuleFactory(state, utility, draws, memories, thresholds));
    }

    /** Toxicity contagion: the toxic share moves to (1−c)·own + c·seen, where what is seen counts by attention. */
    private void catchToxicity(int user, int j, Reviewers reviewers) {
        double contagion = state.scenario().content().contagion();
        int attention = contagion == 0 ? 0 : state.roster.attention(user);
        if (attention == 0) {
            return;
        }
        double seen = 0;
        for (int k = 0; k < state.platforms(); k++) {
            int share = state.roster.attention(user, k);
            seen += share == 0 ? 0 : share * reviewers.toxicitySeen(k)[j];
        }
        double share = (1 - contagion) * (state.traits.toxicity[user] & 0xFF)
                + contagion * seen * ((double) Emission.TOXICITY / attention);
        state.roster.toxicity[user] = (byte) (int) (share + 0.5);
    }
}
