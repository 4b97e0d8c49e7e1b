package org.townsquare.results.levers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How recipes fare over the same futures, which are the draws of what is uncertain. A future is picked, as one of the worst or for
 * its best recipe, by one half of the fresh runs and judged by the other, and the other way round, so that luck does not pass for
 * a bad future.
 *
 * @param worstTenth probability in the tenth of the futures in which the recipe fares worst
 * @param regret by how much the probability falls behind that of the best recipe for each future, on average
 */
public record Robustness(double worstTenth, double regret) {

    private static final int FUTURES = LeversFinding.FUTURES;
    private static final int TENTH = FUTURES / 10;

    /** Those of recipes; none where there are too few fresh runs for two halves. */
    static Optional<List<Robustness>> of(List<Recipe> recipes) {
        if (recipes.stream().anyMatch(recipe -> recipe.fresh().size() < 2 * FUTURES)) {
            return Optional.empty();
        }
        List<double[][]> shares = recipes.stream().map(Robustness::shares).toList();
        List<Robustness> all = new ArrayList<>();
        for (double[][] own : shares) {
            all.add(new Robustness(
                    (worst(own[0], own[1]) + worst(own[1], own[0])) / 2,
                    (regret(own, shares, 0) + regret(own, shares, 1)) / 2));
        }
        return Optional.of(all);
    }

    /** By half and future. */
    private static double[][] shares(Recipe recipe) {
        Tried[][] tried = new Tried[2][FUTURES];
        for (Tried[] half : tried) {
            Arrays.fill(half, Tried.NOTHING);
        }
        for (int run = 0; run < recipe.fresh().size(); run++) {
            int half = run / FUTURES % 2;
            tried[half][run % FUTURES] =
                    tried[half][run % FUTURES].plus(recipe.fresh().get(run));
        }
        return IntStream.range(0, 2)
                .mapToObj(half -> IntStream.range(0, FUTURES)
                        .mapToDouble(future -> tried[half][future].probability())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double worst(double[] picking, double[] judging) {
        return IntStream.range(0, FUTURES)
                .boxed()
                .sorted(Comparator.comparingDouble(future -> picking[future]))
                .limit(TENTH)
                .mapToDouble(future -> judging[future])
                .average()
                .orElseThrow();
    }

    private static double regret(double[][] own, List<double[][]> all, int picking) {
        int judging = 1 - picking;
        return IntStream.range(0, FUTURES)
                .mapToDouble(future -> {
                    double[][] best = all.stream()
                            .max(Comparator.comparingDouble(shares -> shares[picking][future]))
                            .orElseThrow();
                    return best[judging][future] - own[judging][future];
                })
                .average()
                .orElseThrow();
    }
}
