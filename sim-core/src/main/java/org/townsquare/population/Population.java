package org.townsquare.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.townsquare.network.CompressedRows;
import org.townsquare.network.SocialNetwork;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Rule;
import org.townsquare.scenario.Scenario;

/**
 * All users. The phases of a step read the state at the end of the step before and write down what changes;
 * {@link #settle} then shows it to the followers. Each phase may run on several threads: every user's draws are their
 * own and all sums are exact, so their number does not matter.
 */
public final class Population implements Serializable {

    /** The most platforms that a scenario may have: a bit for each fits into 16. */
    static final int PLATFORM_LIMIT = 16;

    private static final long serialVersionUID = 1;

    private Scenario scenario;
    private final SocialNetwork network;
    private final Traits traits;
    private final Sessions sessions;
    private final Roster roster;
    private final Exposure exposure;
    private final Tally tally;
    private final Hearing hearing;
    private final Sanctions sanctions;
    private final Arrivals arrivals;
    private final Stream reconsider;
    private final Stream thin;
    private final Stream consider;
    private final Stream choose;
    private final Stream admission;
    private final Stream tries;
    private final Stream leaves;
    private float[] tiesFound;
    private final int firstInfluencer;
    private final BitSet committed = new BitSet();
    /** By user; empty if the rule has none. */
    private final double[] thresholds;

    private final Memories memories;
    private final Turns turns;
    private int threads = 1;
    private transient Shard[] shards;
    private transient DecisionProbe probe;

    Population(Scenario scenario, Streams streams, SocialNetwork network, Traits traits, Roster roster) {
        this.scenario = scenario;
        hearing = new Hearing(scenario.awareness(), streams);
        sanctions = new Sanctions(scenario.content(), streams);
        this.network = network;
        this.traits = traits;
        this.roster = roster;
        sessions = new Sessions(scenario.users());
        int platforms = roster.platforms();
        tally = new Tally(platforms, scenario.steps());
        exposure = network instanceof CompressedRows rows
                ? new ContactExposure(
                        rows, traits, platforms, scenario.content().distanceWeight())
                : new CrowdExposure(roster, traits, tally);
        reconsider = streams.stream("reconsider");
        thin = streams.stream("thin");
        consider = streams.stream("consider");
        choose = streams.stream("choose");
        admission = streams.stream("admission");
        tries = streams.stream("try");
        leaves = streams.stream("leave");
        firstInfluencer = roster.users() - scenario.influencers().size();
        Rule rule = scenario.choice().rule();
        Draws thresholdDraws = streams.stream("threshold").at(0);
        thresholds = IntStream.range(0, rule.usersThresholds().isPresent() ? roster.users() : 0)
                .mapToDouble(user -> rule.usersThresholds().get().of(user, thresholdDraws))
                .toArray();
        memories = new Memories(roster.users(), rule.memory());
        turns = new Turns(scenario, streams, roster.users());
        arrivals = new Arrivals(scenario.users().entry(), streams, roster.users(), firstInfluencer);
        settleIn(scenario);
        arrivals.until(0, user -> anyShard().enter(user));
        settle();
    }

    /** What depends on parameters that may change. */
    private void settleIn(Scenario by) {
        tiesFound = Utility.tiesFound(by.choice().tieDays());
        roster.setHabitDays(by.users().habitDays());
    }

    /** From this step on users go by another scenario: see {@link org.townsquare.scenario.Changeable}. */
    public void turnTo(Scenario variant, int step) {
        scenario = variant;
        settleIn(variant);
        hearing.turnTo(variant.awareness());
        sanctions.turnTo(variant.content());
        traits.turnTo(variant);
        turns.turnTo(variant, step);
    }

    /** People that one user stands for. */
    public double represents() {
        return scenario.users().representsOrShare(size());
    }

    /** Number of users, those who are still to come among them. */
    public int size() {
        return roster.users();
    }

    /** Number of users who have come into the world by now. */
    public int present() {
        return tally.present();
    }

    /** Number of platforms. */
    public int platforms() {
        return roster.platforms();
    }

    /** Who follows whom. */
    public SocialNetwork network() {
        return network;
    }

    /** What users are like. */
    public Traits traits() {
        return traits;
    }

    /** Counts at the end of the last step. */
    public Tally tally() {
        return tally;
    }

    /** Share of the user's attention that goes to the platform. */
    public double attention(int user, int platform) {
        return roster.attention(user, platform) / (double) Emission.ATTENTION;
    }

