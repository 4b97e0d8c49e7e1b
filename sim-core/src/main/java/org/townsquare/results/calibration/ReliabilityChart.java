package org.townsquare.results.calibration;

import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.RangeType;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;
import org.townsquare.statistics.Interval;

/** The chart of probabilities that were said, beside how often it came true: on the diagonal if they bear out. */
public final class ReliabilityChart {

    private static final int GROUPS = 5;
    private static final int HEIGHT = 480;
    private static final double DOT = 8;
    private static final double MARGIN = 0.02;
    /** Those of two forecasters stand so far apart that their bars do not hide each other. */
    private static final double APART = 0.008;

    private ReliabilityChart() {}

    /**
     * What was said of one case, and whether it came.
     *
     * @param probability from 0 to 1
     */
    public record Said(double probability, boolean came) {}

    /**
     * Draws it, a dot for each fifth of the probabilities.
     *
     * @param forecasts by the forecaster's name, all of the same cases
     */
    public static Chart of(String subtitle, Map<String, List<Said>> forecasts) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer dots = new XYErrorRenderer();
        dots.setDrawXError(false);
        dots.setCapLength(6);
        forecasts.forEach((name, said) -> {
            int index = data.getSeriesCount();
            data.addSeries(series(name, said, (index - (forecasts.size() - 1) / 2.0) * APART));
            Theme.paint(dots, index, index);
            dots.setSeriesShape(index, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        });
        XYPlot plot = Theme.plot(axis("chart.reliability.said"), axis("chart.reliability.came"));
        plot.setDataset(0, data);
        plot.setRenderer(0, dots);
        addDiagonal(plot, forecasts.size());
        return Chart.of("chart.reliability.", subtitle, plot, HEIGHT);
    }

    private static XYIntervalSeries series(String name, List<Said> said, double shift) {
        XYIntervalSeries series = new XYIntervalSeries(name);
        for (int group = 0; group < GROUPS; group++) {
            int of = group;
            List<Said> some = said.stream()
                    .filter(one -> Math.min(GROUPS - 1, (int) (GROUPS * one.probability)) == of)
                    .toList();
            if (!some.isEmpty()) {
                double mean =
                        some.stream().mapToDouble(Said::probability).average().orElseThrow() + shift;
                int came = (int) some.stream().filter(Said::came).count();
                Interval interval = Interval.wilson(came, some.size());
                series.add(mean, mean, mean, (double) came / some.size(), interval.low(), interval.high());
            }
        }
        return series;
    }

    private static void addDiagonal(XYPlot plot, int position) {
        XYSeries right = new XYSeries(Words.say("chart.reliability.right"));
        right.add(0, 0);
        right.add(1, 1);
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        Theme.paint(line, 0, position);
        line.setSeriesPaint(0, Theme.INK);
        plot.setDataset(1, new XYSeriesCollection(right));
        plot.setRenderer(1, line);
    }

    private static NumberAxis axis(String words) {
        NumberAxis axis = Theme.shares(Words.say(words));
        axis.setRangeType(RangeType.FULL);
        axis.setRange(-MARGIN, 1 + MARGIN);
        return axis;
    }
}
