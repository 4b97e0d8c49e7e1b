package org.townsquare.population;

import org.townsquare.random.Draws;
import org.townsquare.scenario.Scenario;

/**
 * A range of users that one thread works on, and the only way to change them. Every change is bracketed: the shard notes
 * what a user shows to followers before and after, keeps the difference for the end of the step, and counts.
 */
public final class Shard {

    /** The most users who review together. */
    static final int BATCH = 128;

    /** First user of the range, a multiple of 64. */
    final int from;
    /** End of the range. */
    final int to;

    final Changes changes = new Changes();
    final Tally tally;

    private final Traits traits;
    private final Roster roster;
    private final Sessions sessions;
    private final double bannedActivity;
    private final int firstInfluencer;
    private final int platforms;
    private final int[] batch = new int[BATCH];
    /** See {@link #keep}. */
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    /** The user under change, as it was before. */
    private final int[] attentionBefore;

    private int step;
    private int activityBefore;
    private int toxicityBefore;
    private int unchanged;

    Shard(int from, int to, Scenario scenario, Traits traits, Roster roster, Sessions sessions) {
        this.from = from;
        this.to = to;
        this.traits = traits;
        this.roster = roster;
        this.sessions = sessions;
        platforms = roster.platforms();
        firstInfluencer = roster.users() - scenario.influencers().size();
        bannedActivity = scenario.users().bannedActivity();
        tally = new Tally(platforms, scenario.steps());
        attentionBefore = new int[platforms];
    }

    /** Work on some users at once. */
    interface Work {
        void on(int[] users, int count);
    }

    /**
     * Has users of the range review, in batches: those who are due, and others by chance, the likelier the more sessions
     * they have.
     *
     * @param pick draws of who reviews
     * @param thin draws that tell users of few sessions from those of many
     * @param chance for the median user
     */
    void sample(Draws pick, Draws thin, double chance, double sessionSpread, Work review) {
        boolean alike = sessionSpread == 0;
        double most = alike ? chance : Math.min(1, 2 * chance);
        double[] chances = sessions.reviews(chance);
        int anybody = alike ? 1 : 0;
        int count = 0;
        for (int block = from; block < to; block += 64) {
            long present = roster.present.ofBlock(block >>> 6, 0) & inRange(block);
            long due = roster.due.ofBlock(block >>> 6, 0);
            long picked = pick.mask(block >>> 6, most, present);
            if (due != 0) {
                roster.due.clearBlock(block >>> 6, 0);
            }
            for (picked |= due & present; picked != 0; picked &= picked - 1) {
                int bit = Long.numberOfTrailingZeros(picked);
                int user = block + bit;
                // Whom it picks cannot be foretold, so it does without a branch.
                batch[count] = user;
                int chosen = thin.uniform(user) * most < chances[traits.sessions[user]] ? 1 : 0;
                count += chosen | anybody | (int) (due >>> bit & 1);
            }
            if (count > batch.length - 64 || block + 64 >= to) {
                review.on(batch, count);
                count = 0;
            }
        }
    }

    /** A bit for each of the 64 users from this one on who belongs to the range. */
    long inRange(int first) {
        return to - first < 64 ? (1L << (to - first)) - 1 : -1;
    }

    /** Keeps what was read only to have it at hand from being optimised away. */
    void keep(long read) {
        fetched = read;
    }

    /** Begins a change of this user at a step. */
    void open(int user, int atStep) {
        step = atStep;
        int now = Math.max(0, step);
        unchanged = roster.unchanged(user, now);
        roster.formHabits(user, now);
        activityBefore = activity(user);
        toxicityBefore = roster.toxicity(user);
        for (int k = 0; k < platforms; k++) {
            attentionBefore[k] = roster.attention(user, k);
        }
    }

