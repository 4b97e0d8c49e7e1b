package org.townsquare.gui.chart;

import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;
import org.townsquare.results.Dates;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** A metric of some platforms over time, read where it is recorded instead of copied; at most some hundred points of each. */
final class Lines extends AbstractXYDataset {

    private static final long serialVersionUID = 1;

    private static final int POINTS = 400;

    private final transient Scenario scenario;
    private final Metric metric;
    private final int[] platforms;
    private final String suffix;
    private transient Course course;
    private int stride = 1;

    Lines(Scenario scenario, Metric metric, int[] platforms, String suffix) {
        this.scenario = scenario;
        this.metric = metric;
        this.platforms = platforms;
        this.suffix = suffix;
    }

    /** Shows a course; null for none. */
    void show(Course newCourse) {
        course = newCourse;
        stride = course == null ? 1 : 1 + course.steps() / POINTS;
        fireDatasetChanged();
    }

    int platform(int series) {
        return platforms[series];
    }

    @Override
    public int getSeriesCount() {
        return platforms.length;
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return scenario.platforms().get(platforms[series]).name() + suffix;
    }

    /** Every n-th step, and the last. */
    @Override
    public int getItemCount(int series) {
        return course == null || course.steps() == 0 ? 0 : (course.steps() - 1 + stride - 1) / stride + 1;
    }

    /** Whether nothing that is drawn is anything but 0. */
    boolean isZero() {
        for (int series = 0; series < platforms.length; series++) {
            for (int item = 0; item < getItemCount(series); item++) {
                double value = getYValue(series, item);
                if (value != 0 && !Double.isNaN(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    int step(int item) {
        return Math.min(item * stride, course.steps() - 1);
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return Dates.millis(scenario, step(item));
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getYValue(int series, int item) {
        return course.series().get(metric, step(item), platforms[series]);
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }
}
