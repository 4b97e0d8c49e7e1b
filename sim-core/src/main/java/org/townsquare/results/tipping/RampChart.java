package org.townsquare.results.tipping;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Polygon;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.townsquare.measure.Loop;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;
import org.townsquare.results.tipping.RampFinding.Passage;
import org.townsquare.scenario.Scenario;

/** The chart of a hysteresis run: share against value, up and down. */
final class RampChart {

    private static final int HEIGHT = 560;
    /** So many replicates are drawn; more would hide one another. */
    private static final int DRAWN = 20;

    private static final Polygon UPWARDS = new Polygon(new int[] {-6, 0, 6}, new int[] {5, -6, 5}, 3);
    private static final Polygon DOWNWARDS = new Polygon(new int[] {-6, 0, 6}, new int[] {-5, 6, -5}, 3);

    private RampChart() {}

    static Chart of(Scenario scenario, RampFinding finding, List<Loop> loops) {
        RampQuestion question = finding.question();
        NumberAxis values = Theme.numbers(question.path());
        double margin = (question.high() - question.low()) / 50;
        values.setAutoRangeIncludesZero(false);
        values.setRange(question.low() - margin, question.high() + margin);
        NumberAxis shares = Theme.shares(Words.say("chart.ramp.axis", question.platform()));
        double highest = loops.stream()
                .flatMapToDouble(loop -> java.util.stream.DoubleStream.concat(
                        java.util.Arrays.stream(loop.up()), java.util.Arrays.stream(loop.down())))
                .max()
                .orElse(1);
        shares.setRange(-0.02 * highest, 1.04 * highest);
        XYPlot plot = Theme.plot(values, shares);
        ways(
                plot,
                0,
                Words.say("chart.ramp.rising"),
                question,
                loops.stream().map(Loop::up).toList());
        ways(
                plot,
                1,
                Words.say("chart.ramp.falling"),
                question,
                loops.stream().map(Loop::down).toList());
        jumps(plot, 0, finding, Words.say("chart.ramp.up"), UPWARDS);
        jumps(plot, 1, finding, Words.say("chart.ramp.back"), DOWNWARDS);
        plot.addRangeMarker(new ValueMarker(
                finding.level(), new Color(0x8C8C8C), new BasicStroke(1, 0, 0, 10, new float[] {3, 4}, 0)));
        return new Chart(
                "ramp",
                Words.say("chart.ramp.alt", question.platform(), question.path()),
                Words.say("chart.ramp.reading"),
                Theme.chart(
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

    private static void ways(XYPlot plot, int way, String name, RampQuestion question, List<double[]> ways) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < Math.min(DRAWN, ways.size()); i++) {
            XYSeries line = new XYSeries(i == 0 ? name : name + " " + i);
            for (int level = 0; level < question.levels(); level++) {
                line.add(question.value(level), ways.get(i)[level]);
            }
            lines.addSeries(line);
            Theme.paint(renderer, i, way);
            renderer.setSeriesStroke(i, ways.size() == 1 ? Theme.stroke(way) : Theme.thin(way));
            renderer.setSeriesVisibleInLegend(i, i == 0);
        }
        plot.setDataset(way, lines);
        plot.setRenderer(way, renderer);
    }

    private static void jumps(XYPlot plot, int way, RampFinding finding, String name, Polygon mark) {
        XYSeries points = new XYSeries(name);
        for (Passage passage : finding.passages()) {
            double value = way == 0 ? passage.up() : passage.down();
            if (!Double.isNaN(value)) {
                points.add(value, finding.level());
            }
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, mark);
        renderer.setSeriesPaint(0, Theme.colour(way));
        plot.setDataset(2 + way, points.isEmpty() ? null : new XYSeriesCollection(points));
        plot.setRenderer(2 + way, renderer);
    }
}
