package org.townsquare.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Line;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.measure.MeanField;
import org.townsquare.measure.MeanField.FixedPoint;
import org.townsquare.results.words.Dates;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/**
 * The course that theory expects of infinitely many users, and its equilibria, over the simulated shares; only the equilibria
 * where habits or ties take their time. Where shares move along a line, that of the last platform tells all.
 */
final class MeanFieldChart {

    private static final Tone STABLE = Tone.of(0x009E73, 0x606060);
    private static final Tone TIPPING = Tone.of(0xAA3377, 0x8C8C8C);

    private final Scenario scenario;
    private final MeanField field;

    private MeanFieldChart(Scenario scenario, MeanField field) {
        this.scenario = scenario;
        this.field = field;
    }

    /** The plot, if the scenario has a mean-field map that says anything about its run. */
    static Optional<Panels> plot(Scenario scenario, OverTime shares) {
        return MeanField.of(scenario)
                .filter(field -> field.delay().isEmpty() || field.isOneDimensional())
                .map(field -> new MeanFieldChart(scenario, field).draw(shares));
    }

    private Panels draw(OverTime simulated) {
        boolean line = field.isOneDimensional();
        int count = scenario.platforms().size();
        int[] shown = IntStream.range(line ? count - 1 : 0, count).toArray();
        List<Series> series = new ArrayList<>();
        if (line) {
            field.fixedPoints().forEach(point -> series.add(level(point)));
        }
        if (field.delay().isEmpty()) {
            series.addAll(course(simulated, shown));
        }
        Arrays.stream(shown)
                .forEach(k -> series.add(simulated.line(k, named("chart.mean-field.simulated", k), k, true)));
        Axis axis = Theme.shares(Words.say("chart.mean-field.axis"));
        return simulated.below(List.of(new Panel(line ? axis.from(0, 1) : axis, series)));
    }

    private List<Series> course(OverTime simulated, int[] shown) {
        double[] start = IntStream.range(0, scenario.platforms().size())
                .mapToDouble(k -> simulated.median(k, 0))
                .toArray();
        double[][] course = field.course(start, scenario.steps());
        return Arrays.stream(shown)
                .mapToObj(k -> Series.line(
                        named("chart.mean-field.expected", k),
                        Tone.INK,
                        new Line(1.4, Line.Dash.SOLID),
                        IntStream.range(0, course.length)
                                .mapToObj(step -> new Point(Dates.millis(scenario, step), course[step][k]))
                                .toList()))
                .toList();
    }

    private String named(String key, int platform) {
        return Words.say(key, scenario.platforms().get(platform).name());
    }

    private Series level(FixedPoint point) {
        String unstable = field.delay().isEmpty() ? "chart.mean-field.tipping" : "chart.mean-field.unstable";
        String share = Words.say("number.percent", Words.decimal(100 * point.share(), 1));
        return Series.line(
                Words.say(point.stable() ? "chart.mean-field.stable" : unstable, share),
                point.stable() ? STABLE : TIPPING,
                new Line(1.6, point.stable() ? Line.Dash.DOTS : Line.Dash.LONG),
                List.of(
                        new Point(Dates.millis(scenario, 0), point.share()),
                        new Point(Dates.millis(scenario, scenario.steps() - 1), point.share())));
    }
}
