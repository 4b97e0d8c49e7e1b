package org.townsquare.population;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Sees how one user decides, and changes nothing. */
record DecisionProbe(int user, Consumer<Decision> told) {

    /**
     * Has the user review; to be called in place of the rule.
     *
     * @param j the user's place among those under review
     * @param alone utilities of the same step, for the user alone
     */
    void review(Shard shard, int j, ChoiceRule rule, Utility alone) {
        alone.of.turnTo(new int[] {user}, 1);
        List<Worth> worths = alone.explained();
        double outside = alone.of.outside(0);
        List<Double> chances = list(DoubleStream.of(rule.chances(j, worths.size())));
        List<Double> before = attention(alone.of.roster);
        rule.review(shard, j);
        told.accept(new Decision(alone.of.step, user, worths, outside, chances, before, attention(alone.of.roster)));
    }

    private List<Double> attention(Roster roster) {
        return list(IntStream.range(0, roster.platforms())
                .mapToDouble(k -> roster.attention(user, k) / (double) Emission.ATTENTION));
    }

    private static List<Double> list(DoubleStream numbers) {
        return numbers.boxed().collect(Collectors.toUnmodifiableList());
    }
}
