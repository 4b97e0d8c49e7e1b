package org.townsquare.cli;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a sweep has come.
 *
 * @param most runs that there will be; fewer where design points are precise sooner
 * @param done runs that are kept, those that failed included
 * @param failed those of them that failed
 * @param made those of them that were made by this command
 * @param cluster what a cluster says of it; empty if none makes the runs
 * @param elapsed time since it began
 */
record SweepStanding(
        long most, long done, long failed, long made, boolean untilPrecise, String cluster, Duration elapsed)
        implements Standing {

    @Override
    public int percent() {
        return done >= most ? 100 : (int) Math.min(99, 100.0 * done / most);
    }

    @Override
    public String runs() {
        return String.format(
                        Locale.ROOT, "%,d of %s%,d runs done", done, untilPrecise && done < most ? "up to " : "", most)
                + (failed > 0 ? String.format(Locale.ROOT, ", %,d failed", failed) : "")
                + (made > 0 ? ", " + rate() : "")
                + (cluster.isEmpty() ? "" : "; " + cluster);
    }

    private String rate() {
        double perSecond = made / Math.max(1e-3, elapsed.toMillis() / 1000.0);
        return perSecond >= 1
                ? String.format(Locale.ROOT, "%,.1f runs/s", perSecond)
                : String.format(Locale.ROOT, "%,.1f runs/min", 60 * perSecond);
    }

    @Override
    public String remaining() {
        return made == 0 || done >= most
                ? ""
                : ", about " + Standing.words(elapsed.toMillis() / 1000.0 * (most - done) / made) + " left";
    }
}
