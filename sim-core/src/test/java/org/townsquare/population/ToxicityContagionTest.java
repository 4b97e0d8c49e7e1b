package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToxicityContagionTest {

    private static final int OLD = 0;
    private static final int NEW = 1;

    private static Offer offer(double quality, double toxicKept) {
        return new Offer(
                true, Integer.MAX_VALUE, false, 0, 0, quality, toxicKept, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }

    /** All are equally toxic, and one of two platforms shows nothing toxic: what counts is how attention is divided. */
    @Test
    void whatIsSeenCountsByAttention() {
        Population population = PopulationBuilderTest.founded(
                "content.contagion=0.3",
                "content.toxicShare=0.5",
                "content.toxicSpread=0",
                "content.extremity=0",
                "content.distanceWeight=0",
                "influencers.Star.toxicShare=0.5",
                "choice.outside=-10",
                "platforms.New.role=incumbent",
                "users={reconsider: 1, sessionSpread: 0}");
        population.interventions().colonise(OLD, 1, -1);
        population.interventions().colonise(NEW, 1, -1);
        population.settle();
        population.review(0, new Offer[] {offer(2, 1), offer(2, 0)});
        Roster roster = population.state().roster;
        int[] onBoth = IntStream.range(0, population.state().firstInfluencer)
                .filter(u -> roster.attention(u, OLD) > 0 && roster.attention(u, NEW) > 0)
                .toArray();
        assertThat(onBoth.length).isGreaterThan(200);
        int own = roster.toxicity(population.influencer("Star"));
        int[] byQuarter = new int[4];
        for (int user : onBoth) {
            double toOld = roster.attention(user, OLD) / (double) roster.attention(user);
            byQuarter[(int) (4 * toOld)]++;
            // What one is oneself is rounded to 1/255.
            assertThat((double) roster.toxicity(user)).isCloseTo((1 - 0.3) * own + 0.3 * toOld * own, within(0.5));
        }
        assertThat(byQuarter).as("attention is divided in all ways").doesNotContain(0, 1, 2, 3, 4);
    }
}
