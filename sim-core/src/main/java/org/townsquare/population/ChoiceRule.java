package org.townsquare.population;

import java.util.Arrays;

/** How users who review choose where their attention goes; one object for each shard and step. */
interface ChoiceRule {

    /** Prepares for the users under review: what is found for all of them at once. */
    default void prepare() {}

    /**
     * One of the users under review chooses; to be called within a change of the user.
     *
     * @param shard where changes go
     * @param j the user's place among those under review
     */
    void review(Shard shard, int j);

    /**
     * Which share of the user's sessions would go to each platform if the user could and would use all known ones, or, by a
     * rule that draws, the chance to be there after the review; NaN for what is no option, and where a rule knows no such
     * numbers. To be asked after {@link #prepare} and before {@link #review}; changes nothing.
     */
    default double[] chances(int j, int platforms) {
        double[] unknown = new double[platforms];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    /** Whether also those take their turn who never change themselves: the rule has to leave them as they are. */
    default boolean asksEverybody() {
        return false;
    }
}
