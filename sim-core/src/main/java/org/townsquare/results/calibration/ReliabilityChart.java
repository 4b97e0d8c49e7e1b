package org.townsquare.results.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Dot;
import org.townsquare.chart.Line;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;
import org.townsquare.statistics.Interval;

/** The chart of probabilities that were said, beside how often it came true: on the diagonal if they bear out. */
public final class ReliabilityChart {

    private static final int GROUPS = 5;
    private static final int HEIGHT = 480;
    private static final Dot DOT = Dot.of(Dot.Form.DISC, 7);
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
        List<Series> series = new ArrayList<>();
        series.add(Series.line(
                Words.say("chart.reliability.right"),
                Tone.INK,
                Line.of(forecasts.size()),
                List.of(new Point(0, 0), new Point(1, 1))));
        forecasts.forEach((name, said) -> {
            int index = series.size() - 1;
            double shift = (index - (forecasts.size() - 1) / 2.0) * APART;
            series.add(Series.dots(name, Tone.of(index), DOT, points(said, shift)));
        });
        Panel panel = new Panel(axis("chart.reliability.came"), series);
        return Chart.of("chart.reliability.", subtitle, Panels.of(axis("chart.reliability.said"), panel), HEIGHT);
    }

    private static List<Point> points(List<Said> said, double shift) {
        List<Point> points = new ArrayList<>();
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
                points.add(new Point(mean, (double) came / some.size(), interval.low(), interval.high()));
            }
        }
        return points;
    }

    private static Axis axis(String words) {
        return Theme.shares(Words.say(words)).from(-MARGIN, 1 + MARGIN);
    }
}
