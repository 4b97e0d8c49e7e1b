package org.townsquare.measure;

import org.townsquare.scenario.Metric;

/** All metrics of all platforms at the end of every step of one run. A value that does not exist is NaN. */
public final class TimeSeries {

    /** Over so many steps is looked at where a platform stands at the horizon. */
    static final int LAST = 30;

    private final int platforms;
    private final int steps;
    private final double[][] values = new double[Metric.values().length][];
    private int recorded;

    /** Room for so many steps of so many platforms. */
    public TimeSeries(int steps, int platforms) {
        this.steps = steps;
        this.platforms = platforms;
        for (int m = 0; m < values.length; m++) {
            values[m] = new double[steps * platforms];
        }
    }

    /** The same values, for a run that goes another way from now on. */
    TimeSeries copy() {
        TimeSeries copy = new TimeSeries(steps, platforms);
        for (int m = 0; m < values.length; m++) {
            System.arraycopy(values[m], 0, copy.values[m], 0, recorded * platforms);
        }
        copy.recorded = recorded;
        return copy;
    }

    /** Forgets what was recorded from this step on. */
    void forgetFrom(int step) {
        recorded = Math.min(recorded, step);
    }

    /** Number of steps recorded so far. */
    public int recorded() {
        return recorded;
    }

    /** Number of steps for which there is room. */
    public int steps() {
        return steps;
    }

    /** Number of platforms. */
    public int platforms() {
        return platforms;
    }

    /** The value of a metric. */
    public double get(Metric metric, int step, int platform) {
        return values[metric.ordinal()][step * platforms + platform];
    }

    /** Mean active share of a platform over the last 30 steps, or over all if there are fewer. */
    public double finalShare(int platform) {
        int from = Math.max(0, recorded - LAST);
        double sum = 0;
        for (int step = from; step < recorded; step++) {
            sum += get(Metric.ATTENTION_SHARE, step, platform);
        }
        return sum / (recorded - from);
    }

    /** Records a value. */
    public void set(Metric metric, int step, int platform, double value) {
        values[metric.ordinal()][step * platforms + platform] = value;
        recorded = Math.max(recorded, step + 1);
    }
}
