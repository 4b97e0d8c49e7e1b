package org.townsquare.results.calibration;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;

/** The chart of each parameter's posterior beside its prior, which is level over its own quantiles. */
final class MarginalsChart {

    private static final int AROUND = 170;
    private static final int PANEL = 170;

    private MarginalsChart() {}

    static Chart of(Cases cases, CalibrationFinding finding) {
        List<String> names = cases.names();
        List<Panel> panels = finding.learnt(cases).stream()
                .map(one -> panel(names.get(one.parameter()), one, finding))
                .toList();
        return Chart.of(
                "chart.marginals.",
                Theme.shortened(cases.title()),
                Panels.below(Theme.numbers(Words.say("chart.marginals.axis")).from(0, 1), panels),
                AROUND + PANEL * panels.size());
    }

    private static Panel panel(String name, CalibrationFinding.Learnt one, CalibrationFinding finding) {
        double[] shares = finding.posterior().histogram(one.parameter(), CalibrationFinding.CLASSES);
        double n = shares.length;
        return new Panel(
                Theme.numbers(name),
                List.of(
                        Series.line(
                                Words.say("chart.marginals.posterior"),
                                0,
                                IntStream.range(0, shares.length)
                                        .boxed()
                                        .flatMap(c -> Stream.of(
                                                new Point(c / n, shares[c] * n), new Point((c + 1) / n, shares[c] * n)))
                                        .toList()),
                        Series.line(Words.say("chart.marginals.prior"), 1, List.of(new Point(0, 1), new Point(1, 1)))));
    }
}
