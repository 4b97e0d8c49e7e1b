package org.townsquare.population;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** Exact counts of every platform, and of the cohorts of its users. */
public final class Tally implements Serializable {

    /** Length of the period in which users join as one cohort, in steps. */
    public static final int COHORT = 30;

    private static final long serialVersionUID = 1;

    private static final double IDEOLOGY_UNITS = 1 << 20;

    private final int platforms;
    private final int cohorts;
    private final long[] counts;
    private final int[] cohortJoined;
    private final int[] cohortActive;
    private int present;

    Tally(int platforms, int steps) {
        this.platforms = platforms;
        cohorts = (steps + COHORT - 1) / COHORT;
        counts = new long[Count.values().length * platforms];
        cohortJoined = new int[platforms * cohorts];
        cohortActive = new int[platforms * cohorts];
    }

    /** The count of a platform. */
    public long get(Count count, int platform) {
        return counts[count.ordinal() * platforms + platform];
    }

    /** Mean ideology of the platform's users, each counted by attention; NaN if there are none. */
    public double meanIdeology(int platform) {
        return mean(Count.IDEOLOGY, platform) / IDEOLOGY_UNITS;
    }

    /** Mean distance of the platform's users from the ideological middle, likewise; NaN if there are none. */
    public double extremity(int platform) {
        return mean(Count.EXTREMITY, platform) / IDEOLOGY_UNITS;
    }

    /** Mean toxic share of what the platform's users post, likewise; NaN if there are none. */
    public double toxicityPosted(int platform) {
        return mean(Count.TOXICITY, platform) / Emission.TOXICITY;
    }

    private double mean(Count sum, int platform) {
        return get(sum, platform) / (double) get(Count.ATTENTION, platform);
    }

    /** Users, each counted by the share of attention given to the platform. */
    public double attention(int platform) {
        return get(Count.ATTENTION, platform) / (double) Emission.ATTENTION;
    }

    /** The same as a share of all users there are. */
    public double attentionShare(int platform) {
        return attention(platform) / present;
    }

    /** Users expected to be active on a day. */
    public double daily(int platform) {
        return get(Count.DAU, platform) / (double) Sessions.ACTIVE;
    }

    /** Users expected to have been active within 30 days; see {@link Sessions}. */
    public double monthly(int platform) {
        return get(Count.MAU, platform) / (double) Sessions.ACTIVE;
    }

    /** Members who give it no attention. */
    public long dormant(int platform) {
        return get(Count.MEMBERS, platform) - get(Count.ATTENDED, platform);
    }

    /** Weight of the creators there, each counted by attention. */
    public double creators(int platform) {
        return get(Count.CREATORS, platform) / (double) Emission.ATTENTION;
    }

    /** Posts of the platform's users in a day. */
    public double posts(int platform) {
        return get(Count.POSTS, platform) / (double) Emission.POST;
    }

    /** Toxic share of all posts on the platform before moderation; 0 if there are none. */
    public double toxicShare(int platform) {
        long posts = get(Count.POSTS, platform);
        return posts == 0 ? 0 : get(Count.TOXIC, platform) * (Emission.WEIGHT * Emission.TOXIC_SHARE) / posts;
    }

    /** Users who have come into the world by now. */
    public int present() {
        return present;
    }

    static long ideologyUnits(double ideology) {
        return FastMath.round(ideology * IDEOLOGY_UNITS); // Math.round rounds negative numbers otherwise in a browser
    }

    /** Number of cohorts of a run. */
    int cohorts() {
        return cohorts;
    }

    /** Users who joined the platform in the cohort's period. */
    public int cohortJoined(int platform, int cohort) {
        return cohortJoined[platform * cohorts + cohort];
    }

    /** Those of them who still give it attention. */
    public int cohortActive(int platform, int cohort) {
        return cohortActive[platform * cohorts + cohort];
    }

    void add(Count count, int platform, long number) {
        counts[count.ordinal() * platforms + platform] += number;
    }

    /** Somebody comes into the world. */
    void enter() {
        present++;
    }

    /** A user joins; {@code again} if the user had joined in the same cohort before and left. */
    void joinCohort(int platform, int cohort, boolean again) {
        cohortJoined[platform * cohorts + cohort] += again ? 0 : 1;
    }

    /** Somebody of a cohort begins or ceases to give attention. */
    void changeCohort(int platform, int cohort, int change) {
        cohortActive[platform * cohorts + cohort] += change;
    }

    /** Adds another tally to this one and empties that one. */
    void take(Tally other) {
        present += other.present;
        other.present = 0;
        for (int c = 0; c < counts.length; c++) {
            counts[c] += other.counts[c];
        }
        for (int c = 0; c < cohortActive.length; c++) {
            cohortJoined[c] += other.cohortJoined[c];
            cohortActive[c] += other.cohortActive[c];
        }
        Arrays.fill(other.counts, 0);
        Arrays.fill(other.cohortJoined, 0);
        Arrays.fill(other.cohortActive, 0);
    }

    /** Forgets who joined and left, and what attention has moved: a new step begins. */
    void newStep() {
        for (Count count : Count.values()) {
            if (!count.isState()) {
                Arrays.fill(counts, count.ordinal() * platforms, (count.ordinal() + 1) * platforms, 0);
            }
        }
    }
}
