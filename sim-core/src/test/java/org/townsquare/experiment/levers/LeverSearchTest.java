package org.townsquare.experiment.levers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.townsquare.random.Streams;
import org.townsquare.results.levers.Alone;
import org.townsquare.results.levers.Answer;
import org.townsquare.results.levers.LeverRun;
import org.townsquare.results.levers.LeversFinding;
import org.townsquare.results.levers.Recipe;
import org.townsquare.results.levers.RunAnswer;
import org.townsquare.scenario.levers.LeverSpace;

/** The search on functions whose answers are known; no town is run. */
class LeverSearchTest {

    private static final int LEVERS = 8;

    /** Eight levers with eight positions each; every lever costs its number more. */
    private static final LeverSpace SPACE = new LeverSpace() {
        @Override
        public int size() {
            return LEVERS;
        }

        @Override
        public int most(int lever) {
            return 8;
        }

        @Override
        public boolean hasDegrees(int lever) {
            return true;
        }

        @Override
        public boolean allows(List<Integer> point) {
            return true;
        }

        @Override
        public double cost(List<Integer> point) {
            double cost = 0;
            for (int lever = 0; lever < LEVERS; lever++) {
                cost += (lever + 1) * point.get(lever);
            }
            return cost;
        }
    };

    /** Runs that succeed with a chance that depends on the point. */
    private static LeversFinding search(int seed, int budget, ToDoubleFunction<List<Integer>> chance) throws Exception {
        return LeverSearch.search(SPACE, runs(seed, chance), 0.5, budget, seed);
    }

    private static LeverTrials runs(int seed, ToDoubleFunction<List<Integer>> chance) {
        return asked -> asked.stream()
                .map(run -> new RunAnswer(
                        new Streams(seed, run.replicate())
                                                .stream("runs")
                                                        .at(run.point().hashCode())
                                                        .uniform(0)
                                        < chance.applyAsDouble(run.point())
                                ? Answer.YES
                                : Answer.NO,
                        0))
                .toList();
    }

    private static boolean first(List<Integer> point) {
        return point.get(0) >= 5 && point.get(1) >= 4;
    }

    private static boolean second(List<Integer> point) {
        return point.get(2) >= 3 && point.get(3) >= 6 && point.get(4) >= 2;
    }

    private static List<Integer> moved(Recipe recipe) {
        List<Integer> moved = new ArrayList<>();
        for (int lever = 0; lever < LEVERS; lever++) {
            if (recipe.point().get(lever) > 0) {
                moved.add(lever);
            }
        }
        return moved;
    }

    /** None of 350 seeds failed, so that another seed fails in fewer than 9 of 1,000 (at 95 %). */
    @Test
    void findsBothOfTwoDisjointRecipesWithEverySeed() throws Exception {
        for (int seed = 0; seed < 50; seed++) {
            LeversFinding finding = search(seed, 1600, point -> first(point) || second(point) ? 0.9 : 0.05);
            assertThat(finding.recipes().stream().map(LeverSearchTest::moved))
                    .as("seed " + seed)
                    .containsExactly(List.of(0, 1), List.of(2, 3, 4));
            assertThat(finding.recipes().get(0).point()).isEqualTo(List.of(5, 4, 0, 0, 0, 0, 0, 0));
            assertThat(finding.recipes().get(1).point()).isEqualTo(List.of(0, 0, 3, 6, 2, 0, 0, 0));
            assertThat(finding.reached()).isTrue();
            assertThat(finding.isMet()).isFalse();
            assertThat(finding.runs()).isLessThanOrEqualTo(1600);
            assertThat(finding.alone()).allMatch(alone -> alone.enough().isEmpty());
            for (Recipe recipe : finding.recipes()) {
                assertThat(recipe.holds(0.5)).isTrue();
                assertThat(recipe.fresh()).hasSize(80);
            }
        }
    }

    @Test
    void tellsEachRecipeWhenItIsFoundWhileTheSearchGoesOn() throws Exception {
        ToDoubleFunction<List<Integer>> chance = point -> point.get(6) >= 6 || first(point) ? 0.9 : 0.05;
        List<String> told = new ArrayList<>();
        LeverTrials silent = runs(5, chance);
        LeversFinding finding = LeverSearch.search(
                SPACE,
                new LeverTrials() {
                    @Override
                    public List<RunAnswer> of(List<LeverRun> runs) throws IOException, InterruptedException {
                        return silent.of(runs);
                    }

                    @Override
                    public LeverWatcher watcher() {
                        return new LeverWatcher() {
                            @Override
                            public void begins(String stage) {
                                told.add(stage);
                            }

                            @Override
                            public void found(Recipe recipe) {
                                told.add(moved(recipe) + " by " + recipe.fresh().size());
                            }
                        };
                    }
                },
                0.5,
                1600,
                5);
        assertThat(told)
                .containsExactly(
                        "as it stands",
                        "each lever alone",
                        "[6] by 20",
                        "all levers together",
                        "exploring",
                        "pruning what reaches the target",
                        "[0, 1] by 20",
                        "again with fresh random numbers");
        // In the order of their costs, and with more of the same runs.
        assertThat(finding.recipes().stream().map(LeverSearchTest::moved)).containsExactly(List.of(0, 1), List.of(6));
        assertThat(finding.recipes())
                .allMatch(recipe -> recipe.fresh().size() == 80)
                .isEqualTo(search(5, 1600, chance).recipes());
    }