    /** Whether the user gives the platform any attention. */
    public boolean isActive(int user, int platform) {
        return roster.attended.get(user, platform);
    }

    /** Whether the user has joined the platform and not left it for good. */
    public boolean isMember(int user, int platform) {
        return roster.isMember(user, platform);
    }

    /** Sessions a day that the user has. */
    public double sessions(int user) {
        return sessions.number(traits.sessions[user]);
    }

    /** Whether the user has come into the world by now. */
    public boolean isPresent(int user) {
        return roster.present.get(user, 0);
    }

    /** Present toxic share of a user's posts. */
    public double toxicShare(int user) {
        return roster.toxicity(user) / (double) Emission.TOXICITY;
    }

    /**
     * For each platform the toxic share of what its users see of their contacts there, before moderation, each user counting
     * by attention; NaN if that is nothing.
     */
    public double[] toxicSharesSeen() {
        Shard[] all = shards();
        long[][] toxic = new long[all.length][platforms()];
        long[][] posts = new long[all.length][platforms()];
        IntStream numbers = IntStream.range(0, all.length);
        (all.length == 1 ? numbers : numbers.parallel()).forEach(s -> look(all[s], toxic[s], posts[s]));
        double[] shares = new double[platforms()];
        for (int k = 0; k < shares.length; k++) {
            int platform = k;
            long seen = Arrays.stream(posts).mapToLong(of -> of[platform]).sum();
            shares[k] = Arrays.stream(toxic).mapToLong(of -> of[platform]).sum() * Emission.TOXIC_SHARE / seen;
        }
        return shares;
    }

    private void look(Shard shard, long[] toxic, long[] posts) {
        for (int user = shard.from; user < shard.to; user++) {
            for (int k = 0; k < toxic.length; k++) {
                int attention = roster.attention(user, k);
                if (attention > 0) {
                    toxic[k] += attention * exposure.toxic(user, k);
                    posts[k] += attention * exposure.posts(user, k);
                }
            }
        }
    }

    /**
     * Lets so many threads share the work of a phase, from the next step on; results do not depend on it. Users who act
     * one after the other leave nothing to share.
     */
    public void useThreads(int number) {
        threads = isSynchronous() ? number : 1;
        shards = null;
    }

    /** Runs a piece of work for every range of users, at the same time if there are several threads. */
    private void inShards(Consumer<Shard> work) {
        Shard[] all = shards();
        if (all.length == 1) {
            work.accept(all[0]);
        } else {
            IntStream.range(0, all.length).parallel().forEach(s -> work.accept(all[s]));
        }
    }

    private Shard[] shards() {
        if (shards == null) {
            int blocks = (size() + 63) / 64;
            shards = new Shard[Math.min(threads, blocks)];
            for (int s = 0; s < shards.length; s++) {
                int from = (int) ((long) blocks * s / shards.length) * 64;
                int to = Math.min(size(), (int) ((long) blocks * (s + 1) / shards.length) * 64);
                shards[s] = new Shard(from, to, scenario, traits, roster, sessions);
            }
        }
        return shards;
    }

    /** Phase: a new step begins; nobody has joined or left in it yet, and newcomers come. */
    public void beginStep(int step) {
        tally.newStep();
        if (step > 0) {
            arrivals.until(step, user -> anyShard().enterLate(user));
            tally.take(anyShard().tally);
        }
    }

    /** Phase: users who listen hear of platforms, others forget them. */
    public void hear(int step, Offer[] offers) {
        inShards(shard -> hearing.step(shard, step, offers, roster, exposure));
    }

    /**
     * Phase: users review where their attention goes: a random share of all at once, and those who have a reason to, or one
     * after the other.
     */
    public void review(int step, Offer[] offers) {
        if (!isSynchronous()) {
            takeTurns(step, offers);
            return;
        }
        inShards(shard -> {
            Utility utility = utility(step, offers, Utility.BATCH);
            ChoiceRule rule = rule(utility, draws(step));
            shard.sample(
                    reconsider.at(step),
                    thin.at(step),
                    scenario.reconsiderInStep(),
                    scenario.users().sessionSpread(),
                    (users, count) -> review(shard, users, count, rule, utility));
        });
    }

    private boolean isSynchronous() {
        return scenario.activation().isSynchronous();
    }

