package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.results.words.Percent;

class ProbabilityTest {

    /** The last is the example of Newcombe 1998; all computed apart from the library by (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with z = 1.959964. */
    @ParameterizedTest
    @CsvSource({
        "0, 30, 0, 0.113513",
        "3, 30, 0.034600, 0.256211",
        "15, 30, 0.331541, 0.668459",
        "30, 30, 0.886487, 1",
        "1, 1, 0.206549, 1",
        "0, 1, 0, 0.793451",
        "81, 263, 0.255289, 0.366210",
    })
    void intervalIsWilsons(int successes, int trials, double low, double high) {
        Probability probability = Probability.of(successes, trials);
        assertThat(probability.low()).isCloseTo(low, within(5e-7)).isBetween(0.0, 1.0);
        assertThat(probability.high()).isCloseTo(high, within(5e-7)).isBetween(0.0, 1.0);
    }

    @Test
    void readsAsASentenceWould() {
        assertThat(Probability.of(3, 30).text()).isEqualTo("10 %, 95 % interval 3.5–25.6 %");
        assertThat(Probability.of(0, 30).text()).isEqualTo("0 %, 95 % interval 0–11.4 %");
    }

    @Test
    void smallSharesKeepTwoDigits() {
        assertThat(Percent.text(0.00123)).isEqualTo("0.12 %");
        assertThat(Percent.text(0.5)).isEqualTo("50 %");
        assertThat(Percent.text(1)).isEqualTo("100 %");
    }
}
