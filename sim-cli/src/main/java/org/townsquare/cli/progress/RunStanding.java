package org.townsquare.cli.progress;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a run has come.
 *
 * @param unit what is counted, in the singular
 * @param count how many there are in all
 * @param before those of them that were finished before this run of the command
 * @param finished those of all that are finished
 * @param failed runs of this command that failed, which counts as finished
 * @param steps steps of the replicates that were not finished before
 * @param taken those of them that have been taken
 * @param cluster what a cluster says of it; empty if none makes the runs
 * @param elapsed time since the run began
 */
record RunStanding(
        String unit,
        int count,
        int before,
        int finished,
        int failed,
        long steps,
        long taken,
        String cluster,
        Duration elapsed)
        implements Standing {

    @Override
    public int percent() {
        if (finished == count) {
            return 100;
        }
        double share = (before + (double) (count - before) * taken / steps) / count;
        return (int) Math.min(99, 100 * share);
    }

    @Override
    public String runs() {
        return String.format(Locale.ROOT, "%,d of %,d %s%s done", finished, count, unit, count == 1 ? "" : "s")
                + (failed > 0 ? String.format(Locale.ROOT, ", %,d failed", failed) : "")
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
