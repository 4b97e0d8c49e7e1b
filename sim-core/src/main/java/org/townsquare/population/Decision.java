package org.townsquare.population;

import java.util.List;

/**
 * How a user decided, once.
 *
 * @param worths of every platform at that moment
 * @param outside utility of being on no platform
 * @param chances for each platform which share of sessions would go there, or, by a rule that draws, how likely the user
 *     was to be there afterwards; NaN for what was no option, and where the rule knows no such number
 * @param before attention to each platform before, from 0 to 1
 * @param after the same afterwards
 */
public record Decision(
        int step,
        int user,
        List<Worth> worths,
        double outside,
        List<Double> chances,
        List<Double> before,
        List<Double> after) {

    /** Whether the platform was an option for which there is a chance. */
    public boolean considered(int platform) {
        return !Double.isNaN(chances.get(platform));
    }
}
