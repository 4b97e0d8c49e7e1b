package org.townsquare.population;

import org.townsquare.random.Draws;

/**
 * The draws of reviews, a number for each user.
 *
 * @param consider which of several options a user considers, whom the user meets
 * @param choose how the user chooses
 * @param admission whether the user is let in
 * @param tries for each platform, whether a user who is no member tries it
 * @param leaves for each platform, whether a dormant member leaves it for good
 */
record ReviewDraws(Draws consider, Draws choose, Draws admission, Draws[] tries, Draws[] leaves) {}
