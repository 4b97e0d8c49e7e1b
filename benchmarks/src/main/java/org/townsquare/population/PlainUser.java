package org.townsquare.population;

import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Format;
import org.townsquare.scenario.Scenario;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A user of a {@link PlainTown}. The formulas are those of Hearing, Sanctions, Shard and Roster; what a review does stands in
 * {@link PlainReview}.
 */
final class PlainUser implements Steppable {

    static final int REVIEW_PERIOD = 30;
    private static final int NEVER = Integer.MIN_VALUE;

    private static final long serialVersionUID = 1;
    /** Units of a habit of 1. */
    private static final double HABIT = 65_535;

    final int id;
    transient PlainUser[] contacts = {};
    final transient PlainSight sight;

    final float ideology;
    final int ownToxicity;
    final double aversion;
    final int creator;
    final int creatorsFollowed;
    final double removalSensitivity;
    final double adSensitivity;
    final double outside;
    final double rounding;
    /** Sessions a day. */
    final double sessions;

    final int community;
    final double[] taste;
    private final boolean decides;
    private final int level;
    private final int activity;
    private final int activityOnceBanned;

    private boolean present;
    /** Whether the user reviews at the next occasion, whatever the draw. */
    private boolean due;

    int members;
    int aware;
    int banned;
    int toxicity;
    final int[] attention;
    /** Step of joining; −1 if that was before the run. */
    final int[] joinedAt;

    final int[] strikes;
    /** Stocks of habit at the end of the step before {@link #habitAt}; since then attention has been the same. */
    final int[] habit;

    int habitAt;

    /** What others see: the state at the end of the step before. */
    private int shownAware;

    private int shownToxicity;
    private final int[] shownAttention;
    private final int[] shownPosts;
    private final int[] shownToxic;
    /** Last step of attention to a platform that gets none from its member now, but did within a month. */
    private final int[] lastSeen;

    PlainUser(int id, int firstStep, Population population, Sessions sessionLevels, Scenario scenario) {
        this.id = id;
        Traits traits = population.traits();
        Roster roster = population.state().roster;
        int platforms = population.platforms();
        ideology = traits.ideology[id];
        level = traits.sessions[id];
        sessions = sessionLevels.number(level);
        activity = traits.activity[id];
        activityOnceBanned = (int) (activity * scenario.users().bannedActivity() + 0.5);
        ownToxicity = traits.toxicity[id] & 0xFF;
        aversion = traits.aversion[id];
        creator = traits.creator[id];
        creatorsFollowed = traits.creatorsFollowed[id];
        removalSensitivity = traits.removalSensitivity(id);
        adSensitivity = traits.adSensitivity(id);
        outside = traits.outside(id);
        rounding = traits.rounding(id);
        community = traits.community(id);
        decides = population.decides(id);
        present = roster.present.get(id, 0);
        due = roster.due.get(id, 0);
        members = roster.members.ofUser(id);
        aware = roster.aware.ofUser(id);
        banned = roster.banned.ofUser(id);
        toxicity = roster.toxicity(id);
        habitAt = -roster.unchanged(id, 0);
        taste = new double[platforms];
        attention = new int[platforms];
        joinedAt = new int[platforms];
        strikes = new int[platforms];
        habit = new int[platforms];
        for (int k = 0; k < platforms; k++) {
            taste[k] = taste(k, traits, scenario);
            attention[k] = roster.attention(id, k);
            joinedAt[k] = roster.joinedAt(id, k);
            strikes[k] = roster.strikes(id, k);
            habit[k] = (int) Math.round(roster.habit(id, k, habitAt) * HABIT);
        }
        sight = new PlainSight(platforms);
        shownAttention = new int[platforms];
        shownPosts = new int[platforms];
        shownToxic = new int[platforms];
        lastSeen = new int[platforms];
        for (int k = 0; k < platforms; k++) {
            lastSeen[k] = roster.lapsing.get(id, k) ? roster.lastSeen(id, k, firstStep) : NEVER;
            roster.lapsing.set(id, k, false); // the population of a plain town counts none itself
        }
    }

    private double taste(int k, Traits traits, Scenario scenario) {
        double ofFormat =
                scenario.choice().taste() * Math.sqrt(scenario.choice().formatTaste());
        double ofPlatform =
                scenario.choice().taste() * Math.sqrt(1 - scenario.choice().formatTaste());
        Format format = scenario.platforms().get(k).format();
        return ofFormat * traits.formatTaste(id, format) + ofPlatform * traits.platformTaste(id, k);
    }

    boolean isMember(int k) {
        return (members >>> k & 1) != 0;
    }

    boolean isAware(int k) {
        return (aware >>> k & 1) != 0;
    }

    boolean isBanned(int k) {
        return (banned >>> k & 1) != 0;
    }

    int tenure(int k, int step) {
        return joinedAt[k] < 0 ? Integer.MAX_VALUE : step - joinedAt[k];
    }

    int shownAttention(int k) {
        return shownAttention[k];
    }

    int shownPosts(int k) {
        return shownPosts[k];
    }

    int shownToxic(int k) {
        return shownToxic[k];
    }

