package org.townsquare.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Dots on the lines of charts for print: a few on each, of a form of its own, so that lines are told apart without colours. */
final class LineDots {

    private static final double SIZE = 8;

    /** Names of lines in the order in which they are met. */
    private final List<String> names = new ArrayList<>();

    private LineDots() {}

    static Plot on(Plot plot) {
        return plot.body() instanceof Panels panels
                ? new Plot(plot.title(), plot.subtitle(), new LineDots().on(panels))
                : plot;
    }

    private Panels on(Panels panels) {
        return new Panels(
                panels.layout(),
                panels.shared(),
                panels.panels().stream()
                        // Where there are dots already, others would pass for more of them.
                        .map(panel -> panel.series().stream()
                                        .anyMatch(series -> series.dot().isDrawn())
                                ? panel
                                : panel.with(
                                        panel.series().stream().map(this::on).toList()))
                        .toList());
    }

    /** Of a line of two points they would only be at its ends, of one with steps at its corners, as if these were values. */
    private Series on(Series series) {
        if (!series.line().isDrawn()
                || series.name().isEmpty()
                || series.points().size() <= 2
                || hasSteps(series)) {
            return series;
        }
        if (!names.contains(series.name())) {
            names.add(series.name());
        }
        int number = names.indexOf(series.name());
        Dot.Form form = Dot.Form.values()[number % Dot.Form.values().length];
        return series.dotted(new Dot(form, SIZE, number % 2 == 1, true));
    }

    private static boolean hasSteps(Series series) {
        return IntStream.range(1, series.points().size())
                .anyMatch(i ->
                        series.points().get(i).x() == series.points().get(i - 1).x());
    }
}
