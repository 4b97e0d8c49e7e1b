package org.townsquare.statistics;

/**
 * What became of the runs at one value of a parameter. Undecided runs are censored: they are neither.
 *
 * @param value of the parameter
 * @param reached runs that reached critical mass
 * @param missed runs that did not, whatever became of them
 * @param undecided runs of which it cannot be said
 */
public record DesignPoint(double value, int reached, int missed, int undecided) {

    /** A value at which nothing has been run. */
    public static DesignPoint at(double value) {
        return new DesignPoint(value, 0, 0, 0);
    }

    /** With one more run that reached critical mass. */
    public DesignPoint plusReached() {
        return new DesignPoint(value, reached + 1, missed, undecided);
    }

    /** With one more run that did not. */
    public DesignPoint plusMissed() {
        return new DesignPoint(value, reached, missed + 1, undecided);
    }

    /** With one more run of which it is not known. */
    public DesignPoint plusUndecided() {
        return new DesignPoint(value, reached, missed, undecided + 1);
    }

    /** The same runs if every undecided one had reached critical mass, or none. */
    public DesignPoint deciding(boolean allReached) {
        return new DesignPoint(value, reached + (allReached ? undecided : 0), missed + (allReached ? 0 : undecided), 0);
    }

    /** Runs of which it is known. */
    public int decided() {
        return reached + missed;
    }

    /** Runs in all. */
    public int runs() {
        return decided() + undecided;
    }
}
