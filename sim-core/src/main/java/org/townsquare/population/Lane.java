package org.townsquare.population;

import java.util.Arrays;
import org.townsquare.scenario.Scenario;

/**
 * A range of users that one thread works on, and the only way to change them. Every change is bracketed: the lane notes
 * what a user shows to followers before and after, keeps the difference for the end of the step, and counts.
 */
public final class Lane {

    /** What is noted of a user beside what followers see: the toxic share, for the mean over the platform's users. */
    private static final int TOXICITY = Emission.FIELDS;

    private static final int WIDTH = Emission.FIELDS + 1;

    /** First user of the range, a multiple of 64. */
    final int from;
    /** End of the range. */
    final int to;

    final Changes changes = new Changes();
    final Tally tally;
    /** Who heard of which platform in this step: user × 16 + platform. */
    int[] heard = new int[16];

    int heardCount;

    private final Traits traits;
    private final Roster roster;
    private final Exposure exposure;
    private final double bannedActivity;
    private final int platforms;
    private final int[] before;
    private final int[] after;
    private int homesBefore;

    Lane(int from, int to, Scenario scenario, Traits traits, Roster roster, Exposure exposure) {
        this.from = from;
        this.to = to;
        this.traits = traits;
        this.roster = roster;
        this.exposure = exposure;
        platforms = roster.platforms();
        bannedActivity = scenario.users().bannedActivity();
        tally = new Tally(platforms, scenario.steps());
        before = new int[platforms * WIDTH];
        after = new int[platforms * WIDTH];
    }

    /** Begins a change of this user. */
    void open(int user) {
        note(user, before);
        homesBefore = roster.homes[user];
    }

    /** Ends a change of this user. */
    void close(int user) {
        note(user, after);
        for (int k = 0; k < platforms; k++) {
            int contacts = difference(k, Emission.CONTACTS);
            int creators = difference(k, Emission.CREATORS);
            int posts = difference(k, Emission.POSTS);
            int toxic = difference(k, Emission.TOXIC);
            if (contacts != 0 || posts != 0 || toxic != 0) {
                changes.add(user, k, contacts, creators, posts, toxic);
                tally.add(Count.CREATORS, k, creators);
                tally.add(Count.POSTS, k, posts);
                tally.add(Count.TOXIC, k, toxic);
            }
            if (contacts != 0) {
                tally.add(Count.ACTIVE, k, contacts);
                tally.add(Count.IDEOLOGY, k, contacts * Tally.ideologyUnits(traits.ideology[user]));
                tally.add(Count.EXTREMITY, k, contacts * Tally.ideologyUnits(Math.abs(traits.ideology[user])));
                exposure.countView(user, k, contacts, tally);
            }
            tally.add(Count.TOXICITY, k, difference(k, TOXICITY));
        }
        int anywhere = (roster.homes[user] != 0 ? 1 : 0) - (homesBefore != 0 ? 1 : 0);
        if (anywhere != 0) {
            changes.add(user, platforms, anywhere, 0, 0, 0);
            tally.addSomewhere(anywhere);
        }
    }

    private int difference(int platform, int field) {
        return after[platform * WIDTH + field] - before[platform * WIDTH + field];
    }

    private void note(int user, int[] into) {
        Arrays.fill(into, 0);
        for (int homes = roster.homes[user] & 0xFFFF; homes != 0; homes &= homes - 1) {
            int k = Integer.numberOfTrailingZeros(homes);
            int at = k * WIDTH;
            int posts = Emission.posts(activity(user), roster.attention(user, k));
            into[at + Emission.CONTACTS] = 1;
            into[at + Emission.CREATORS] = traits.creator[user];
            into[at + Emission.POSTS] = posts;
            into[at + Emission.TOXIC] = Emission.toxic(posts, roster.toxicity(user));
            into[at + TOXICITY] = roster.toxicity(user);
        }
    }

    /** Posts a day in units of {@link Emission#ACTIVITY}; users banned somewhere are more active where they still are. */
    int activity(int user) {
        int own = traits.activity[user];
        return roster.banned[user] == 0 ? own : (int) (own * bannedActivity + 0.5);
    }

    /** Joins a platform. To be called within a change. */
    void join(int user, int platform, int step) {
        if (!roster.wasMember(user, platform)) {
            tally.add(Count.MEMBERS, platform, 1);
        }
        roster.setHome(user, platform, true);
        roster.setSince(user, platform, step);
        tally.add(Count.JOINED, platform, 1);
        tally.joinCohort(platform, step);
    }

    /** Is on a platform since before the run. To be called within a change. */
    void resideSinceBefore(int user, int platform) {
        roster.setHome(user, platform, true);
        roster.setSinceBefore(user, platform);
        tally.add(Count.MEMBERS, platform, 1);
    }

    /** Leaves a platform, present or away. To be called within a change. */
    void leave(int user, int platform) {
        roster.setHome(user, platform, false);
        roster.setAway(user, platform, false);
        roster.setAttention(user, platform, 0);
        tally.add(Count.LEFT, platform, 1);
        if (roster.joinedAt(user, platform) >= 0) {
            tally.leaveCohort(platform, roster.joinedAt(user, platform));
        }
    }

    /** Leaves a platform for ever. To be called within a change. */
    void ban(int user, int platform) {
        if (roster.isHome(user, platform) || roster.isAway(user, platform)) {
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

    /** Gives all attention to the only home, or takes note that there is none. To be called within a change. */
    void attendEvenly(int user) {
        int homes = roster.homeCount(user);
        int left = Emission.ATTENTION;
        for (int k = 0; k < platforms; k++) {
            if (roster.isHome(user, k)) {
                int share = (left + homes - 1) / homes--;
                roster.setAttention(user, k, share);
                left -= share;
            }
        }
    }

    void noteHeard(int user, int platform) {
        if (heardCount == heard.length) {
            heard = Arrays.copyOf(heard, 2 * heardCount);
        }
        heard[heardCount++] = user << 4 | platform;
    }
}
