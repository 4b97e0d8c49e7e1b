package org.townsquare.market;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.PlatformSpec;

/** Quality over time: it matures exponentially from the launch on, plus lasting changes that come about linearly. */
final class QualityPath implements Serializable {

    private static final long serialVersionUID = 1;

    private double atLaunch;
    private double mature;
    private double days;
    private final List<Change> changes = new ArrayList<>();

    private record Change(int from, int steps, double size) implements Serializable {}

    QualityPath(PlatformSpec spec) {
        turnTo(spec);
    }

    final void turnTo(PlatformSpec spec) {
        atLaunch = spec.quality();
        mature = spec.matureQualityOrSame();
        days = spec.maturingDays();
    }

    void change(int step, double size, int steps) {
        changes.add(new Change(step, steps, size));
    }

    /** q(t) = mature − (mature − at launch)·e^(−age/τ) + changes so far. */
    double at(int step, int age) {
        double quality = mature - (mature - atLaunch) * FastMath.exp(-age / days);
        for (Change change : changes) {
            quality += change.size * Math.min(1, (step - change.from + 1.0) / change.steps);
        }
        return quality;
    }
}
