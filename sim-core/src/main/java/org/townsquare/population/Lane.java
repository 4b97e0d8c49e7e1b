package org.townsquare.population;

import java.util.Arrays;
import org.townsquare.random.Draws;
import org.townsquare.scenario.Scenario;

/**
 * A range of users that one thread works on, and the only way to change them. Every change is bracketed: the lane notes
 * what a user shows to followers before and after, keeps the difference for the end of the step, and counts.
 */
public final class Lane {

    private static final int BATCH = 256;

    /** First user of the range, a multiple of 64. */
    final int from;
    /** End of the range. */
    final int to;

    final Changes changes = new Changes();
    /** Room for a number for each platform. */
    final double[] weight;

    final Tally tally;
    /** Who heard of a platform in this step, and of which. */
    private int[] heard = new int[BATCH];

    private byte[] news = new byte[BATCH];
    private int heardCount;

    private final Traits traits;
    private final Roster roster;
    private final Exposure exposure;
    private final double bannedActivity;
    private final int firstInfluencer;
    private final int platforms;
    /** The user under change, as it was before. */
    private final int[] attentionBefore;

    private final int[] batch = new int[BATCH];
    /** See {@link #keep}. */
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    /** The homes of the user under change, a bit for each platform. */
    private int homes;

    private int homesBefore;
    private int activityBefore;
    private int toxicityBefore;

    Lane(int from, int to, Scenario scenario, Traits traits, Roster roster, Exposure exposure) {
        this.from = from;
        this.to = to;
        this.traits = traits;
        this.roster = roster;
        this.exposure = exposure;
        platforms = roster.platforms();
        firstInfluencer = roster.users() - scenario.influencers().size();
        bannedActivity = scenario.users().bannedActivity();
        tally = new Tally(platforms, scenario.steps());
        attentionBefore = new int[platforms];
        weight = new double[platforms];
    }

    /** Work on a user who decides, by the news of a platform or, if that is -1, without any. */
    interface Decision {
        void of(int user, int news);
    }

    /** Has every user of the range decide with this chance, by the draws. */
    void sample(Draws draws, double chance, Decision decision) {
        int count = 0;
        for (int block = from; block < to; block += 64) {
            for (long picked = draws.mask(block >>> 6, chance) & inRange(block); picked != 0; picked &= picked - 1) {
                batch[count++] = block + Long.numberOfTrailingZeros(picked);
            }
            if (count > BATCH - 64 || block + 64 >= to) {
                fetch(batch, 0, count);
                for (int i = 0; i < count; i++) {
                    decision.of(batch[i], -1);
                }
                count = 0;
            }
        }
    }

    /** A bit for each of the 64 users from this one on who belongs to the range. */
    long inRange(int first) {
        return to - first < 64 ? (1L << (to - first)) - 1 : -1;
    }

    /**
     * Reads what a decision of these users will need, to have it at hand: memory answers many requests at once, but a
     * decision makes them one after the other.
     */
    private void fetch(int[] users, int begin, int end) {
        long read = 0;
        for (int i = begin; i < end; i++) {
            read += traits.fetch(users[i]) + roster.fetch(users[i]) + exposure.fetch(users[i]);
        }
        keep(read);
    }

    /** Keeps what was read only to have it at hand from being optimised away. */
    void keep(long read) {
        fetched = read;
    }

    /** Begins a change of this user. */
    void open(int user) {
        homes = roster.homes.ofUser(user);
        homesBefore = homes;
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
        boolean alike = homes == homesBefore && activity == activityBefore && toxicity == toxicityBefore;
        for (int touched = homes | homesBefore; touched != 0; touched &= touched - 1) {
            int k = Integer.numberOfTrailingZeros(touched);
            int attention = roster.attention(user, k);
            if (alike && attention == attentionBefore[k]) {
                continue;
            }
            tally.add(Count.ATTENTION, k, attention - attentionBefore[k]);
            int is = homes >>> k & 1;
            int was = homesBefore >>> k & 1;
            int posts = is * Emission.posts(activity, attention);
            int postsBefore = was * Emission.posts(activityBefore, attentionBefore[k]);
            int toxic = Emission.toxic(posts, toxicity) - Emission.toxic(postsBefore, toxicityBefore);
            count(user, k, is - was, posts - postsBefore, toxic);
            tally.add(Count.TOXICITY, k, is * toxicity - was * toxicityBefore);
        }
        int anywhere = (homes != 0 ? 1 : 0) - (homesBefore != 0 ? 1 : 0);
        if (anywhere != 0) {
            changes.add(user, platforms, anywhere, 0, 0, 0);
            tally.addSomewhere(anywhere);
        }
    }

