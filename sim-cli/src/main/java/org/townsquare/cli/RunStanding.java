package org.townsquare.cli;

import java.time.Duration;

/**
 * How far a run has come.
 *
 * @param replicates replicates in all
 * @param before those of them that were finished before this run of the command
 * @param finished those of all that are finished
 * @param steps steps of the replicates that were not finished before
 * @param taken those of them that have been taken
 * @param cluster what a cluster says of it; empty if none makes the runs
 * @param elapsed time since the run began
 */
record RunStanding(int replicates, int before, int finished, long steps, long taken, String cluster, Duration elapsed)
        implements Standing {

    @Override
    public int percent() {
        if (finished == replicates) {
            return 100;
        }
        double share = (before + (double) (replicates - before) * taken / steps) / replicates;
        return (int) Math.min(99, 100 * share);
    }

    @Override
    public String runs() {
        return finished + " of " + replicates + (replicates == 1 ? " run" : " runs") + " done"
                + (cluster.isEmpty() ? "" : "; " + cluster);
    }

    @Override
    public String remaining() {
        if (taken == 0 || taken == steps) {
            return "";
        }
        return ", about " + Standing.words(elapsed.toMillis() / 1000.0 * (steps - taken) / taken) + " left";
    }
}
