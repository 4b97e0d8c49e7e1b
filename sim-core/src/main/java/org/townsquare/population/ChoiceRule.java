package org.townsquare.population;

import java.util.Arrays;

/** How a user who reconsiders chooses where to be active; one object for each step. */
interface ChoiceRule {

    /**
     * One user reconsiders and joins and leaves accordingly; to be called within a change of the user.
     *
     * @param lane where changes go
     * @param user the user
     * @param news the platform that the user has just heard of, or -1
     */
    void reconsider(Lane lane, int user, int news);

    /**
     * How likely the user is to be active on each platform after having considered it, by its position; NaN for those that
     * the user does not consider, and where a rule knows no such chances. To be asked before {@link #reconsider}; changes
     * nothing.
     */
    default double[] chances(Lane lane, int user, int news, int platforms) {
        double[] unknown = new double[platforms];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    /** Whether also those take their turn who never change themselves: the rule has to leave them as they are. */
    default boolean asksEverybody() {
        return false;
    }
}
