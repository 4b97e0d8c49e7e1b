package org.townsquare.results.tipping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.townsquare.results.Probability;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.DesignPoint;
import org.townsquare.statistics.Response;

/** The charts of a search for tipping points: the fitted curve, and the frontier if there is one. */
final class TippingCharts {

    private static final Dot MARK = Dot.of(Dot.Form.DISC, 7);
    private static final int CURVE = 200;
    /** Points nearer to one another than this part of the range, or an eighth of the logit, are drawn as one. */
    private static final int MERGED = 40;

    private static final int HEIGHT = 520;

    private static final Tone BAND = Tone.of(0xD0D0D0, 0xD0D0D0);
    private static final Line POINT = new Line(1.5, Line.Dash.SOLID);
    /** Room for the marks at none and all. */
    private static final double ROOM = 0.03;

    private TippingCharts() {}

    static Chart curve(Scenario scenario, TippingQuestion question, TippingFinding finding, String name) {
        double margin = (question.high() - question.low()) / 50;
        double from = question.low() - margin;
        double to = question.high() + margin;
        List<Series> series = new ArrayList<>();
        Optional<Response> fitted = finding.tipping().response();
        if (finding.tipping().hasPoint()) {
            Response curve = fitted.orElseThrow();
            double low = Math.max(curve.low(), from);
            double high = Math.min(curve.high(), to);
            if (low < high) {
                series.add(Series.filled(
                        Words.say("chart.tipping.interval"),
                        BAND,
                        Series.Extent.AREA,
                        List.of(new Point(low, 0, -ROOM, 1 + ROOM), new Point(high, 0, -ROOM, 1 + ROOM))));
            }
            series.add(Series.line(
                    Words.say("chart.tipping.point"),
                    Tone.INK,
                    POINT,
                    List.of(new Point(curve.middle(), -ROOM), new Point(curve.middle(), 1 + ROOM))));
        }
        fitted.ifPresent(curve -> series.add(
                Series.line(Words.say("chart.tipping.curve"), Tone.of(1), Line.of(0), curve(question, curve))));
        series.add(Series.dots(Words.say("chart.tipping.share"), Tone.of(0), MARK, points(question, finding)));
        Panels plot = Panels.of(
                Theme.numbers(question.path()).from(from, to),
                new Panel(Theme.shares(Words.say("measure.critical_mass")).from(-ROOM, 1 + ROOM), series));
        Optional<String> at = finding.at(question);
        return new Chart(
                name,
                at.map(row -> Words.say("chart.tipping.alt.at", question.path(), row))
                        .orElseGet(() -> Words.say("chart.tipping.alt", question.path())),
                Words.say("chart.tipping.reading"),
                new Plot(
                        at.map(row -> Words.say("chart.tipping.title.at", row))
                                .orElseGet(() -> Words.say("chart.tipping.title")),
                        Theme.shortened(scenario.title()) + " · "
                                + Words.say("runs", finding.tipping().runs()),
                        plot),
                HEIGHT);
    }

    static Chart frontier(Scenario scenario, TippingQuestion question, List<TippingFinding> findings) {
        List<Point> known = new ArrayList<>();
        Set<Boolean> likelierAbove = new HashSet<>();
        for (TippingFinding finding : findings) {
            if (finding.isKnown()) {
                Response curve = finding.tipping().response().orElseThrow();
                known.add(new Point(finding.row(), curve.middle(), curve.low(), curve.high()));
                likelierAbove.add(curve.slope() > 0);
            }
        }
        known.sort(Comparator.comparingDouble(Point::x));
        Series points = Series.dots(Words.say("chart.frontier.point"), Tone.of(0), MARK, known)
                .joined(Line.of(0));
        Panels plot = Panels.of(
                axis(
                        question.rows().path(),
                        question.rows().low(),
                        question.rows().high()),
                new Panel(axis(question.path(), question.low(), question.high()), List.of(points)));
        String side = likelierAbove.size() != 1
                ? ""
                : " · " + Words.say(likelierAbove.contains(true) ? "chart.frontier.above" : "chart.frontier.below");
        return new Chart(
                "frontier",
                Words.say("chart.frontier.alt", question.path(), question.rows().path()),
                Words.say("chart.frontier.reading"),
                new Plot(
                        Words.say("chart.frontier.title"),
                        Theme.shortened(scenario.title()) + " · "
                                + Words.say("chart.frontier.searches", findings.size()) + side,
                        plot),
                HEIGHT);
    }

    private static Axis axis(String path, double low, double high) {
        double margin = (high - low) / 50;
        return Theme.numbers(path).from(low - margin, high + margin);
    }

    private static List<Point> curve(TippingQuestion question, Response fitted) {
        return IntStream.rangeClosed(0, CURVE)
                .mapToDouble(i -> question.low() + (question.high() - question.low()) * i / CURVE)
                .mapToObj(value -> new Point(value, fitted.probability(value)))
                .toList();
    }

    private static List<Point> points(TippingQuestion question, TippingFinding finding) {
        List<Point> points = new ArrayList<>();
        double steep = finding.tipping()
                .response()
                .map(curve -> 0.125 / Math.abs(curve.slope()))
                .orElse(Double.MAX_VALUE);
        double width = Math.min(steep, (question.high() - question.low()) / MERGED);
        List<DesignPoint> together = new ArrayList<>();
        for (DesignPoint point : finding.tipping().points()) {
            if (!together.isEmpty() && point.value() - together.get(0).value() > width) {
                add(points, together);
                together.clear();
            }
            if (point.decided() > 0) {
                together.add(point);
            }
        }
        if (!together.isEmpty()) {
            add(points, together);
        }
        return points;
    }

    private static void add(List<Point> points, List<DesignPoint> together) {
        int reached = together.stream().mapToInt(DesignPoint::reached).sum();
        int decided = together.stream().mapToInt(DesignPoint::decided).sum();
        double value =
                together.stream().mapToDouble(p -> p.value() * p.decided()).sum() / decided;
        Probability share = Probability.of(reached, decided);
        points.add(new Point(value, share.probability(), share.low(), share.high()));
    }
}
