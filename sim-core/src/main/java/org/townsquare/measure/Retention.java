package org.townsquare.measure;

import org.townsquare.population.Tally;

/**
 * Cohorts of users and who of them stayed. A cohort is all who joined a platform in one period of {@link #PERIOD} steps,
 * counted from its launch; who leaves and joins again belongs to the later cohort, and counts once if that is the same.
 * {@code active[platform][cohort][age]} counts those who still give it any attention {@code age} periods after the end
 * of the cohort's own; who cannot reach it at that time gives it none. {@code joined[platform][cohort]} counts all. Only
 * whole periods within the run are cohorts.
 */
public record Retention(int[][] joined, int[][][] active) {

    /** Length of a cohort, and of the unit of age. */
    public static final int PERIOD = Tally.COHORT;
}
