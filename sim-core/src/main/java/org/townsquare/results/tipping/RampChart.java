package org.townsquare.results.tipping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Dot;
import org.townsquare.chart.Line;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.measure.Loop;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/** The chart of a hysteresis run: share against value, up and down. */
final class RampChart {

    private static final int HEIGHT = 560;
    /** So many replicates are drawn; more would hide one another. */
    private static final int DRAWN = 20;

    private static final double MARK = 11;
    private static final Tone LEVEL = Tone.of(0x8C8C8C, 0x8C8C8C);

    private RampChart() {}

    static Chart of(Scenario scenario, RampFinding finding, List<Loop> loops) {
        RampQuestion question = finding.question();
        double margin = (question.high() - question.low()) / 50;
        double from = question.low() - margin;
        double to = question.high() + margin;
        double highest = loops.stream()
                .flatMap(loop -> Stream.of(loop.up(), loop.down()))
                .flatMapToDouble(Arrays::stream)
                .max()
                .orElse(1);
        List<Series> series = new ArrayList<>();
        series.add(Series.line(
                "",
                LEVEL,
                new Line(1, Line.Dash.SHORT),
                List.of(new Point(from, finding.level()), new Point(to, finding.level()))));
        series.addAll(ways(
                1,
                "chart.ramp.falling",
                question,
                loops.stream().map(Loop::down).toList()));
        series.addAll(ways(
                0, "chart.ramp.rising", question, loops.stream().map(Loop::up).toList()));
        series.add(jumps(0, "chart.ramp.up", finding, Dot.Form.UP));
        series.add(jumps(1, "chart.ramp.back", finding, Dot.Form.DOWN));
        Axis shares =
                Theme.shares(Words.say("chart.ramp.axis", question.platform())).from(-0.02 * highest, 1.04 * highest);
        Panels plot = Panels.of(Theme.numbers(question.path()).from(from, to), new Panel(shares, series));
        return new Chart(
                "ramp",
                Words.say("chart.ramp.alt", question.platform(), question.path()),
                Words.say("chart.ramp.reading"),
                new Plot(
                        Words.say("chart.ramp.title", Theme.shortened(question.platform())),
                        String.join(
                                " · ",
                                Theme.shortened(scenario.title()),
                                loops.size() > DRAWN
                                        ? Words.say("chart.ramp.drawn", DRAWN, loops.size())
                                        : Words.say("chart.ramp.replicates", loops.size()),
                                Words.say("chart.ramp.hold", question.hold(scenario.steps()), question.levels())),
                        plot),
                HEIGHT);
    }

    private static List<Series> ways(int way, String words, RampQuestion question, List<double[]> ways) {
        return ways.stream()
                .limit(DRAWN)
                .map(shares -> Series.line(
                        Words.say(words),
                        Tone.of(way),
                        ways.size() == 1 ? Line.of(way) : Line.thin(way),
                        IntStream.range(0, question.levels())
                                .mapToObj(level -> new Point(question.value(level), shares[level]))
                                .toList()))
                .toList();
    }

    private static Series jumps(int way, String words, RampFinding finding, Dot.Form form) {
        return Series.dots(
                Words.say(words),
                Tone.of(way),
                Dot.of(form, MARK),
                finding.passages().stream()
                        .mapToDouble(passage -> way == 0 ? passage.up() : passage.down())
                        .filter(value -> !Double.isNaN(value))
                        .mapToObj(value -> new Point(value, finding.level()))
                        .toList());
    }
}
