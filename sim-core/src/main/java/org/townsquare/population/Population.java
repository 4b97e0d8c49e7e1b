package org.townsquare.population;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.townsquare.network.CompressedRows;
import org.townsquare.network.SocialNetwork;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Activation;
import org.townsquare.scenario.Choice;
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
    private final Roster roster;
    private final Exposure exposure;
    private final Tally tally;
    private final Hearing hearing;
    private final Discipline discipline;
    private final Stream reconsider;
    private final Stream consider;
    private final Stream choose;
    private final Stream chooseAtNews;
    private final Stream admission;
    private float[] habit;
    private final int firstInfluencer;
    private final BitSet committed = new BitSet();
    /** By user; empty if the rule has none. */
    private final double[] thresholds;

    private final Memories memories;
    private final OneByOne turns;
    private int threads = 1;
    private transient Lane[] lanes;
    private transient Witness witness;

    Population(Scenario scenario, Streams streams, SocialNetwork network, Traits traits, Roster roster) {
        this.scenario = scenario;
        hearing = new Hearing(scenario.awareness(), streams);
        discipline = new Discipline(scenario.content(), streams);
        this.network = network;
        this.traits = traits;
        this.roster = roster;
        int platforms = roster.platforms();
        tally = new Tally(platforms, scenario.steps());
        exposure = network instanceof CompressedRows rows
                ? new ContactExposure(
                        rows,
                        traits,
                        platforms,
                        scenario.choice().interoperability() > 0,
                        scenario.content().distanceWeight())
                : new CrowdExposure(roster, traits, tally);
        reconsider = streams.stream("reconsider");
        consider = streams.stream("consider");
        choose = streams.stream("choose");
        chooseAtNews = streams.stream("choose at news");
        admission = streams.stream("admission");
        firstInfluencer = roster.users() - scenario.influencers().size();
        Draws thresholdDraws = streams.stream("threshold").at(0);
        thresholds = scenario.choice().rule() instanceof Rule.Threshold rule
                ? IntStream.range(0, roster.users())
                        .mapToDouble(user -> rule.thresholds().of(user, thresholdDraws))
                        .toArray()
                : new double[0];
        memories = new Memories(
                roster.users(), scenario.choice().rule() instanceof Rule.Memory memory ? memory.length() : 0);
        turns = new OneByOne(scenario, streams, roster.users());
        habit = habitOf(scenario);
    }

    private static float[] habitOf(Scenario scenario) {
        return Appraisal.habitByTenure(
                scenario.users().habit(), scenario.users().habitDays());
    }

    /** From this step on users go by another scenario: see {@link org.townsquare.scenario.Changeable}. */
    public void turnTo(Scenario variant, int step) {
        scenario = variant;
        habit = habitOf(variant);
        hearing.turnTo(variant.awareness());
        discipline.turnTo(variant.content());
        traits.turnTo(variant);
        turns.turnTo(variant, step);
        if (variant.choice().interoperability() > 0) {
            exposure.countAnywhere(roster);
        }
    }

    /** People that one user stands for. */
    public double represents() {
        return scenario.users().representsOrShare(size());
    }

    /** Number of users. */
    public int size() {
        return roster.users();
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

    /** Whether the user is active on the platform. */
    public boolean isActive(int user, int platform) {
        return roster.isHome(user, platform);
    }

    /** Present toxic share of a user's posts. */
    public double toxicShare(int user) {
        return roster.toxicity(user) / (double) Emission.TOXICITY;
    }

    /** Toxic share of what the platform's users see of their contacts there, before moderation; NaN if nothing. */
    public double toxicShareSeen(int platform) {
        return exposure.toxicShareSeen(platform, tally);
    }

    /**
     * Lets so many threads share the work of a phase, from the next step on; results do not depend on it. Users who act
     * one after the other leave nothing to share.
     */
    public void useThreads(int number) {
        threads = isSynchronous() ? number : 1;
        lanes = null;
    }

    /** Runs a piece of work for every range of users, at the same time if there are several threads. */
    private void inLanes(Consumer<Lane> work) {
        Lane[] all = lanes();
        if (all.length == 1) {
            work.accept(all[0]);
        } else {
            IntStream.range(0, all.length).parallel().forEach(l -> work.accept(all[l]));
        }
    }

    private Lane[] lanes() {
        if (lanes == null) {
            int blocks = (size() + 63) / 64;
            lanes = new Lane[Math.min(threads, blocks)];
            for (int l = 0; l < lanes.length; l++) {
                int from = (int) ((long) blocks * l / lanes.length) * 64;
                int to = Math.min(size(), (int) ((long) blocks * (l + 1) / lanes.length) * 64);
                lanes[l] = new Lane(from, to, scenario, traits, roster, exposure);
            }
        }
        return lanes;
    }

    /** Phase: a new step begins; nobody has joined or left in it yet. */
    public void beginStep() {
        tally.newStep();
    }

    /** Phase: users who listen hear of platforms, others forget them. */
    public void hear(int step, Offer[] offers) {
        inLanes(lane -> hearing.step(lane, step, offers, roster, exposure));
    }

    /**
     * Phase: users who have just heard of a platform consider it, and those whose turn it is reconsider: a random share
     * of all at once, or one after the other.
     */
    public void reconsider(int step, Offer[] offers) {
        if (!isSynchronous()) {
            takeTurns(step, offers);
            return;
        }
        inLanes(lane -> {
            Appraisal appraisal = appraisal(step, offers);
            ChoiceRule[] atNews = IntStream.range(0, offers.length)
                    .mapToObj(k -> rule(appraisal, step, newsDraws(step, k)))
                    .toArray(ChoiceRule[]::new);
            ChoiceRule atRandom =
                    rule(appraisal, step, new DecisionDraws(consider.at(step), choose.at(step), admission.at(step)));
            lane.takeHeard((user, platform) -> decide(lane, user, platform, atNews[platform], appraisal));
            lane.sample(
                    reconsider.at(step),
                    scenario.reconsiderInStep(),
                    (user, none) -> decide(lane, user, none, atRandom, appraisal));
        });
    }

    private boolean isSynchronous() {
        return scenario.activation() instanceof Activation.Synchronous;
    }

    /** Each decision is settled before the next one; news wait until it is one's turn. */
    private void takeTurns(int step, Offer[] offers) {
        Lane lane = anyLane();
        lane.takeHeard((user, platform) -> {});
        settle();
        Appraisal appraisal = appraisal(step, offers);
        for (long turn = turns.firstTurn(step); turn < turns.firstTurn(step + 1); turn++) {
            int user = turns.user(turn);
            boolean late = scenario.activation() instanceof Activation.Arrival && roster.homes.ofUser(user) != 0;
            if (!late) {
                DecisionDraws draws = new DecisionDraws(consider.at(turn), choose.at(turn), admission.at(turn));
                decide(lane, user, -1, rule(appraisal, step, draws), appraisal);
            }
            if (lane.changes.size() > 0) {
                settle();
                appraisal.lookAround();
            }
        }
    }

    private Appraisal appraisal(int step, Offer[] offers) {
        return new Appraisal(scenario, offers, traits, roster, exposure, tally, habit, step);
    }

    private DecisionDraws newsDraws(int step, int platform) {
        return new DecisionDraws(
                consider.at(step), chooseAtNews.at(step * (long) PLATFORM_LIMIT + platform), admission.at(step));
    }

    private ChoiceRule rule(Appraisal appraisal, int step, DecisionDraws draws) {
        Choice choice = scenario.choice();
        Rule rule = choice.rule();
        if (rule instanceof Rule.Bass bass) {
            return new Adoption(appraisal, draws, bass, choice.homing(), step);
        } else if (rule instanceof Rule.Threshold threshold) {
            return new Threshold(appraisal, draws, threshold, thresholds, choice.homing(), step);
        } else if (rule instanceof Rule.Memory) {
            return new Remembrance(appraisal, draws, memories, roster, step);
        } else if (rule instanceof Rule.NamingGame) {
            return new NamingGame(this, draws, step);
        }
        double freshScale = rule instanceof Rule.BestResponse
                ? Double.POSITIVE_INFINITY
                : choice.scale() / Math.sqrt(1 - choice.tasteShare());
        return choice.homing() == Choice.Homing.SINGLE
                ? new OneHome(appraisal, roster, draws, freshScale, step)
                : new SeveralHomes(
                        appraisal, roster, draws, freshScale, scenario.users().attentionFocus(), step);
    }

    private void decide(Lane lane, int user, int news, ChoiceRule rule, Appraisal appraisal) {
        if (!decides(user) && !rule.asksEverybody()) {
            return;
        }
        lane.open(user);
        appraisal.of(user);
        if (witness != null && witness.user() == user) {
            witness.reconsider(lane, news, rule, appraisal);
        } else {
            rule.reconsider(lane, user, news);
        }
        catchToxicity(user, lane.homes(), appraisal);
        lane.close(user);
    }

    /**
     * Tells how one user decides from now on, in place of any user watched before. A witness does not belong to the state: a
     * checkpoint leaves it out.
     */
    public void watch(int user, Consumer<Decision> told) {
        witness = new Witness(user, told);
    }

    /**
     * What every platform would be worth to a user who decided at a step.
     *
     * @param offers what the platforms offer
     */
    public List<Worth> worths(int user, int step, Offer[] offers) {
        Appraisal appraisal = appraisal(step, offers);
        appraisal.of(user);
        return appraisal.explained(roster.homes.ofUser(user));
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
    private void catchToxicity(int user, int homes, Appraisal appraisal) {
        double contagion = scenario.content().contagion();
        if (contagion == 0 || homes == 0) {
            return;
        }
        double seen = 0;
        for (int rest = homes; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            seen += roster.attention(user, k) * appraisal.toxicitySeen(k);
        }
        double share = (1 - contagion) * (traits.toxicity[user] & 0xFF)
                + contagion * seen * ((double) Emission.TOXICITY / Emission.ATTENTION);
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
        Lane[] all = lanes();
        inLanes(lane -> {
            for (Lane source : all) {
                exposure.spread(source.changes, lane, roster);
            }
        });
        for (Lane lane : all) {
            lane.changes.clear();
            tally.take(lane.tally);
        }
    }

    /** Phase: moderators review records, strike and ban. */
    public void discipline(int step, Offer[] offers) {
        inLanes(lane -> discipline.step(lane, step, offers, this));
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

    /** A lane for changes of any users outside the phases. */
    Lane anyLane() {
        return lanes()[0];
    }
}