    /** Ends a change of this user. */
    void close(int user) {
        int activity = activity(user);
        int toxicity = roster.toxicity(user);
        boolean alike = activity == activityBefore && toxicity == toxicityBefore;
        for (int k = 0; k < platforms; k++) {
            int attention = roster.attention(user, k);
            int before = attentionBefore[k];
            if ((alike || attention == 0) && attention == before) {
                continue;
            }
            int posts = Emission.posts(activity, attention);
            int postsBefore = Emission.posts(activityBefore, before);
            int toxic = Emission.toxic(posts, toxicity) - Emission.toxic(postsBefore, toxicityBefore);
            int creators = (attention - before) * traits.creator[user];
            changes.add(user, k, attention - before, creators, posts - postsBefore, toxic);
            tally.add(Count.CREATORS, k, creators);
            tally.add(Count.POSTS, k, posts - postsBefore);
            tally.add(Count.TOXIC, k, toxic);
            tally.add(Count.TOXICITY, k, (long) attention * toxicity - (long) before * toxicityBefore);
            if (attention != before) {
                count(user, k, attention, before);
            }
        }
    }

    private void count(int user, int platform, int attention, int before) {
        int change = attention - before;
        int level = traits.sessions[user];
        tally.add(Count.ATTENTION, platform, change);
        tally.add(change > 0 ? Count.GAINED : Count.LOST, platform, Math.abs(change));
        tally.add(Count.DAU, platform, sessions.daily(level, attention) - sessions.daily(level, before));
        countInMonth(user, platform, attention, before);
        tally.add(Count.IDEOLOGY, platform, change * Tally.ideologyUnits(traits.ideology[user]));
        tally.add(Count.EXTREMITY, platform, change * Tally.ideologyUnits(Math.abs(traits.ideology[user])));
        int attends = (attention > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
        if (attends != 0) {
            tally.add(Count.ATTENDED, platform, attends);
            int joined = roster.joinedAt(user, platform);
            if (joined >= 0) {
                tally.changeCohort(platform, roster.cohort(platform, joined), attends);
            }
        }
    }

    /** Whoever no longer gives a platform attention still counts among its users of a month until that is over. */
    private void countInMonth(int user, int platform, int attention, int before) {
        int level = traits.sessions[user];
        tally.add(Count.MAU, platform, sessions.monthly(level, attention) - sessions.monthly(level, before));
        if (before == 0) {
            forget(user, platform);
        } else if (attention == 0 && step >= 0 && roster.isMember(user, platform)) {
            roster.lapse(user, platform, step);
            tally.add(Count.MAU, platform, sessions.lapsing(level));
        }
    }

    /** No longer counts a lapsing user among those of a month. */
    private void forget(int user, int platform) {
        if (roster.lapsing.get(user, platform)) {
            roster.lapsing.set(user, platform, false);
            tally.add(Count.MAU, platform, -sessions.lapsing(traits.sessions[user]));
        }
    }

    /** At the beginning of a step forgets whom a platform has last seen a month ago. */
    void forgetLapsed(int atStep) {
        for (int block = from >>> 6; block << 6 < to; block++) {
            for (int k = 0; k < platforms; k++) {
                for (long rest = roster.lapsed(block, k, atStep); rest != 0; rest &= rest - 1) {
                    forget(block * 64 + Long.numberOfTrailingZeros(rest), k);
                }
            }
        }
    }

    /**
     * Posts a day in units of {@link Emission#ACTIVITY}. Users banned somewhere are more active where they still are;
     * influencers are not: they lose attention by a ban (Horta Ribeiro et al. 2025).
     */
    int activity(int user) {
        int own = traits.activity[user];
        return !roster.banned.any(user) || user >= firstInfluencer ? own : (int) (own * bannedActivity + 0.5);
    }

    /** Attention of the user under change, as it was before. */
    int attentionBefore(int platform) {
        return attentionBefore[platform];
    }

    /** Steps since the attention of the user under change could last change. */
    int unchanged() {
        return unchanged;
    }

    /** Gives a platform a share of attention. To be called within a change. */
    void attend(int user, int platform, int share) {
        if (roster.attention(user, platform) != share) {
            roster.setAttention(user, platform, share);
        }
    }

    /** Gives one platform all attention. To be called within a change. */
    void attendOnly(int user, int platform) {
        for (int k = 0; k < platforms; k++) {
            attend(user, k, k == platform ? Emission.ATTENTION : 0);
        }
    }

    /** Splits attention evenly over some platforms, a bit for each. To be called within a change. */
    void attendEvenly(int user, int chosen) {
        int left = Emission.ATTENTION;
        int count = Integer.bitCount(chosen);
        for (int k = 0; k < platforms; k++) {
            boolean attends = (chosen >>> k & 1) != 0;
            int share = attends ? (left + count - 1) / count-- : 0;
            attend(user, k, share);
            left -= share;
        }
    }

    /**
     * Gives a platform as much attention as the user is used to giving it, and the others less in proportion. To be called
     * within a change.
     */
    void attendByHabit(int user, int platform, int step) {
        int share = (int) (roster.habit(user, platform, step) * Emission.ATTENTION + 0.5);
        int others = roster.attention(user) - roster.attention(user, platform);
        int left = Math.min(others, Emission.ATTENTION - share);
        for (int k = 0; k < platforms; k++) {
            attend(user, k, k == platform ? share : others == 0 ? 0 : roster.attention(user, k) * left / others);
        }
    }

    /** Joins a platform. To be called within a change. */
    void join(int user, int platform, int step) {
        int cohort = roster.cohort(platform, step);
        int before = roster.joinedAt(user, platform);
        tally.add(Count.MEMBERS, platform, 1);
        tally.add(Count.JOINED, platform, 1);
        tally.joinCohort(platform, cohort, before >= 0 && roster.cohort(platform, before) == cohort);
        roster.join(user, platform, step);
    }

    /** Is a member since before the run. To be called within a change. */
    void joinBefore(int user, int platform) {
        roster.joinBefore(user, platform);
        tally.add(Count.MEMBERS, platform, 1);
    }

    /** Leaves a platform for good, if the user is a member. To be called within a change. */
    void leave(int user, int platform) {
        if (roster.isMember(user, platform)) {
            forget(user, platform);
            roster.leave(user, platform);
            tally.add(Count.MEMBERS, platform, -1);
            tally.add(Count.LEFT, platform, 1);
        }
    }

    /** Leaves all platforms but one, or all if that is -1. To be called within a change. */
    void leaveOthers(int user, int kept) {
        for (int k = 0; k < platforms; k++) {
            if (k != kept) {
                leave(user, k);
            }
        }
    }

    /** Has been a member for long and gives it all attention. To be called within a change. */
    void belongTo(int user, int platform, boolean nowhereElse) {
        if (nowhereElse) {
            leaveOthers(user, platform);
        }
        setAware(user, platform, true);
        if (roster.isMember(user, platform)) {
            roster.joinBefore(user, platform);
        } else {
            joinBefore(user, platform);
        }
        attendOnly(user, platform);
    }

    /**
     * Leaves a platform, and gives the attention to the others in proportion, or to the one where most are. To be called within a
     * change.
     */
    void giveUp(int user, int platform, int largest) {
        int freed = roster.attention(user, platform);
        leave(user, platform);
        int others = roster.attention(user);
        int whole = others + freed;
        if (others == 0 && freed > 0 && largest >= 0) {
            if (!roster.isMember(user, largest)) {
                joinBefore(user, largest);
            }
            attendOnly(user, largest);
        }
        for (int k = 0; k < platforms && others > 0; k++) {
            attend(user, k, roster.attention(user, k) * whole / others);
        }
    }

    /** Is thrown out of a platform for ever. To be called within a change. */
    void ban(int user, int platform) {
        leave(user, platform);
        roster.setBanned(user, platform);
        roster.setStrikes(user, platform, 0);
        tally.add(Count.BANNED, platform, 1);
        roster.due.set(user, 0, true);
    }

    /** Learns of a platform or forgets it. */
    void setAware(int user, int platform, boolean known) {
        if (roster.isAware(user, platform) != known) {
            roster.setAware(user, platform, known);
            if (roster.present.get(user, 0)) {
                tally.add(Count.AWARE, platform, known ? 1 : -1);
            }
        }
    }

    /** Comes into a world that others are used to, and reviews at once. */
    void enterLate(int user) {
        enter(user);
        roster.due.set(user, 0, true);
    }

    /** Comes into the world. */
    void enter(int user) {
        roster.present.set(user, 0, true);
        tally.enter();
        for (int k = 0; k < platforms; k++) {
            tally.add(Count.AWARE, k, roster.aware.bit(user, k));
        }
    }
}
