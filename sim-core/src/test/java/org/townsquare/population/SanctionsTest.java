package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Scenario;

/** In 1,000 steps every user is reviewed 33 times at least. */
class SanctionsTest {

    /** All posts are removed, or none. */
    private static Offer[] offers(double removed, int strikesToBan) {
        Offer offer = new Offer(
                true,
                Integer.MAX_VALUE,
                false,
                0,
                0,
                0,
                1 - removed,
                removed,
                removed,
                strikesToBan,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of());
        return new Offer[] {offer, offer};
    }

    private static Population residents() {
        Scenario scenario = Given.scenario(Given.SMALL, "content.strikeShare=1", "influencers.Star.activity=60");
        Population population = PopulationBuilder.of(scenario, new Streams(1, 0));
        population.interventions().placeInfluencers();
        population.interventions().colonise(0, 1, -1);
        population.settle();
        return population;
    }

    private static void discipline(Population population, int from, int to, Offer... offers) {
        for (int step = from; step < to; step++) {
            population.discipline(step, offers);
        }
        population.settle();
    }

    private static int[] usersByStrikes(Population population) {
        int[] users = new int[4];
        for (int user = 0; user < population.state().firstInfluencer; user++) {
            users[population.state().roster.strikes(user, 0)]++;
        }
        return users;
    }

    @Test
    void strikesAreForgivenOneByOne() {
        Population population = residents();
        for (int user = 0; user < population.state().firstInfluencer; user++) {
            population.state().roster.setStrikes(user, 0, 2);
        }
        discipline(population, 0, 1, offers(0, 3));
        assertThat(usersByStrikes(population)[1]).isPositive();
        assertThat(usersByStrikes(population)[0]).isZero();
        discipline(population, 1, 1000, offers(0, 3));
        assertThat(usersByStrikes(population)).containsExactly(population.state().firstInfluencer, 0, 0, 0);
    }

    @Test
    void theLastStrikeIsABan() {
        Population population = residents();
        discipline(population, 0, 1, offers(1, 3));
        assertThat(usersByStrikes(population)[1]).isPositive();
        assertThat(population.tally().get(Count.BANNED, 0)).isZero();
        discipline(population, 1, 1000, offers(1, 3));
        assertThat(population.tally().get(Count.BANNED, 0)).isPositive();
        assertThat(usersByStrikes(population)[3]).isZero();
    }

    @Test
    void influencersGetNoStrikes() {
        Population population = residents();
        int star = population.influencer("Star");
        discipline(population, 0, 1000, offers(1, 1));
        assertThat(population.isActive(star, 0)).isTrue();
        assertThat(population.tally().get(Count.ATTENDED, 0)).isLessThan(population.size() / 2);
    }
}
