package org.townsquare.population;

import java.util.List;

/**
 * How a user decided, once.
 *
 * @param news position of the platform that the user had just heard of; -1 if it was the user's turn to reconsider
 * @param worths of every platform at that moment
 * @param chances for each platform how likely the user was to be active there after having considered it; NaN for what the
 *     user did not consider, and where the rule knows no such chance
 * @param homesBefore platforms on which the user was active, a bit for each position
 * @param homesAfter the same afterwards
 */
public record Decision(
        int step, int user, int news, List<Worth> worths, List<Double> chances, int homesBefore, int homesAfter) {

    /** Whether the platform was considered in a way that has a chance. */
    public boolean considered(int platform) {
        return !Double.isNaN(chances.get(platform));
    }

    /** Whether the user was active there before. */
    public boolean wasHome(int platform) {
        return (homesBefore >>> platform & 1) != 0;
    }

    /** Whether the user was active there afterwards. */
    public boolean isHome(int platform) {
        return (homesAfter >>> platform & 1) != 0;
    }
}
