package org.townsquare.measure;

import java.util.List;
import java.util.Optional;
import org.townsquare.scenario.Worded;
import org.townsquare.statistics.DesignPoint;
import org.townsquare.statistics.Plateau;
import org.townsquare.statistics.Response;

/**
 * What a search for a tipping point found.
 *
 * @param end how it ended
 * @param points all values at which was run, in ascending order
 * @param response the fitted curve; absent if the runs do not say both yes and no
 * @param changes between which values the probability passes ½, as far as the runs at single values tell
 * @param plateau where it rests near ½ between two steps, if there is no one tipping point for that
 * @param bounds the tipping point if every undecided run had reached critical mass and if none had; absent without them
 */
public record Tipping(
        End end,
        List<DesignPoint> points,
        Optional<Response> response,
        List<Change> changes,
        Optional<Plateau> plateau,
        Optional<Bounds> bounds) {

    /** How a search ended. */
    public enum End implements Worded {
        /** A tipping point, as precisely as asked for. */
        FOUND,
        /** A tipping point, but the budget of runs was used up before it was known so precisely. */
        BUDGET_SPENT,
        /** Critical mass is less likely than not in the whole range. */
        NEVER,
        /** Critical mass is more likely than not in the whole range. */
        ALWAYS,
        /** The probability passes ½ more than once. */
        SEVERAL,
        /** The probability rises or falls in two steps and rests near ½ between them. */
        PLATEAU,
        /** So many runs are undecided that nothing can be said. */
        UNDECIDED;
    }

    /** The probability of critical mass passes ½ somewhere between two values. */
    public record Change(double from, double to, boolean upwards) {}

    /** A range of tipping points. */
    public record Bounds(double low, double high) {}

    /** Whether there is a tipping point to speak of. */
    public boolean hasPoint() {
        return end == End.FOUND || end == End.BUDGET_SPENT;
    }

    /** Runs in all. */
    public int runs() {
        return points.stream().mapToInt(DesignPoint::runs).sum();
    }

    /** Runs that reached critical mass. */
    public int reached() {
        return points.stream().mapToInt(DesignPoint::reached).sum();
    }

    /** Undecided runs. */
    public int undecided() {
        return points.stream().mapToInt(DesignPoint::undecided).sum();
    }
}
