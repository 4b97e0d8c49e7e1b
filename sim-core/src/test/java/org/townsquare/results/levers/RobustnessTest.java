package org.townsquare.results.levers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Recipes over the same futures. */
class RobustnessTest {

    /** A recipe that succeeds in some futures always and in the others never. */
    private static Recipe recipe(int runs, IntPredicate futures) {
        List<RunAnswer> fresh = IntStream.range(0, runs)
                .mapToObj(run -> new RunAnswer(futures.test(run % LeversFinding.FUTURES) ? Answer.YES : Answer.NO, 0))
                .toList();
        return new Recipe(List.of(1), Tried.NOTHING, fresh);
    }

    @Test
    void worstTenthAndRegretAreThoseOfTheFutures() {
        Recipe most = recipe(40, future -> future >= 4);
        Recipe few = recipe(40, future -> future < 2);
        List<Robustness> both = Robustness.of(List.of(most, few)).orElseThrow();
        assertThat(both.get(0)).isEqualTo(new Robustness(0, 0.1));
        assertThat(both.get(1)).isEqualTo(new Robustness(0, 0.8));
        assertThat(Robustness.of(List.of(recipe(40, future -> true))).orElseThrow())
                .containsExactly(new Robustness(1, 0));
    }

    @Test
    void oneRunOfEachFutureIsTooFew() {
        assertThat(Robustness.of(List.of(recipe(20, future -> true)))).isEmpty();
    }
}
