package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townsquare.results.Survival.Alive;
import org.townsquare.results.Survival.Life;

class SurvivalTest {

    /**
     * Remission times in weeks of 21 patients with 6-mercaptopurine (Freireich et al. 1963), the standard example of the
     * method: S = .857, .807, .753, .690, .627, .538, .448 after weeks 6, 7, 10, 13, 16, 22, 23.
     */
    @Test
    void textbookExample() {
        List<Life> lives = Stream.concat(
                        IntStream.of(6, 6, 6, 7, 10, 13, 16, 22, 23).mapToObj(t -> new Life(t, false)),
                        IntStream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
                                .mapToObj(t -> new Life(t, true)))
                .toList();
        double[][] expected = {
            {6, 0.8571}, {7, 0.8067}, {10, 0.7529}, {13, 0.6902}, {16, 0.6275}, {22, 0.5378}, {23, 0.4482}, {35, 0.4482}
        };
        for (double[] at : expected) {
            assertThat(at(lives, (int) at[0]).share()).as("S(%s)", at[0]).isCloseTo(at[1], within(5e-5));
        }
        // As R's survfit with conf.type = "log-log" has it.
        assertThat(at(lives, 10).low()).isCloseTo(0.503, within(5e-4));
        assertThat(at(lives, 10).high()).isCloseTo(0.889, within(5e-4));
    }

    @Test
    void allLiveOrAllEnd() {
        assertThat(Survival.curve(List.of(new Life(9, true), new Life(5, true))))
                .allMatch(point -> point.share() == 1 && point.low() == 1);
        assertThat(Survival.curve(List.of(new Life(0, false), new Life(0, false))))
                .last()
                .isEqualTo(new Alive(0, 0, 0, 0));
    }

    private static Alive at(List<Life> lives, int age) {
        return Survival.curve(lives).stream()
                .filter(point -> point.age() <= age)
                .reduce((before, after) -> after)
                .orElseThrow();
    }
}
