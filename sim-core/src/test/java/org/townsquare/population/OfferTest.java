package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    private static Offer offer(double toxicKept, double legitimateRemoved, double bias) {
        return new Offer(
                true,
                Integer.MAX_VALUE,
                false,
                0,
                0,
                0,
                toxicKept,
                legitimateRemoved,
                0,
                0,
                bias,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of());
    }

    @Test
    void moderationTakesToxicPostsOutOfWhatIsSeen() {
        assertThat(offer(1, 0, 0).toxicAfter(0.2)).isCloseTo(0.2, EXACTLY);
        assertThat(offer(0.5, 0, 0).toxicAfter(0.2)).isCloseTo(0.1 / 0.9, EXACTLY);
        assertThat(offer(0, 0, 0).toxicAfter(0.2)).isZero();
    }

    @Test
    void toxicUsersLegitimatePostsAreTakenForToxicMoreOften() {
        assertThat(offer(1, 0.02, 0).removals(10, 0, 0)).isCloseTo(0.02, EXACTLY);
        assertThat(offer(1, 0.02, 0).removals(10, 0.5, 0)).isCloseTo(0.12, EXACTLY);
        assertThat(offer(1, 0.5, 0).removals(10, 1, 0)).isEqualTo(1);
    }

    @Test
    void biasDoublesWrongRemovalsAtOneEndAndSparesTheOther() {
        assertThat(offer(1, 0.02, 1).removals(0, 0, 1)).isCloseTo(0.04, EXACTLY);
        assertThat(offer(1, 0.02, 1).removals(0, 0, -1)).isZero();
        assertThat(offer(1, 0.02, -1).removals(0, 0, -1)).isCloseTo(0.04, EXACTLY);
    }
}
