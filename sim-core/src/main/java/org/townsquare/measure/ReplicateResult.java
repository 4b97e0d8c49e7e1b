package org.townsquare.measure;

import java.util.List;
import org.townsquare.scenario.Happening;

/**
 * All that one replicate leaves behind.
 *
 * @param replicate its number, from 0
 * @param series metrics of every step
 * @param platforms a row for each platform, in the scenario's order
 * @param criticalMass what was measured of it, by date and alternative
 * @param retention cohorts
 * @param ideology {@code ideology[platform][bin]}: users at the horizon, each counted by attention to the platform, in
 *     {@link #BINS} equal bins from -1 to 1; the row after the last platform counts all users there are
 * @param events what happened, in that order
 */
public record ReplicateResult(
        int replicate,
        TimeSeries series,
        List<PlatformResult> platforms,
        List<CriticalMass> criticalMass,
        Retention retention,
        double[][] ideology,
        List<Happening> events) {

    /** Number of bins of the ideologies. */
    public static final int BINS = 20;
}