    private void count(int user, int platform, int active, int posts, int toxic) {
        if (active != 0 || posts != 0 || toxic != 0) {
            int creators = active * traits.creator[user];
            changes.add(user, platform, active, creators, posts, toxic);
            tally.add(Count.CREATORS, platform, creators);
            tally.add(Count.POSTS, platform, posts);
            tally.add(Count.TOXIC, platform, toxic);
        }
        if (active != 0) {
            tally.add(Count.ACTIVE, platform, active);
            tally.add(Count.IDEOLOGY, platform, active * Tally.ideologyUnits(traits.ideology[user]));
            tally.add(Count.EXTREMITY, platform, active * Tally.ideologyUnits(Math.abs(traits.ideology[user])));
            exposure.countView(user, platform, active, tally);
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

    /** The homes of the user under change, a bit for each platform. */
    int homes() {
        return homes;
    }

    /** Makes a platform a home or not. To be called within a change. */
    void setHome(int user, int platform, boolean home) {
        roster.setHome(user, platform, home);
        homes = home ? homes | 1 << platform : homes & ~(1 << platform);
    }

    /** Joins a platform. To be called within a change. */
    void join(int user, int platform, int step) {
        int cohort = roster.cohort(platform, step);
        boolean again = false;
        if (!roster.wasMember(user, platform)) {
            tally.add(Count.MEMBERS, platform, 1);
        } else if (roster.joinedAt(user, platform) >= 0) {
            again = roster.cohort(platform, roster.joinedAt(user, platform)) == cohort;
        }
        setHome(user, platform, true);
        roster.setSince(user, platform, step);
        tally.add(Count.JOINED, platform, 1);
        tally.joinCohort(platform, cohort, again);
    }

    /** Leaves all homes, present and away. To be called within a change. */
    void leaveAll(int user) {
        for (int k = 0; k < platforms; k++) {
            if (roster.belongs(user, k)) {
                leave(user, k);
            }
        }
    }

    /** Is on a platform since before the run. To be called within a change. */
    void resideSinceBefore(int user, int platform) {
        setHome(user, platform, true);
        roster.setSinceBefore(user, platform);
        tally.add(Count.MEMBERS, platform, 1);
    }

    /** Leaves a platform, present or away. To be called within a change. */
    void leave(int user, int platform) {
        setHome(user, platform, false);
        roster.setAway(user, platform, false);
        roster.setAttention(user, platform, 0);
        tally.add(Count.LEFT, platform, 1);
        if (roster.joinedAt(user, platform) >= 0) {
            tally.leaveCohort(platform, roster.cohort(platform, roster.joinedAt(user, platform)));
        }
    }

    /** Leaves a platform for ever. To be called within a change. */
    void ban(int user, int platform) {
        if (roster.belongs(user, platform)) {
            leave(user, platform);
        }
        roster.setBanned(user, platform);
        roster.setStrikes(user, platform, 0);
        tally.add(Count.BANNED, platform, 1);
        attendEvenly(user);
    }

    /** Learns of a platform or forgets it. */
    void setAware(int user, int platform, boolean known) {
        if (roster.isAware(user, platform) != known) {
            roster.setAware(user, platform, known);
            tally.add(Count.AWARE, platform, known ? 1 : -1);
        }
    }

    /** Splits attention evenly over the homes. To be called within a change. */
    void attendEvenly(int user) {
        int left = Emission.ATTENTION;
        for (int rest = homes; rest != 0; rest &= rest - 1) {
            int count = Integer.bitCount(rest);
            int share = (left + count - 1) / count;
            roster.setAttention(user, Integer.numberOfTrailingZeros(rest), share);
            left -= share;
        }
    }

    void noteHeard(int user, int platform) {
        if (heardCount == heard.length) {
            heard = Arrays.copyOf(heard, 2 * heardCount);
            news = Arrays.copyOf(news, 2 * heardCount);
        }
        heard[heardCount] = user;
        news[heardCount++] = (byte) platform;
    }

    /** Has everybody decide who heard of a platform in this step, and forgets about them. */
    void takeHeard(Decision decision) {
        for (int begin = 0; begin < heardCount; begin += BATCH) {
            int end = Math.min(heardCount, begin + BATCH);
            fetch(heard, begin, end);
            for (int h = begin; h < end; h++) {
                decision.of(heard[h], news[h]);
            }
        }
        heardCount = 0;
    }
}
