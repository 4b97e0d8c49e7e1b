package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.random.Streams;

class SentimentTest {

    private static Sentiment sentiment(double spread, double halfLife, long seed) {
        return new Sentiment(
                Given.scenario(
                                Given.SMALL,
                                "investors.sentimentSpread=" + spread,
                                "investors.sentimentHalfLife=" + halfLife)
                        .investors(),
                new Streams(seed, 0).stream("sentiment"));
    }

    @Test
    void aChangeFadesByHalfInItsTimeWhateverElseHappens() {
        Sentiment left = sentiment(0.5, 120, 1);
        Sentiment changed = sentiment(0.5, 120, 1);
        changed.change(-1);
        for (int step = 0; step < 120; step++) {
            left.move(step);
            changed.move(step);
        }
        assertThat(changed.value() - left.value()).isCloseTo(-0.5, within(1e-12));
        changed.change(1000);
        assertThat(changed.value()).isEqualTo(20);
    }

    @Test
    void withoutSpreadThereIsNone() {
        Sentiment none = sentiment(0, 120, 1);
        none.move(0);
        assertThat(none.value()).isZero();
    }

    /**
     * Half-life 1: neighbours correlate by ½, so the mean of n = 40,000 values has a standard error of about
     * ½·√(3/n) = 0.0043, and the mean square one of about ¼·√(2·5/3/n) = 0.0023. The bounds lie beyond six of each: the
     * false-failure rate is below 1e-8.
     */
    @Test
    void itVariesAround0WithItsSpread() {
        Sentiment sentiment = sentiment(0.5, 1, 2);
        int steps = 40_000;
        double sum = 0;
        double squares = 0;
        for (int step = 0; step < steps; step++) {
            sentiment.move(step);
            sum += sentiment.value();
            squares += sentiment.value() * sentiment.value();
        }
        assertThat(sum / steps).isCloseTo(0, within(0.026));
        assertThat(squares / steps).isCloseTo(0.25, within(0.014));
    }
}
