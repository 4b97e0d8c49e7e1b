package org.townsquare.population;

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

    /** Whether also those take their turn who never change themselves: the rule has to leave them as they are. */
    default boolean asksEverybody() {
        return false;
    }
}
