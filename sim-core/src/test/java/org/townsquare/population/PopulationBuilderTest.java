package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Scenario;

/** Who the users are, and who is where at the beginning. */
class PopulationBuilderTest {

    private static final int OLD = 0;
    private static final int NEW = 1;
    /** Users who are no influencers. */
    private static final int ORDINARY = 999;

    static Population founded(String... overrides) {
        Scenario scenario = Given.scenario(Given.SMALL, overrides);
        return PopulationBuilder.of(scenario, new Streams(scenario.seed(), 0));
    }

    private static IntStream users(Population population) {
        return IntStream.range(0, population.state().firstInfluencer);
    }

    @Test
    void theMostFollowedUsersAreCreatorsAndInfluencersHaveTheirWeight() {
        Population population = founded("users.creators=0.02", "influencers.Star.weight=7");
        byte[] weight = population.traits().creator;
        int fewest = users(population)
                .filter(u -> weight[u] == 1)
                .map(population.network()::followers)
                .min()
                .orElseThrow();
        int most = users(population)
                .filter(u -> weight[u] == 0)
                .map(population.network()::followers)
                .max()
                .orElseThrow();
        assertThat(users(population).filter(u -> weight[u] == 1)).hasSize(20);
        assertThat(fewest).isGreaterThanOrEqualTo(most);
        assertThat(weight[population.influencer("Star")]).isEqualTo((byte) 7);
    }

    /** 999 followers at random: .05 is more than three standard deviations; the seed is fixed. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.4, 0.8})
    void anInfluencerHasTheAudienceWanted(double audience) {
        Population population = founded("influencers.Star.audience=" + audience, "users.count=1000");
        int followers = population.network().followers(population.influencer("Star"));
        assertThat(followers / 1000.0).isCloseTo(audience, within(0.05));
    }

    @Test
    void activityAndToxicSharesVaryByTheirSpreads() {
        Population alike = founded("users.activitySpread=0", "content.toxicSpread=0", "content.extremity=0");
        for (int user = 0; user < ORDINARY; user++) {
            assertThat((int) alike.traits().activity[user]).isEqualTo(Emission.ACTIVITY);
            assertThat(alike.toxicShare(user)).isCloseTo(0.066, within(0.5 / Emission.TOXICITY));
        }
        Population spread = founded("content.extremity=0");
        assertThat(users(spread)
                        .map(u -> spread.traits().activity[u])
                        .distinct()
                        .count())
                .isGreaterThan(30);
        assertThat(users(spread)
                        .map(u -> spread.traits().toxicity[u])
                        .distinct()
                        .count())
                .isGreaterThan(30);
    }

    @Test
    void toxicSharesRiseToBothEndsOfTheIdeologies() {
        Population population = founded("content.toxicSpread=0", "content.extremity=2");
        Traits traits = population.traits();
        int[] byExtremity = users(population)
                .boxed()
                .sorted((a, b) -> Float.compare(Math.abs(traits.ideology[a]), Math.abs(traits.ideology[b])))
                .mapToInt(u -> traits.toxicity[u] & 0xFF)
                .toArray();
        assertThat(byExtremity).isSorted();
        assertThat(byExtremity[ORDINARY - 1]).isGreaterThan(byExtremity[0]);
    }

    @Test
    void aversionsLieEvenlyBetweenZeroAndTwiceTheirMean() {
        float[] averse =
                founded("content.aversion=10", "content.curiousShare=0").traits().aversion;
        float[] curious =
                founded("content.curiosity=5", "content.curiousShare=1").traits().aversion;
        int[] tenths = new int[10];
        for (int user = 0; user < ORDINARY; user++) {
            tenths[(int) (averse[user] / 2)]++;
            assertThat(curious[user]).isBetween(-10f, 0f);
        }
        // Binomial with mean 100 and standard deviation 9.5; the seed is fixed.
        for (int tenth : tenths) {
            assertThat(tenth).isBetween(60, 140);
        }
    }

    @Test
    void initialUsersAreThoseWithTheStrongestTasteAndAtHomeForEver() {
        Population population = founded();
        population.interventions().colonise(NEW, 0.2, -1);
        Traits traits = population.traits();
        double weakest = users(population)
                .filter(u -> population.isActive(u, NEW))
                .mapToDouble(u -> traits.taste(u, NEW))
                .min()
                .orElseThrow();
        double strongest = users(population)
                .filter(u -> !population.isActive(u, NEW))
                .mapToDouble(u -> traits.taste(u, NEW))
                .max()
                .orElseThrow();
        assertThat(weakest).isGreaterThanOrEqualTo(strongest);
        users(population)
                .filter(u -> population.isActive(u, NEW))
                .forEach(u ->
                        assertThat(population.state().roster.tenure(u, NEW, 0)).isEqualTo(Integer.MAX_VALUE));
        population.settle();
        assertThat(population.tally().get(Count.MEMBERS, NEW)).isEqualTo(200);
        assertThat(population.tally().get(Count.ATTENTION, NEW)).isEqualTo(200 * 64);
        assertThat(population.tally().get(Count.JOINED, NEW)).isZero();
    }

    /** 999 users in camps at ±0.4 without any spread: 7 standard deviations of the share are at most 0.11. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.5, 0.9, 1})
    void theCampOfTheRightHasItsShare(double share) {
        Population population = founded("users.rightShare=" + share, "users.spread=0");
        double right = users(population)
                        .filter(user -> population.traits().ideology(user) > 0)
                        .count()
                / (double) ORDINARY;
        assertThat(right).isCloseTo(share, within(7 * Math.sqrt(share * (1 - share) / ORDINARY)));
    }

    /** Within communities 0.95 + 0.05/4 of 10,000 ties, 7 standard errors of at most 0.005; else they would be a quarter. */
    @Test
    void theNetworkGoesByTheCommunities() {
        Population population =
                founded("network.communities=4", "network.within=0.95", "network.assortativity=0", "influencers=[]");
        Scenario scenario = population.state().scenario();
        int[] community = scenario.network()
                .communities(population.traits().ideology, new Streams(scenario.seed(), 0).stream("community"));
        double within = users(population)
                .mapToLong(user -> population
                        .network()
                        .followed(user)
                        .filter(other -> community[other] == community[user])
                        .count())
                .sum();
        assertThat(within / population.network().edges()).isCloseTo(0.9625, within(0.035));
    }

