package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.townsquare.network.SocialNetwork;

/** Counts everything anew, the slow way, and compares with what the engine keeps incrementally. */
public final class Audit {

    private Audit() {}

    /** Fails unless every count and every row agrees, attention adds up, and nobody is both home and away or banned. */
    public static void check(Population population) {
        Roster roster = population.roster();
        Tally tally = population.tally();
        int platforms = population.platforms();
        long somewhere = 0;
        long[][] expected = new long[Count.values().length][platforms];
        for (int user = 0; user < population.size(); user++) {
            int attention = 0;
            somewhere += roster.homes.ofUser(user) != 0 ? 1 : 0;
            for (int k = 0; k < platforms; k++) {
                boolean home = roster.isHome(user, k);
                attention += roster.attention(user, k);
                expected[Count.ATTENTION.ordinal()][k] += roster.attention(user, k);
                assertThat(home && roster.isAway(user, k)).isFalse();
                assertThat(home && roster.isBanned(user, k)).isFalse();
                assertThat((!home && !roster.isAway(user, k)) || roster.isAware(user, k))
                        .isTrue();
                assertThat(home || roster.attention(user, k) == 0).isTrue();
                expected[Count.AWARE.ordinal()][k] += roster.isAware(user, k) ? 1 : 0;
                expected[Count.MEMBERS.ordinal()][k] += roster.wasMember(user, k) ? 1 : 0;
                expected[Count.BANNED.ordinal()][k] += roster.isBanned(user, k) ? 1 : 0;
                if (home) {
                    double x = population.traits().ideology(user);
                    expected[Count.ACTIVE.ordinal()][k]++;
                    expected[Count.IDEOLOGY.ordinal()][k] += Tally.ideologyUnits(x);
                    expected[Count.EXTREMITY.ordinal()][k] += Tally.ideologyUnits(Math.abs(x));
                    expected[Count.TOXICITY.ordinal()][k] += roster.toxicity(user);
                    expected[Count.CREATORS.ordinal()][k] += population.traits().creator[user];
                }
            }
            assertThat(attention).isEqualTo(roster.homes.ofUser(user) == 0 ? 0 : Emission.ATTENTION);
        }
        assertThat(tally.somewhere()).isEqualTo(somewhere);
        for (Count count : new Count[] {
            Count.ACTIVE,
            Count.MEMBERS,
            Count.AWARE,
            Count.BANNED,
            Count.IDEOLOGY,
            Count.EXTREMITY,
            Count.TOXICITY,
            Count.CREATORS,
            Count.ATTENTION
        }) {
            for (int k = 0; k < platforms; k++) {
                assertThat(tally.get(count, k)).as("%s of %d", count, k).isEqualTo(expected[count.ordinal()][k]);
            }
        }
        if (!population.network().isComplete()) {
            checkRows(population);
        }
    }

    /** Fails if anybody is active where the platform cannot be reached. */
    public static void checkReach(Population population, int platform, long darkNations) {
        for (int user = 0; user < population.size(); user++) {
            boolean dark = (darkNations >>> population.traits().nation(user) & 1) != 0;
            assertThat(dark && population.roster().isHome(user, platform)).isFalse();
        }
    }

    private static void checkRows(Population population) {
        Roster roster = population.roster();
        Traits traits = population.traits();
        Exposure exposure = population.exposure();
        SocialNetwork network = population.network();
        Lane lane = population.anyLane();
        long[] postsSeen = new long[population.platforms()];
        long[] toxicSeen = new long[population.platforms()];
        for (int user = 0; user < population.size(); user++) {
            for (int k = 0; k < population.platforms(); k++) {
                long contacts = 0;
                long creators = 0;
                long posts = 0;
                long toxic = 0;
                for (int contact : network.followed(user).toArray()) {
                    if (roster.isHome(contact, k)) {
                        int emitted = Emission.posts(lane.activity(contact), roster.attention(contact, k));
                        double distance = Math.abs(traits.ideology[user] - traits.ideology[contact]) / 2;
                        double weight = population.scenario().content().distanceWeight();
                        contacts++;
                        creators += traits.creator[contact];
                        posts += emitted;
                        toxic += (long) Emission.toxic(emitted, roster.toxicity(contact))
                                * (int) (Emission.WEIGHT * (1 + weight * distance) + 0.5);
                    }
                }
                assertThat(exposure.contacts(user, k)).isEqualTo(contacts);
                assertThat(exposure.creators(user, k)).isEqualTo(creators);
                assertThat(exposure.posts(user, k)).isEqualTo(posts);
                assertThat(exposure.toxic(user, k)).isEqualTo(toxic);
                postsSeen[k] += roster.isHome(user, k) ? posts : 0;
                toxicSeen[k] += roster.isHome(user, k) ? toxic : 0;
            }
        }
        for (int k = 0; k < population.platforms(); k++) {
            assertThat(population.tally().get(Count.POSTS_SEEN, k)).isEqualTo(postsSeen[k]);
            assertThat(population.tally().get(Count.TOXIC_SEEN, k)).isEqualTo(toxicSeen[k]);
        }
    }
}
