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
 * @param elapsed time since the run began
 */
record Standing(int replicates, int before, int finished, long steps, long taken, Duration elapsed) {

    /** Steps taken, in whole percent of all, finished before or not; 100 only when every replicate is kept. */
    int percent() {
        if (finished == replicates) {
            return 100;
        }
        double share = (before + (double) (replicates - before) * taken / steps) / replicates;
        return (int) Math.min(99, 100 * share);
    }

    /** How many runs are done. */
    String runs() {
        return finished + " of " + replicates + (replicates == 1 ? " run" : " runs") + " done";
    }

    /** Time that is left if the rest goes as fast as what is done: {@code , about 2 min 5 s left}. */
    String remaining() {
        if (taken == 0 || taken == steps) {
            return "";
        }
        long seconds = Math.round(elapsed.toMillis() / 1000.0 * (steps - taken) / taken);
        Duration left = Duration.ofSeconds(seconds);
        String hours = left.toHours() > 0 ? left.toHours() + " h " : "";
        String minutes = left.toMinutes() > 0 ? left.toMinutesPart() + " min " : "";
        return ", about " + hours + minutes + left.toSecondsPart() + " s left";
    }
}
