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

    private final Population population;
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

    Reviews(Population population, Streams streams) {
        this.population = population;
        Scenario scenario = population.scenario();
        reconsider = streams.stream("reconsider");
        thin = streams.stream("thin");
        consider = streams.stream("consider");
        choose = streams.stream("choose");
        admission = streams.stream("admission");
        tries = streams.stream("try");
        leaves = streams.stream("leave");
        turns = new Turns(scenario, streams, population.size());
        Rule rule = scenario.choice().rule();
        memories = new Memories(population.size(), rule.memory());
        Draws ofThresholds = streams.stream("threshold").at(0);
        thresholds = rule.usersThresholds()
                .map(all -> IntStream.range(0, population.size())
                        .mapToDouble(user -> all.of(user, ofThresholds))
                        .toArray())
                .orElse(new double[0]);
        tiesFound = Utility.tiesFound(scenario.choice().tieDays());
    }

    void turnTo(Scenario variant, int step) {
        tiesFound = Utility.tiesFound(variant.choice().tieDays());
        turns.turnTo(variant, step);
    }

    void watch(DecisionProbe newProbe) {
        probe = newProbe;
    }

    /** A random share of the shard's users, and those who have a reason to, by the state at the end of the step before. */
    void atOnce(Shard shard, int step, Offer[] offers) {
        Scenario scenario = population.scenario();
        Utility utility = utility(step, offers, Utility.BATCH);
        ChoiceRule rule = rule(utility, draws(step));
        shard.sample(
                reconsider.at(step),
                thin.at(step),
                scenario.reconsiderInStep(),
                scenario.users().sessionSpread(),
                (users, count) -> review(shard, users, count, rule, utility));
    }

    /** Each review is settled before the next one; who has a reason to review waits for the own turn. */
    void inTurn(Shard shard, int step, Offer[] offers) {
        Utility utility = utility(step, offers, 1);
        boolean once = population.scenario().activation().isOnceEach();
        int[] user = new int[1];
        for (long turn = turns.firstTurn(step); turn < turns.firstTurn(step + 1); turn++) {
            user[0] = turns.user(turn);
            boolean late = once && population.roster().attended.any(user[0]);
            if (!late && population.isPresent(user[0])) {
                review(shard, user, 1, rule(utility, draws(turn)), utility);
            }
            if (shard.changes.size() > 0) {
                population.settle();
            }
        }
    }

    private void review(Shard shard, int[] users, int count, ChoiceRule rule, Utility utility) {
        utility.turnTo(users, count);
        rule.prepare();
        for (int j = 0; j < count; j++) {
            int user = users[j];
            if (!population.decides(user) && !rule.asksEverybody()) {
                continue;
            }
            shard.open(user, utility.step);
            if (probe != null && probe.user() == user) {
                probe.review(shard, j, rule, utility(utility.step, utility.offers, 1));
            } else {
                rule.review(shard, j);
            }
            catchToxicity(user, j, utility);
            shard.close(user);
        }
    }

    List<Worth> worths(int user, int step, Offer[] offers) {
        Utility utility = utility(step, offers, 1);
        utility.turnTo(new int[] {user}, 1);
        return utility.explained();
    }

    private Utility utility(int step, Offer[] offers, int capacity) {
        return new Utility(population, offers, tiesFound, step, capacity);
    }

    /** @param turn the step, or the number of the turn where users decide one after the other */
    private ReviewDraws draws(long turn) {
        return new ReviewDraws(
                consider.at(turn), choose.at(turn), admission.at(turn), each(tries, turn), each(leaves, turn));
    }

    /** Draws for each platform. */
    private Draws[] each(Stream stream, long turn) {
        return IntStream.range(0, population.platforms())
                .mapToObj(k -> stream.at(turn * Population.PLATFORM_LIMIT + k))
                .toArray(Draws[]::new);
    }

    private ChoiceRule rule(Utility utility, ReviewDraws draws) {
        return population
                .scenario()
                .choice()
                .rule()
                .match(new RuleFactory(population, utility, draws, memories, thresholds));
    }

    /** Toxicity contagion: the toxic share moves to (1−c)·own + c·seen, where what is seen counts by attention. */
    private void catchToxicity(int user, int j, Utility utility) {
        double contagion = population.scenario().content().contagion();
        int attention = contagion == 0 ? 0 : population.roster().attention(user);
        if (attention == 0) {
            return;
        }
        double seen = 0;
        for (int k = 0; k < population.platforms(); k++) {
            int share = population.roster().attention(user, k);
            seen += share == 0 ? 0 : share * utility.toxicitySeen(k)[j];
        }
        double share = (1 - contagion) * (population.traits().toxicity[user] & 0xFF)
                + contagion * seen * ((double) Emission.TOXICITY / attention);
        population.roster().toxicity[user] = (byte) (int) (share + 0.5);
    }
}
