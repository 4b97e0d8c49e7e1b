package org.townsquare.results.tipping;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.townsquare.results.Chart;
import org.townsquare.results.Probability;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.DesignPoint;
import org.townsquare.statistics.Response;

/** The charts of a search for tipping points: the fitted curve, and the frontier if there is one. */
final class TippingCharts {

    private static final Ellipse2D MARK = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
    private static final int CURVE = 200;
    /** Points nearer to one another than this part of the range, or an eighth of the logit, are drawn as one. */
    private static final int MERGED = 40;

    private static final int HEIGHT = 520;

    private static final Color BAND = new Color(0xD0D0D0);
    private static final BasicStroke POINT = new BasicStroke(1.5f);
    private static final Line2D SAMPLE = new Line2D.Double(-16, 0, 16, 0);
    private static final Rectangle PATCH = new Rectangle(-14, -5, 28, 10);

    private TippingCharts() {}

    static Chart curve(Scenario scenario, TippingQuestion question, TippingFinding finding, String name) {
        NumberAxis values = axis(question.path());
        double margin = (question.high() - question.low()) / 50;
        values.setRange(question.low() - margin, question.high() + margin);
        NumberAxis shares = Theme.shares(Words.say("measure.critical_mass"));
        shares.setRange(-0.03, 1.03); // room for the marks at none and all
        XYPlot plot = Theme.plot(values, shares);
        Optional<Response> fitted = finding.tipping().response();
        if (fitted.isPresent()) {
            plot.setDataset(1, curve(question, fitted.get()));
            plot.setRenderer(1, line());
        }
        YIntervalSeriesCollection points = new YIntervalSeriesCollection();
        points.addSeries(points(question, finding));
        plot.setDataset(0, points);
        plot.setRenderer(0, marks());
        if (finding.tipping().hasPoint()) {
            Response curve = fitted.orElseThrow();
            LegendItemCollection legend = plot.getLegendItems();
            plot.addDomainMarker(new ValueMarker(curve.middle(), Theme.INK, POINT));
            legend.add(new LegendItem(Words.say("chart.tipping.point"), null, null, null, SAMPLE, POINT, Theme.INK));
            double low = Math.max(curve.low(), question.low() - margin);
            double high = Math.min(curve.high(), question.high() + margin);
            if (low < high) {
                plot.addDomainMarker(new IntervalMarker(low, high, BAND), Layer.BACKGROUND);
                legend.add(new LegendItem(Words.say("chart.tipping.interval"), null, null, null, PATCH, BAND));
            }
            plot.setFixedLegendItems(legend);
        }
        Optional<String> at = finding.at(question);
        return new Chart(
                name,
                at.map(row -> Words.say("chart.tipping.alt.at", question.path(), row))
                        .orElseGet(() -> Words.say("chart.tipping.alt", question.path())),
                Words.say("chart.tipping.reading"),
                Theme.chart(
                        at.map(row -> Words.say("chart.tipping.title.at", row))
                                .orElseGet(() -> Words.say("chart.tipping.title")),
                        Theme.shortened(scenario.title()) + " · "
                                + Words.say("runs", finding.tipping().runs()),
                        plot),
                HEIGHT);
    }

    static Chart frontier(Scenario scenario, TippingQuestion question, List<TippingFinding> findings) {
        NumberAxis values = axis(question.path());
        double margin = (question.high() - question.low()) / 50;
        values.setRange(question.low() - margin, question.high() + margin);
        NumberAxis rows = axis(question.rows().path());
        double beside = (question.rows().high() - question.rows().low()) / 50;
        rows.setRange(question.rows().low() - beside, question.rows().high() + beside);
        XYPlot plot = Theme.plot(rows, values);
        YIntervalSeries known = new YIntervalSeries(Words.say("chart.frontier.point"));
        XYSeries line = new XYSeries("line");
        Set<Boolean> likelierAbove = new HashSet<>();
        for (TippingFinding finding : findings) {
            if (finding.isKnown()) {
                Response curve = finding.tipping().response().orElseThrow();
                known.add(finding.row(), curve.middle(), curve.low(), curve.high());
                line.add((double) finding.row(), curve.middle());
                likelierAbove.add(curve.slope() > 0);
            }
        }
        YIntervalSeriesCollection series = new YIntervalSeriesCollection();
        series.addSeries(known);
        plot.setDataset(0, series);
        plot.setRenderer(0, marks());
        plot.setDataset(1, new XYSeriesCollection(line));
        XYLineAndShapeRenderer joined = line();
        Theme.paint(joined, 0, 0);
        joined.setSeriesVisibleInLegend(0, false);
        plot.setRenderer(1, joined);
        String side = likelierAbove.size() != 1
                ? ""
                : " · " + Words.say(likelierAbove.contains(true) ? "chart.frontier.above" : "chart.frontier.below");
        return new Chart(
                "frontier",
                Words.say("chart.frontier.alt", question.path(), question.rows().path()),
                Words.say("chart.frontier.reading"),
                Theme.chart(
                        Words.say("chart.frontier.title"),
                        Theme.shortened(scenario.title()) + " · "
                                + Words.say("chart.frontier.searches", findings.size()) + side,
                        plot),
                HEIGHT);
    }

    private static NumberAxis axis(String path) {
        NumberAxis axis = Theme.numbers(path);
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    private static XYErrorRenderer marks() {
        XYErrorRenderer marks = new XYErrorRenderer();
        marks.setDrawXError(false);
        marks.setSeriesShape(0, MARK);
        marks.setSeriesPaint(0, Theme.colour(0));
        return marks;
    }

    private static XYLineAndShapeRenderer line() {
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        Theme.paint(line, 0, 1);
        line.setSeriesStroke(0, Theme.stroke(0));
        return line;
    }

    private static XYSeriesCollection curve(TippingQuestion question, Response fitted) {
        XYSeries series = new XYSeries(Words.say("chart.tipping.curve"));
        for (int i = 0; i <= CURVE; i++) {
            double value = question.low() + (question.high() - question.low()) * i / CURVE;
            series.add(value, fitted.probability(value));
        }
        return new XYSeriesCollection(series);
    }

    private static YIntervalSeries points(TippingQuestion question, TippingFinding finding) {
        YIntervalSeries series = new YIntervalSeries(Words.say("chart.tipping.share"));
        double steep = finding.tipping()
                .response()
                .map(curve -> 0.125 / Math.abs(curve.slope()))
                .orElse(Double.MAX_VALUE);
        double width = Math.min(steep, (question.high() - question.low()) / MERGED);
        List<DesignPoint> together = new ArrayList<>();
        for (DesignPoint point : finding.tipping().points()) {
            if (!together.isEmpty() && point.value() - together.get(0).value() > width) {
                add(series, together);
                together.clear();
            }
            if (point.decided() > 0) {
                together.add(point);
            }
        }
        if (!together.isEmpty()) {
            add(series, together);
        }
        return series;
    }

    private static void add(YIntervalSeries series, List<DesignPoint> together) {
        int reached = together.stream().mapToInt(DesignPoint::reached).sum();
        int decided = together.stream().mapToInt(DesignPoint::decided).sum();
        double value =
                together.stream().mapToDouble(p -> p.value() * p.decided()).sum() / decided;
        Probability share = Probability.of(reached, decided);
        series.add(value, share.probability(), share.low(), share.high());
    }
}
