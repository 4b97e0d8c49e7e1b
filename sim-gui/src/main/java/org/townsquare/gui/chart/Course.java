package org.townsquare.gui.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.chart.Point;
import org.townsquare.measure.TimeSeries;
import org.townsquare.results.words.Dates;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/**
 * How far a run has come, as charts need it.
 *
 * @param series metrics, of which only the first {@code steps} may be read: the run may go on meanwhile
 * @param steps number of steps taken
 * @param branch the run beside it, if there is one
 */
public record Course(TimeSeries series, int steps, Optional<Course> branch) {

    private static final int POINTS = 400;

    /** A metric of a platform over time: at most some hundred steps, and the last. */
    List<Point> points(Scenario scenario, Metric metric, int platform) {
        int stride = 1 + steps / POINTS;
        int points = steps == 0 ? 0 : (steps - 1 + stride - 1) / stride + 1;
        return IntStream.range(0, points)
                .map(point -> Math.min(point * stride, steps - 1))
                .mapToObj(step -> new Point(Dates.millis(scenario, step), series.get(metric, step, platform)))
                .toList();
    }
}