    /** Each review is settled before the next one; who has a reason to review waits for the own turn. */
    private void takeTurns(int step, Offer[] offers) {
        Shard shard = anyShard();
        settle();
        Utility utility = utility(step, offers, 1);
        int[] user = new int[1];
        for (long turn = turns.firstTurn(step); turn < turns.firstTurn(step + 1); turn++) {
            user[0] = turns.user(turn);
            boolean late = scenario.activation().isOnceEach() && roster.attended.any(user[0]);
            if (!late && roster.present.get(user[0], 0)) {
                review(shard, user, 1, rule(utility, draws(turn)), utility);
            }
            if (shard.changes.size() > 0) {
                settle();
            }
        }
    }

    private Utility utility(int step, Offer[] offers, int capacity) {
        return new Utility(scenario, offers, traits, roster, exposure, tally, tiesFound, step, capacity);
    }

    /** @param turn the step, or the number of the turn where users decide one after the other */
    private ReviewDraws draws(long turn) {
        return new ReviewDraws(
                consider.at(turn), choose.at(turn), admission.at(turn), each(tries, turn), each(leaves, turn));
    }

    /** Draws for each platform. */
    private Draws[] each(Stream stream, long turn) {
        return IntStream.range(0, platforms())
                .mapToObj(k -> stream.at(turn * PLATFORM_LIMIT + k))
                .toArray(Draws[]::new);
    }

    private ChoiceRule rule(Utility utility, ReviewDraws draws) {
        return scenario.choice()
                .rule()
                .match(new RuleFactory(this, scenario, utility, draws, sessions, memories, thresholds));
    }

    private void review(Shard shard, int[] users, int count, ChoiceRule rule, Utility utility) {
        utility.turnTo(users, count);
        rule.prepare();
        for (int j = 0; j < count; j++) {
            int user = users[j];
            if (!decides(user) && !rule.asksEverybody()) {
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

    /**
     * Tells how one user decides from now on, in place of any user watched before. A probe does not belong to the state: a
     * checkpoint leaves it out.
     */
    public void watch(int user, Consumer<Decision> told) {
        probe = new DecisionProbe(user, told);
    }

    /**
     * What every platform would be worth to a user who decided at a step.
     *
     * @param offers what the platforms offer
     */
    public List<Worth> worths(int user, int step, Offer[] offers) {
        Utility utility = utility(step, offers, 1);
        utility.turnTo(new int[] {user}, 1);
        return utility.explained();
    }

    /** Whether a user decides: influencers go where the scenario puts them, committed users never change. */
    public boolean decides(int user) {
        return user < firstInfluencer && !committed.get(user);
    }

    /** Has a user never change from now on. */
    void commit(int user) {
        committed.set(user);
    }

    /** Toxicity contagion: the toxic share moves to (1−c)·own + c·seen, where what is seen counts by attention. */
    private void catchToxicity(int user, int j, Utility utility) {
        double contagion = scenario.content().contagion();
        int attention = contagion == 0 ? 0 : roster.attention(user);
        if (attention == 0) {
            return;
        }
        double seen = 0;
        for (int k = 0; k < platforms(); k++) {
            int share = roster.attention(user, k);
            seen += share == 0 ? 0 : share * utility.toxicitySeen(k)[j];
        }
        double share = (1 - contagion) * (traits.toxicity[user] & 0xFF)
                + contagion * seen * ((double) Emission.TOXICITY / attention);
        roster.toxicity[user] = (byte) (int) (share + 0.5);
    }

    /** Influencers are the last users. */
    int firstInfluencer() {
        return firstInfluencer;
    }

    /** The user that an influencer of the scenario is. */
    public int influencer(String name) {
        return firstInfluencer + scenario.influencerIndex(name);
    }

    /** Phase: what changed comes into the sight of the followers, and into the counts. */
    public void settle() {
        Shard[] all = shards();
        inShards(shard -> {
            for (Shard source : all) {
                exposure.spread(source.changes, shard);
            }
        });
        for (Shard shard : all) {
            shard.changes.clear();
            tally.take(shard.tally);
        }
    }

    /** Phase: moderators review records, strike and ban. */
    public void discipline(int step, Offer[] offers) {
        inShards(shard -> sanctions.step(shard, step, offers, this));
    }

    /** What the scenario, not the users, decides. */
    public Interventions interventions() {
        return new Interventions(this);
    }

    Roster roster() {
        return roster;
    }

    Exposure exposure() {
        return exposure;
    }

    Scenario scenario() {
        return scenario;
    }

    /** A shard for changes of any users outside the phases. */
    Shard anyShard() {
        return shards()[0];
    }
}