    /** The sides of the network, each with its own share whatever the other's, and anybody in them. */
    @ParameterizedTest
    @CsvSource({"0.3, 0.05", "0, 0.5", "1, 0"})
    void eachSideOfTheNetworkHasItsShareOfTheInitialUsers(double lower, double upper) {
        Population population = founded(
                "network={kind: two-sided, meanDegree: 10}",
                "platforms.New.initialSides=[" + lower + ", " + upper + "]",
                "influencers=[]");
        population.interventions().colonise(NEW, 0.9, -1);
        Traits traits = population.traits();
        double[] ideology =
                users(population).mapToDouble(traits::ideology).sorted().toArray();
        int[] active = new int[2];
        double[] chance = {0, 0};
        for (int user = 0; user < 1000; user++) {
            int side = traits.ideology(user) < ideology[500] ? 0 : 1;
            assertThat(population.network().followed(user))
                    .as("sides are those of the network")
                    .allMatch(other -> (traits.ideology(other) < ideology[500] ? 0 : 1) != side);
            if (population.isActive(user, NEW)) {
                active[side]++;
                chance[side] += traits.tasteRank(user, NEW);
            }
        }
        assertThat(active).containsExactly((int) (lower * 500), (int) (upper * 500));
        for (int side = 0; side < 2; side++) {
            // A mean of n standard normal numbers: 7 standard deviations. Those of the strongest taste are far beyond.
            assertThat(chance[side]).isCloseTo(0, within(7 * Math.sqrt(active[side] + 1e-9)));
        }
    }

    /** Who begins on an alternative is a member of the incumbent only, for whom all habit is where all attention is. */
    @Test
    void incumbentsHaveEverybodyAsMembersButTheAttentionOfThoseWhomTheAlternativesLeave() {
        Population population = founded("platforms.Old.initialUsers=1");
        population.interventions().colonise(NEW, 0.2, -1);
        population.interventions().colonise(OLD, 1, -1);
        population.settle();
        assertThat(population.tally().get(Count.ATTENTION, NEW)).isEqualTo(200 * 64);
        assertThat(population.tally().get(Count.ATTENTION, OLD)).isEqualTo(799 * 64);
        assertThat(population.tally().get(Count.MEMBERS, OLD)).isEqualTo(999);
        users(population).forEach(user -> {
            boolean there = population.isActive(user, NEW);
            assertThat(population.state().roster.habit(user, NEW, 0)).isEqualTo(there ? 1 : 0);
            assertThat(population.state().roster.habit(user, OLD, 0)).isEqualTo(there ? 0 : 1);
        });
    }

    /** Two incumbents divide everybody; committed users are on one platform and on no other, for ever. */
    @Test
    void incumbentsDivideAttentionEvenlyAndCommittedUsersDoNot() {
        Population population = founded("platforms.New.role=incumbent");
        population.interventions().colonise(NEW, 1, -1);
        population.interventions().colonise(OLD, 1, -1);
        population.settle();
        assertThat(population.tally().get(Count.ATTENTION, NEW)).isEqualTo(999 * 32);
        assertThat(population.tally().get(Count.ATTENTION, OLD)).isEqualTo(999 * 32);
        population.interventions().commit(NEW, 0.1, 5);
        population.settle();
        assertThat(population.tally().get(Count.ATTENTION, NEW)).isEqualTo(100 * 64 + 899 * 32);
        assertThat(population.tally().get(Count.MEMBERS, OLD)).isEqualTo(899);
    }

    @Test
    void withOneHomeOnlyTheHomelessAreTakenAtTheStart() {
        Population population = founded("choice.rule={kind: single-home}");
        population.interventions().colonise(NEW, 0.2, -1);
        population.interventions().colonise(OLD, 0.9, -1);
        population.settle();
        assertThat(population.tally().get(Count.ATTENDED, NEW)).isEqualTo(200);
        assertThat(population.tally().get(Count.ATTENDED, OLD)).isEqualTo(799);
    }

    @Test
    void withOneHomeTheInitialUsersOfALaterLaunchLeaveTheirHomes() {
        Population population = founded("choice.rule={kind: single-home}");
        population.interventions().colonise(OLD, 0.9, -1);
        population.interventions().colonise(NEW, 0.2, 50);
        population.settle();
        assertThat(population.tally().get(Count.ATTENDED, NEW)).isEqualTo(200);
        users(population)
                .filter(u -> population.isActive(u, NEW))
                .forEach(u -> assertThat(population.isActive(u, OLD)).isFalse());
    }
}