    @Override
    public void step(SimState state) {
        PlainTown town = (PlainTown) state;
        PlainDay day = town.day();
        if (!present && day.isPresent(id)) {
            present = true;
            due = true;
        }
        if (!present) {
            return;
        }
        due |= (aware & day.opened) != 0;
        boolean everybody = town.looking == PlainTown.Looking.EVERYBODY;
        if (everybody) {
            sight.look(this, day.content.distanceWeight());
        }
        if (day.listens(id) && listen(day, everybody)) {
            town.noteAct(this);
        }
        boolean reviews = due || day.reviews(id, sessions);
        due = false;
        if (reviews && decides) {
            if (!everybody) {
                sight.look(this, day.content.distanceWeight());
            }
            new PlainReview(this, day).run();
            town.noteAct(this);
        }
        if (decides && day.isDisciplined(id) && discipline(day)) {
            town.noteAct(this);
        }
    }

    /** Hears of platforms and forgets others; returns whether there was any. */
    private boolean listen(PlainDay day, boolean looked) {
        int elsewhere = ~(members | banned) & ((1 << taste.length) - 1);
        if (elsewhere != 0 && !looked) {
            sight.askWhere(this);
        }
        int knew = aware;
        for (int k = 0; k < taste.length; k++) {
            if ((elsewhere >>> k & 1) == 0 || (isAware(k) && !day.mayForget(id, k))) {
                continue;
            }
            double dose = day.awareness.contagion() / Emission.ATTENTION * sight.contacts[k] + day.offers[k].hazard();
            boolean hears = day.hear[k].uniform(id) < 1 - FastMath.exp(-dose);
            due |= hears && !isAware(k) && day.offers[k].open();
            aware = hears ? aware | 1 << k : aware & ~(1 << k);
        }
        return aware != knew;
    }

    /** s_ik at the end of the step before this day. */
    double habit(int k, PlainDay day) {
        return 1 / HABIT * habitUnits(k, day);
    }

    private double habitUnits(int k, PlainDay day) {
        double towards = attention[k] * (HABIT / Emission.ATTENTION);
        return towards + (habit[k] - towards) * day.fading(day.step - habitAt);
    }

    /** Brings habits up to date, before attention changes; returns the steps since it could last change. */
    int formHabits(PlainDay day) {
        int unchanged = day.step - habitAt;
        for (int k = 0; k < habit.length && unchanged > 0; k++) {
            habit[k] = (int) (habitUnits(k, day) + 0.5);
        }
        habitAt = day.step;
        return unchanged;
    }

    void join(int k, int step) {
        members |= 1 << k;
        joinedAt[k] = step;
        habit[k] = 0;
    }

    void leave(int k) {
        members &= ~(1 << k);
        attention[k] = 0;
    }

    /** Moderators review the record wherever the user is; returns whether the user was banned anywhere. */
    private boolean discipline(PlainDay day) {
        int before = banned;
        for (int k = 0; k < taste.length; k++) {
            Offer offer = day.offers[k];
            if (offer.strikesToBan() == 0 || attention[k] == 0) {
                continue;
            }
            double posts = (double) Emission.posts(activity(), attention[k]) / Emission.POST;
            double rate = posts * removed(k, day) * day.content.strikeShare();
            if (day.find[k].uniform(id) >= 1 - FastMath.exp(-rate * REVIEW_PERIOD)) {
                strikes[k] = Math.max(0, strikes[k] - 1);
            } else if (strikes[k] + 1 < offer.strikesToBan()) {
                strikes[k]++;
            } else {
                formHabits(day);
                leave(k);
                banned |= 1 << k;
                strikes[k] = 0;
                due = true;
            }
        }
        return banned != before;
    }

    /** Share of own posts that are removed there. */
    double removed(int k, PlainDay day) {
        return day.offers[k].removed(day.content.borderline(), toxicity * (1.0 / Emission.TOXICITY), ideology);
    }

    private int activity() {
        return banned == 0 ? activity : activityOnceBanned;
    }

    /** Shows others where attention is at the end of a step and what the user posts there. */
    void reveal(int step) {
        shownAware = aware;
        shownToxicity = toxicity;
        for (int k = 0; k < taste.length; k++) {
            if (attention[k] > 0 || !isMember(k)) {
                lastSeen[k] = NEVER;
            } else if (shownAttention[k] > 0) {
                lastSeen[k] = step - 1;
            }
            shownAttention[k] = attention[k];
            shownPosts[k] = Emission.posts(activity(), attention[k]);
            shownToxic[k] = Emission.toxic(shownPosts[k], toxicity);
        }
    }

    /** Adds what the market may know of the user, or takes it away. */
    void count(Tally tally, Sessions sessionLevels, long sign) {
        for (int k = 0; k < taste.length; k++) {
            tally.add(Count.AWARE, k, sign * (shownAware >>> k & 1));
            tally.add(Count.MAU, k, sign * sessionLevels.monthly(level, lastSeen[k] == NEVER ? shownAttention[k] : 1));
            if (shownAttention[k] > 0) {
                tally.add(Count.ATTENTION, k, sign * shownAttention[k]);
                tally.add(Count.CREATORS, k, sign * shownAttention[k] * creator);
                tally.add(Count.TOXICITY, k, sign * shownAttention[k] * shownToxicity);
                tally.add(Count.POSTS, k, sign * shownPosts[k]);
                tally.add(Count.TOXIC, k, sign * shownToxic[k]);
            }
        }
    }

    /** No longer counts the user among those of a month where the user was last seen a month ago. */
    void forgetLapsed(int step, Tally tally, Sessions sessionLevels) {
        for (int k = 0; k < lastSeen.length; k++) {
            if (lastSeen[k] != NEVER && step - lastSeen[k] >= Sessions.MONTH) {
                lastSeen[k] = NEVER;
                tally.add(Count.MAU, k, -sessionLevels.monthly(level, 1));
            }
        }
    }
}
