package org.townsquare.population;

import org.townsquare.random.Draws;

/**
 * The draws of decisions, a number for each user.
 *
 * @param consider which of several options a user considers, whom the user meets
 * @param choose how the user chooses
 * @param admission whether the user is let in
 */
record DecisionDraws(Draws consider, Draws choose, Draws admission) {}
