package org.townsquare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Greys tell what colours tell. */
class ToneTest {

    private static final Look GREY = Look.print(true);

    @Test
    void patternsShowOnBarsWithoutColours() {
        assertThat(IntStream.range(0, 8).map(ToneTest::lighterThanItsPattern)).allMatch(lighter -> lighter >= 80);
    }

    private static int lighterThanItsPattern(int bar) {
        Tone tone = Tone.ofBar(bar);
        return Greys.lightness(GREY.colour(tone)) - Greys.lightness(Hatch.ink(tone, GREY));
    }

    @Test
    void whatLiesOverEachOtherIsDarkerWithoutColoursToo() {
        Tone behind = Tone.of(3).behind();
        assertThat(GREY.colour(behind).getAlpha())
                .isEqualTo(Look.SCREEN.colour(behind).getAlpha())
                .isLessThan(128);
    }
}
