package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Dot;
import org.townsquare.chart.Line;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;

/** Draws main effects: a panel for each parameter, side by side, and a line for each platform. */
final class MainEffectsChart {

    private static final int PANELS = 3;
    private static final int HEIGHT = 420;
    private static final Dot DOT = Dot.of(Dot.Form.DISC, 6);
    private static final double MARGIN = 0.05;
    /** Platforms stand so far apart, in parts of the axis, that their bars do not hide each other. */
    private static final double APART = 0.012;

    private MainEffectsChart() {}

    /** As many charts as it takes for all parameters; none if nothing is known. */
    static List<Chart> of(Path folder, Survey survey, MainEffects.Measure measure, String subtitle) throws IOException {
        List<String> platforms =
                survey.alternatives().isEmpty() ? List.copyOf(survey.platforms().keySet()) : survey.alternatives();
        List<MainEffects> all = new ArrayList<>();
        for (String platform : platforms) {
            all.addAll(MainEffects.read(folder, survey, platform, measure));
        }
        List<SweptAxis> axes = survey.axes().stream()
                .filter(axis -> all.stream().anyMatch(effect -> effect.axis().equals(axis)))
                .toList();
        List<Chart> charts = new ArrayList<>();
        for (int from = 0; from < axes.size(); from += PANELS) {
            List<SweptAxis> shown = axes.subList(from, Math.min(axes.size(), from + PANELS));
            charts.add(chart(survey, measure, subtitle, platforms, all, shown, from / PANELS));
        }
        return charts;
    }

    private static Chart chart(
            Survey survey,
            MainEffects.Measure measure,
            String subtitle,
            List<String> platforms,
            List<MainEffects> all,
            List<SweptAxis> axes,
            int number) {
        boolean probability = measure == MainEffects.Measure.PROBABILITY;
        List<Panel> panels = axes.stream()
                .map(axis -> new Panel(
                        axis.axis(),
                        IntStream.range(0, platforms.size())
                                .mapToObj(k -> series(axis, platforms, k, all))
                                .toList()))
                .toList();
        double low = probability ? 0 : ends(panels).reduce(0, Math::min);
        double high = probability ? 1 : ends(panels).reduce(0, Math::max);
        double room = MARGIN * (high - low);
        Axis shares =
                Theme.shares(Words.say(measure.label)).from(high > low ? low - room : 0, high > low ? high + room : 1);
        String name = (probability ? "main-effects" : "main-effects-share") + (number == 0 ? "" : "-" + (number + 1));
        return new Chart(
                name,
                Words.say(
                        probability ? "chart.main-effects.alt" : "chart.main-effects-share.alt",
                        axes.stream().map(SweptAxis::path).collect(Collectors.joining(", "))),
                reading(survey),
                new Plot(
                        Words.say(probability ? "chart.main-effects.title" : "chart.main-effects-share.title"),
                        subtitle,
                        new Panels(Panels.Layout.BESIDE, shares, panels)),
                HEIGHT);
    }

    /** What the axis has to show; intervals may be unknown. */
    private static DoubleStream ends(List<Panel> panels) {
        return panels.stream()
                .flatMap(panel -> panel.series().stream())
                .flatMap(series -> series.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.y(), point.low(), point.high()))
                .filter(end -> !Double.isNaN(end));
    }

    private static Series series(SweptAxis axis, List<String> platforms, int k, List<MainEffects> all) {
        double width = axis.numeric() ? axis.high() - axis.low() : axis.levels().size();
        double shift = (k - (platforms.size() - 1) / 2.0) * APART * width;
        List<Point> points = all.stream()
                .filter(effect ->
                        effect.axis().equals(axis) && effect.platform().equals(platforms.get(k)))
                .flatMap(effect -> effect.marks().stream())
                .map(mark -> new Point(mark.place() + shift, mark.mean(), mark.low(), mark.high()))
                .toList();
        return Series.dots(platforms.get(k), Tone.of(k), DOT, points).joined(axis.numeric() ? Line.of(k) : Line.NONE);
    }

    private static String reading(Survey survey) {
        return Words.together(
                Words.say("chart.main-effects.reading"),
                Words.say(
                        switch (survey.layout()) {
                            case FACTORIAL -> "chart.main-effects.factorial";
                            case ONE_AT_A_TIME -> "chart.main-effects.one-at-a-time";
                            case SAMPLE -> "chart.main-effects.sample";
                            case LIST -> throw new IllegalStateException("a list has no main effects");
                        }));
    }
}
