package org.townsquare.results.calibration;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;

/** The chart of how often true parameters have each rank, beside how often they would if calibrations are right. */
final class RanksChart {

    private static final int AROUND = 170;
    private static final int PANEL = 170;

    /** A bar stands around its number. */
    private static final double HALF = 0.5;

    private RanksChart() {}

    static Chart of(Cases cases, CheckFinding finding) {
        List<String> names = cases.names();
        List<Panel> panels = finding.ranked(cases).stream()
                .map(one -> panel(names.get(one.parameter()), one))
                .toList();
        return Chart.of(
                "chart.ranks.",
                Theme.shortened(cases.title()),
                Panels.below(
                        Theme.numbers(Words.say("chart.ranks.axis"), Axis.Scale.COUNTS)
                                .from(-HALF, CheckedTruth.RANKS - HALF),
                        panels),
                AROUND + PANEL * panels.size());
    }

    private static Panel panel(String name, CheckFinding.Ranked one) {
        int[] counts = one.ranks().counts();
        double level = (double) one.truths().size() / counts.length;
        return new Panel(
                Theme.numbers(name, Axis.Scale.COUNTS),
                List.of(
                        Series.line(
                                Words.say("chart.ranks.truths"),
                                0,
                                IntStream.range(0, counts.length)
                                        .boxed()
                                        .flatMap(rank -> Stream.of(
                                                new Point(rank - HALF, counts[rank]),
                                                new Point(rank + HALF, counts[rank])))
                                        .toList()),
                        Series.line(
                                Words.say("chart.ranks.expected"),
                                1,
                                List.of(new Point(-HALF, level), new Point(counts.length - HALF, level)))));
    }
}
