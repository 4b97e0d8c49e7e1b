package org.townsquare.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.townsquare.network.SocialNetwork;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Scenario;

/**
 * All users. The phases of a step read the state at the end of the step before and write down what changes;
 * {@link #settle} then shows it to the followers. Each phase may run on several threads: every user's draws are their
 * own and all sums are exact, so their number does not matter.
 */
public final class Population implements Serializable {

    private static final long serialVersionUID = 1;

    private final PopulationState state;
    private final Hearing hearing;
    private final Sanctions sanctions;
    private final Arrivals arrivals;
    private final Reviews reviews;
    private int threads = 1;
    private transient Shard[] shards;

    Population(Scenario scenario, Streams streams, SocialNetwork network, Traits traits, Roster roster) {
        state = new PopulationState(scenario, network, traits, roster);
        hearing = new Hearing(scenario.awareness(), streams);
        sanctions = new Sanctions(scenario.content(), streams);
        reviews = new Reviews(state, streams);
        arrivals = new Arrivals(scenario.users().entry(), streams, roster.users(), state.firstInfluencer);
        arrivals.until(0, user -> anyShard().enter(user));
        settle();
    }

    /** From this step on users go by another scenario: see {@link org.townsquare.scenario.Changeable}. */
    public void turnTo(Scenario variant, int step) {
        state.turnTo(variant);
        hearing.turnTo(variant.awareness());
        sanctions.turnTo(variant.content());
        reviews.turnTo(variant, step);
    }

    /** People that one user stands for. */
    public double represents() {
        return state.scenario().users().representsOrShare(size());
    }

    /** Number of users, those who are still to come among them. */
    public int size() {
        return state.size();
    }

    /** Number of users who have come into the world by now. */
    public int present() {
        return state.tally.present();
    }

    /** Number of platforms. */
    public int platforms() {
        return state.platforms();
    }

    /** Who follows whom. */
    public SocialNetwork network() {
        return state.network;
    }

    /** What users are like. */
    public Traits traits() {
        return state.traits;
    }

    /** Counts at the end of the last step. */
    public Tally tally() {
        return state.tally;
    }

    /** Share of the user's attention that goes to the platform. */
    public double attention(int user, int platform) {
        return state.roster.attention(user, platform) / (double) Emission.ATTENTION;
    }

    /** Whether the user gives the platform any attention. */
    public boolean isActive(int user, int platform) {
        return state.roster.attended.get(user, platform);
    }

    /** Whether the user has joined the platform and not left it for good. */
    public boolean isMember(int user, int platform) {
        return state.roster.isMember(user, platform);
    }

    /** Sessions a day that the user has. */
    public double sessions(int user) {
        return state.sessions.number(state.traits.sessions[user]);
    }

    /** Whether the user has come into the world by now. */
    public boolean isPresent(int user) {
        return state.isPresent(user);
    }

    /** Present toxic share of a user's posts. */
    public double toxicShare(int user) {
        return state.toxicShare(user);
    }

    /**
     * For each platform the toxic share of what its users see of their contacts there, before moderation, each user counting
     * by attention; NaN if that is nothing.
     */
    public double[] toxicSharesSeen() {
        Shard[] all = shards();
        long[][] toxic = new long[all.length][platforms()];
        long[][] posts = new long[all.length][platforms()];
        Threads.share(all.length, s -> look(all[s], toxic[s], posts[s]));
        double[] shares = new double[platforms()];
        for (int k = 0; k < shares.length; k++) {
            int platform = k;
            long seen = Arrays.stream(posts).mapToLong(of -> of[platform]).sum();
            shares[k] = Arrays.stream(toxic).mapToLong(of -> of[platform]).sum() * Emission.TOXIC_SHARE / seen;
        }
        return shares;
    }

    /** Adds up what the users of a range see of contacts on each platform, each user counting by attention. */
    private void look(Shard shard, long[] toxic, long[] posts) {
        for (int k = 0; k < platforms(); k++) {
            long toxicSeen = 0;
            long postsSeen = 0;
            for (int user = shard.from; user < shard.to; user++) {
                long attention = state.roster.attention(user, k);
                toxicSeen += attention * state.exposure.toxic(user, k);
                postsSeen += attention * state.exposure.posts(user, k);
            }
            toxic[k] += toxicSeen;
            posts[k] += postsSeen;
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
        Threads.share(all.length, s -> work.accept(all[s]));
    }

    private Shard[] shards() {
        if (shards == null) {
            int blocks = (size() + 63) / 64;
            shards = new Shard[Math.min(threads, blocks)];
            for (int s = 0; s < shards.length; s++) {
                int from = (int) ((long) blocks * s / shards.length) * 64;
                int to = Math.min(size(), (int) ((long) blocks * (s + 1) / shards.length) * 64);
                shards[s] = new Shard(from, to, state.scenario(), state.traits, state.roster, state.sessions);
            }
        }
        return shards;
    }

    /** Phase: a new step begins; nobody has joined or left in it yet, and newcomers come. */
    public void beginStep(int step) {
        state.tally.newStep();
        inShards(shard -> shard.forgetLapsed(step));
        if (step > 0) {
            arrivals.until(step, user -> anyShard().enterLate(user));
        }
        for (Shard shard : shards()) {
            state.tally.take(shard.tally);
        }
    }

    /** Phase: users who listen hear of platforms, others forget them. */
    public void hear(int step, Offer[] offers) {
        inShards(shard -> hearing.step(shard, step, offers, state));
    }

    /**
     * Phase: users review where their attention goes: a random share of all at once, and those who have a reason to, or one
     * after the other.
     */
    public void review(int step, Offer[] offers) {
        if (isSynchronous()) {
            inShards(shard -> reviews.atOnce(shard, step, offers));
        } else {
            settle();
            reviews.inTurn(anyShard(), step, offers, this::settle);
        }
    }

    private boolean isSynchronous() {
        return state.scenario().activation().isSynchronous();
    }

    /**
     * Tells how one user decides from now on, in place of any user watched before. A probe does not belong to the state: a
     * checkpoint leaves it out.
     */
    public void watch(int user, Consumer<Decision> told) {
        reviews.watch(new DecisionProbe(user, told));
    }

    /**
     * What every platform would be worth to a user who decided at a step.
     *
     * @param offers what the platforms offer
     */
    public List<Worth> worths(int user, int step, Offer[] offers) {
        return reviews.worths(user, step, offers);
    }

    /** Whether a user decides: influencers go where the scenario puts them, committed users never change. */
    public boolean decides(int user) {
        return state.decides(user);
    }

    /** The user that an influencer of the scenario is. */
    public int influencer(String name) {
        return state.influencer(name);
    }

    /** Phase: what changed comes into the sight of the followers, and into the counts. */
    public void settle() {
        Shard[] all = shards();
        inShards(shard -> {
            for (Shard source : all) {
                state.exposure.spread(source.changes, shard);
            }
        });
        for (Shard shard : all) {
            shard.changes.clear();
            state.tally.take(shard.tally);
        }
    }

    /** Phase: moderators review records, strike and ban. */
    public void discipline(int step, Offer[] offers) {
        inShards(shard -> sanctions.step(shard, step, offers, state));
    }

    /** What the scenario, not the users, decides. */
    public Interventions interventions() {
        return new Interventions(state, anyShard(), this::settle);
    }

    PopulationState state() {
        return state;
    }

    /** A shard for changes of any users outside the phases. */
    Shard anyShard() {
        return shards()[0];
    }
}
