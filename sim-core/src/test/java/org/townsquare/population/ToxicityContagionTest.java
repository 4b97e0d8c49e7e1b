package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToxicityContagionTest {

    private static final int OLD = 0;
    private static final int NEW = 1;

    private static Offer offer(double quality, double toxicKept) {
        return new Offer(true, false, 0, quality, toxicKept, 0, 0, 0, 0, 0, 0, 0);
    }

    /** The better home shows nothing toxic and has all the attention: what the other one shows does not count. */
    @Test
    void whatIsSeenCountsByAttention() {
        Population population =
                FoundingTest.founded("content.contagion=0.3", "users.attentionFocus=20", "users.reconsider=1");
        population.interventions().colonise(OLD, 1, -1);
        population.interventions().colonise(NEW, 1, -1);
        population.settle();
        population.reconsider(0, new Offer[] {offer(5, 1), offer(15, 0)});
        Roster roster = population.roster();
        int[] onBoth = IntStream.range(0, population.firstInfluencer())
                .filter(u -> roster.isHome(u, OLD) && roster.attention(u, NEW) == Emission.ATTENTION)
                .toArray();
        assertThat(onBoth.length).isGreaterThan(500);
        for (int user : onBoth) {
            int own = population.traits().toxicity[user] & 0xFF;
            assertThat(roster.toxicity(user)).isEqualTo((int) ((1 - 0.3) * own + 0.5));
        }
    }
}