    @Test
    void tellsLuckFromWhatFreshRunsShow() throws Exception {
        // Every recipe reaches the target by luck at best.
        List<Recipe> lucky = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            LeversFinding finding = search(seed, 1600, point -> first(point) ? 0.42 : 0.05);
            if (finding.reached()) {
                lucky.addAll(finding.recipes());
            }
        }
        assertThat(lucky).isNotEmpty();
        assertThat(lucky.stream().mapToDouble(Recipe::drop).average().orElseThrow())
                .isGreaterThan(0.05);
    }

    @Test
    void flatZeroHasNoRecipeWithAnySeed() throws Exception {
        for (int seed = 0; seed < 50; seed++) {
            LeversFinding finding = search(seed, 400, point -> 0);
            assertThat(finding.reached()).isFalse();
            assertThat(finding.recipes()).hasSize(1);
            assertThat(finding.recipes().get(0).again().reached()).isZero();
            assertThat(finding.alone()).hasSize(LEVERS).allMatch(alone -> alone.tooLittle() == 8);
            assertThat(finding.boxes()).isEmpty();
        }
    }

    /** Two lists whose best value is neither the first nor the last, and which do nothing by themselves. */
    private static final LeverSpace LISTS = new LeverSpace() {
        @Override
        public int size() {
            return LEVERS;
        }

        @Override
        public int most(int lever) {
            return lever == 0 ? 7 : lever == 1 ? 5 : 8;
        }

        @Override
        public boolean hasDegrees(int lever) {
            return lever > 1;
        }

        @Override
        public boolean allows(List<Integer> point) {
            return true;
        }

        @Override
        public double cost(List<Integer> point) {
            return SPACE.cost(point);
        }
    };

    @Test
    void findsTheOneWayThatNeedsTwoListsAndTwoRangesAtOnceByHowNearItComes() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            LeverTrials yes = runs(
                    seed,
                    point ->
                            point.get(0) == 3 && point.get(1) == 2 && point.get(4) >= 6 && point.get(6) >= 7 ? 0.9 : 0);
            // Without what the platform has in the end nothing would tell one point from another.
            LeverTrials runs = asked -> {
                List<RunAnswer> answers = new ArrayList<>();
                for (RunAnswer answer : yes.of(asked)) {
                    List<Integer> point = asked.get(answers.size()).point();
                    double near = (point.get(0) == 3 ? 2 : 1)
                            * (point.get(1) == 2 ? 2 : 1)
                            * (1 + point.get(4) + point.get(6))
                            / (1.0 + point.get(7));
                    answers.add(new RunAnswer(answer.answer(), near / 1000));
                }
                return answers;
            };
            LeversFinding finding = LeverSearch.search(LISTS, runs, 0.5, 1000, seed);
            assertThat(finding.reached()).as("seed " + seed).isTrue();
            assertThat(finding.recipes()).hasSize(1);
            assertThat(finding.recipes().get(0).point()).isEqualTo(List.of(3, 2, 0, 0, 6, 0, 7, 0));
        }
    }

    @Test
    void whereTheTargetIsMetNothingIsMovedWithAnySeed() throws Exception {
        for (int seed = 0; seed < 50; seed++) {
            LeversFinding finding = search(seed, 400, point -> 0.95);
            assertThat(finding.isMet()).isTrue();
            assertThat(finding.recipes()).hasSize(1);
            assertThat(finding.recipes().get(0).point()).containsOnly(0);
            assertThat(finding.runs()).isLessThan(120);
        }
    }

    @Test
    void tellsHowFarOneLeverHasToMoveByItself() throws Exception {
        LeversFinding finding = search(3, 1600, point -> point.get(6) >= 6 ? 0.95 : 0.02);
        Alone alone = finding.alone().get(6);
        assertThat(alone.enough()).isEqualTo(Optional.of(6));
        assertThat(alone.tooLittle()).isEqualTo(5);
        assertThat(alone.surely()).isEqualTo(Optional.of(6));
        assertThat(finding.recipes()).hasSize(1);
        assertThat(finding.recipes().get(0).point()).isEqualTo(List.of(0, 0, 0, 0, 0, 0, 6, 0));
    }

    @Test
    void saysWhichLeversTheBudgetDidNotLastFor() throws Exception {
        // At 0.45 a point takes 24 runs; a quarter of 300 lasts for two or three more than the first.
        LeversFinding finding = search(4, 300, point -> 0.45);
        assertThat(finding.alone().get(0).isTried()).isTrue();
        assertThat(finding.alone().get(LEVERS - 1).isTried()).isFalse();
    }

    @Test
    void boxHasTheLeversOfTheRecipe() throws Exception {
        LeversFinding finding = search(2, 3000, point -> first(point) ? 0.95 : 0.05);
        LeversFinding.HeldOut box = finding.boxes().get(0);
        assertThat(box.box().limits().stream().map(limit -> limit.dimension())).containsExactly(0, 1);
        assertThat(box.worth().density()).isGreaterThan(0.8);
        assertThat(box.chances()).allMatch(chance -> chance < 0.05);
    }
}
