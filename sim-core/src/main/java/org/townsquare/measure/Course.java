package org.townsquare.measure;

/**
 * The course of a branch of a run, period by period: whether it has settled, and on which side of a level.
 *
 * @param share mean share in the last period
 * @param change by how much it has changed in the last period, and in the one before; NaN if there were too few periods
 * @param still so many times in a row it has hardly changed
 */
record Course(double share, double change, double changeBefore, int still) {

    /** It has settled when its mean share has hardly changed from each period to the next, so often in a row. */
    static final int TIMES = 3;

    Course() {
        this(Double.NaN, Double.NaN, Double.NaN, 0);
    }

    Course next(double mean, double little) {
        return new Course(mean, mean - share, change, Math.abs(mean - share) < little ? still + 1 : 0);
    }

    boolean isSettled() {
        return still >= TIMES;
    }

    /** Whether it has settled below a level or, still moving, will. */
    boolean isBelow(double level) {
        return share < level && (isSettled() || change < 0 || limit() < level);
    }

    /** Whether it has settled at a level or above or, still moving, will. */
    boolean isAbove(double level) {
        return share >= level && (isSettled() || change > 0 || limit() >= level);
    }

    /** Where it comes to rest if its changes go on shrinking as they do (Aitken 1926); NaN if they do not shrink. */
    private double limit() {
        if (change == 0) {
            return share;
        }
        double ratio = change / changeBefore;
        return ratio < 1 ? share + change * ratio / (1 - ratio) : Double.NaN;
    }
}
