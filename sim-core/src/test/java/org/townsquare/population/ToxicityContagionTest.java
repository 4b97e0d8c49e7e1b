package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToxicityContagionTest {

    private static final int OLD = 0;
    private static final int NEW = 1;

    private static Offer offer(double quality, double toxicKept) {
        return new Offer(true, Integer.MAX_VALUE, false, 0, 0, quality, toxicKept, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** All are equally toxic, and the better home shows nothing toxic: what counts is the attention to the other one. */
    @Test
    void whatIsSeenCountsByAttention() {
        Population population = PopulationBuilderTest.founded(
                "content.contagion=0.3",
                "content.toxicShare=0.5",
                "content.toxicSpread=0",
                "content.extremity=0",
                "content.distanceWeight=0",
                "influencers.Star.toxicShare=0.5",
                "users.attentionFocus=0.1",
                "users.reconsider=1");
        population.interventions().colonise(OLD, 1, -1);
        population.interventions().colonise(NEW, 1, -1);
        population.settle();
        population.review(0, new Offer[] {offer(5, 1), offer(15, 0)});
        Roster roster = population.roster();
        int[] onBoth = IntStream.range(0, population.firstInfluencer())
                .filter(u -> roster.attention(u, OLD) > 0 && roster.attention(u, OLD) < 6)
                .toArray();
        assertThat(onBoth.length).isGreaterThan(300);
        double own = 0.5 * Emission.TOXICITY;
        for (int user : onBoth) {
            double seen = own * roster.attention(user, OLD) / Emission.ATTENTION;
            assertThat((double) roster.toxicity(user)).isCloseTo((1 - 0.3) * own + 0.3 * seen, within(1.5));
        }
    }
}
