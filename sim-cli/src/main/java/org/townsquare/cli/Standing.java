package org.townsquare.cli;

import java.time.Duration;

/**
 * How far a run has come.
 *
 * @param replicates replicates in all
 * @param finished those of them that are finished
 * @param steps steps to take in all
 * @param taken those of them that have been taken
 * @param elapsed time since the run began
 */
record Standing(int replicates, int finished, long steps, long taken, Duration elapsed) {

    /** Steps taken, in whole percent; 100 only when every replicate is kept. */
    int percent() {
        return finished == replicates ? 100 : (int) Math.min(99, 100 * taken / steps);
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
