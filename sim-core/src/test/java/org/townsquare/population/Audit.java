package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.townsquare.network.SocialNetwork;

/** Counts everything anew, the slow way, and compares with what the engine keeps incrementally. */
public final class Audit {

    private final Population population;
    private final Roster roster;
    private final Traits traits;
    private final int platforms;
    private final long[][] expected;
    /** By platform and cohort, those who give attention. */
    private final int[][] active;

    private final double[] sessions = new double[64];
    private int present;

    private Audit(Population population) {
        this.population = population;
        roster = population.state().roster;
        traits = population.traits();
        platforms = population.platforms();
        expected = new long[Count.values().length][platforms];
        active = new int[platforms][population.tally().cohorts()];
        var users = population.state().scenario().users();
        for (int level = 0; level < sessions.length; level++) {
            double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((level + 0.5) / sessions.length);
            sessions[level] = users.sessions() * Math.exp(users.sessionSpread() * z);
        }
    }

    /** Fails unless every count, cohort and row agrees, nobody gives more than all attention, and no state contradicts another. */
    public static void check(Population population) {
        Audit audit = new Audit(population);
        for (int user = 0; user < population.size(); user++) {
            audit.count(user);
        }
        audit.compare();
        audit.checkRows();
    }

    /** Fails if anybody gives attention where the platform cannot be reached. */
    public static void checkReach(Population population, int platform, long darkNations) {
        for (int user = 0; user < population.size(); user++) {
            boolean dark = (darkNations >>> population.traits().nation(user) & 1) != 0;
            assertThat(dark && population.state().roster.attention(user, platform) > 0)
                    .as("user %d on platform %d in the dark", user, platform)
                    .isFalse();
        }
    }

    private void count(int user) {
        boolean here = roster.present.get(user, 0);
        present += here ? 1 : 0;
        int all = 0;
        for (int k = 0; k < platforms; k++) {
            int attention = roster.attention(user, k);
            boolean member = roster.isMember(user, k);
            all += attention;
            assertThat(roster.attended.get(user, k)).as("attended").isEqualTo(attention > 0);
            assertThat(attention == 0 || member).as("only members attend").isTrue();
            assertThat(!member || here)
                    .as("only who is in the world is a member")
                    .isTrue();
            assertThat(member && roster.isBanned(user, k)).as("banned member").isFalse();
            assertThat(!member || roster.isAware(user, k))
                    .as("a member knows it")
                    .isTrue();
            countIf(here && roster.isAware(user, k), Count.AWARE, k);
            countIf(member, Count.MEMBERS, k);
            countIf(roster.isBanned(user, k), Count.BANNED, k);
            if (roster.lapsing.get(user, k)) {
                assertThat(member && attention == 0).as("lapsing").isTrue();
                add(Count.MAU, k, chance(user, 1, 30));
            }
            if (attention > 0) {
                countAttention(user, k, attention);
            }
        }
        assertThat(all).as("attention of user %d", user).isLessThanOrEqualTo(64);
    }

    private void countIf(boolean counts, Count count, int platform) {
        add(count, platform, counts ? 1 : 0);
    }

    private void add(Count count, int platform, long number) {
        expected[count.ordinal()][platform] += number;
    }

    private void countAttention(int user, int k, int attention) {
        double x = traits.ideology(user);
        int posts = Emission.posts(population.anyShard().activity(user), attention);
        add(Count.ATTENTION, k, attention);
        add(Count.ATTENDED, k, 1);
        add(Count.DAU, k, chance(user, attention, 1));
        add(Count.MAU, k, chance(user, attention, 30));
        add(Count.IDEOLOGY, k, attention * Tally.ideologyUnits(x));
        add(Count.EXTREMITY, k, attention * Tally.ideologyUnits(Math.abs(x)));
        add(Count.TOXICITY, k, (long) attention * roster.toxicity(user));
        add(Count.CREATORS, k, (long) attention * traits.creator[user]);
        add(Count.POSTS, k, posts);
        add(Count.TOXIC, k, Emission.toxic(posts, roster.toxicity(user)));
        int joined = roster.joinedAt(user, k);
        if (joined >= 0) {
            active[k][roster.cohort(k, joined)]++;
        }
    }

    /** Chance to be active within some days, in units of 2^−20. */
    private long chance(int user, int attention, int days) {
        double n = sessions[traits.sessions[user]] * days;
        return Math.round((1 - Math.pow(1 - attention / 64.0, n)) * (1 << 20));
    }

    private void compare() {
        Tally tally = population.tally();
        assertThat(tally.present()).isEqualTo(present);
        for (Count count : Count.values()) {
            for (int k = 0; k < platforms; k++) {
                if (count.isState()) {
                    assertThat(tally.get(count, k)).as("%s of %d", count, k).isEqualTo(expected[count.ordinal()][k]);
                }
            }
        }
        for (int k = 0; k < platforms; k++) {
            for (int cohort = 0; cohort < tally.cohorts(); cohort++) {
                assertThat(tally.cohortActive(k, cohort))
                        .as("cohort %d of %d", cohort, k)
                        .isEqualTo(active[k][cohort])
                        .isLessThanOrEqualTo(tally.cohortJoined(k, cohort));
            }
        }
    }

    private void checkRows() {
        Exposure exposure = population.state().exposure;
        SocialNetwork network = population.network();
        long[] postsSeen = new long[platforms];
        long[] toxicSeen = new long[platforms];
        for (int user = 0; user < population.size(); user++) {
            for (int k = 0; k < platforms; k++) {
                if (!network.isComplete()) {
                    checkRow(user, k, network.followed(user).toArray());
                }
                postsSeen[k] += roster.attention(user, k) * exposure.posts(user, k);
                toxicSeen[k] += roster.attention(user, k) * exposure.toxic(user, k);
            }
        }
        double[] shares = population.toxicSharesSeen();
        for (int k = 0; k < platforms; k++) {
            assertThat(Double.valueOf(shares[k]))
                    .isEqualTo(Double.valueOf(toxicSeen[k] * Emission.TOXIC_SHARE / postsSeen[k]));
        }
    }

    private void checkRow(int user, int k, int[] followed) {
        Exposure exposure = population.state().exposure;
        double distanceWeight = population.state().scenario().content().distanceWeight();
        long contacts = 0;
        long creators = 0;
        long posts = 0;
        long toxic = 0;
        for (int contact : followed) {
            int attention = roster.attention(contact, k);
            int emitted = Emission.posts(population.anyShard().activity(contact), attention);
            double distance = Math.abs(traits.ideology[user] - traits.ideology[contact]) / 2;
            contacts += attention;
            creators += (long) attention * traits.creator[contact];
            posts += emitted;
            toxic += (long) Emission.toxic(emitted, roster.toxicity(contact))
                    * (int) (Emission.WEIGHT * (1 + distanceWeight * distance) + 0.5);
        }
        assertThat(exposure.contacts(user, k)).isEqualTo(contacts);
        assertThat(exposure.creators(user, k)).isEqualTo(creators);
        assertThat(exposure.posts(user, k)).isEqualTo(posts);
        assertThat(exposure.toxic(user, k)).isEqualTo(toxic);
    }
}
