package org.townsquare.population;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Sees how one user decides, and changes nothing. */
record Witness(int user, Consumer<Decision> told) {

    /** Has the user reconsider; to be called in place of the rule. */
    void reconsider(Lane lane, int news, ChoiceRule rule, Appraisal appraisal) {
        int before = lane.homes();
        List<Worth> worths = appraisal.explained(before);
        List<Double> chances = Arrays.stream(rule.chances(lane, user, news, worths.size()))
                .boxed()
                .toList();
        rule.reconsider(lane, user, news);
        told.accept(new Decision(appraisal.step(), user, news, worths, chances, before, lane.homes()));
    }
}
