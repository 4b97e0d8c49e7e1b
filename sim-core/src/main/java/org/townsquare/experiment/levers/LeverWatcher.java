package org.townsquare.experiment.levers;

import org.townsquare.results.levers.Recipe;

/** Is told how far a search has come; what it does changes nothing in the search. */
public interface LeverWatcher {

    /** Wants to know nothing. */
    LeverWatcher NOBODY = new LeverWatcher() {};

    /** What is done from now on. */
    default void begins(String stage) {}

    /** A recipe that was made again with fresh random numbers; the end may have more of these, or a shorter recipe in its place. */
    default void found(Recipe recipe) {}
}
