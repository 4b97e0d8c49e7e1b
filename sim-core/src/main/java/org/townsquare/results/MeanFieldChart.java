package org.townsquare.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.townsquare.measure.MeanField;
import org.townsquare.measure.MeanField.FixedPoint;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/**
 * The course that theory expects of infinitely many users, and its equilibria, over the simulated shares; only the equilibria
 * where habits or ties take their time. Where shares move along a line, that of the last platform tells all.
 */
final class MeanFieldChart {

    private static final Color STABLE = new Color(0x009E73);
    private static final Color TIPPING = new Color(0xAA3377);

    private final Scenario scenario;
    private final MeanField field;
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final XYLineAndShapeRenderer looks = new XYLineAndShapeRenderer(true, false);

    private MeanFieldChart(Scenario scenario, MeanField field) {
        this.scenario = scenario;
        this.field = field;
    }

    /** The plot, if the scenario has a mean-field map that says anything about its run. */
    static Optional<CombinedDomainXYPlot> plot(Path folder, Scenario scenario, Verdict verdict) throws IOException {
        Optional<MeanField> field = MeanField.of(scenario).filter(f -> f.delay().isEmpty() || f.isOneDimensional());
        return field.isEmpty()
                ? Optional.empty()
                : Optional.of(new MeanFieldChart(scenario, field.get())
                        .draw(OverTime.read(folder, scenario, verdict, Metric.ATTENTION_SHARE)));
    }

    private CombinedDomainXYPlot draw(OverTime simulated) {
        boolean line = field.isOneDimensional();
        int count = scenario.platforms().size();
        int[] shown = IntStream.range(line ? count - 1 : 0, count).toArray();
        XYPlot panel = OverTime.panel(
                Arrays.stream(shown)
                        .mapToObj(k -> simulated.line(k, named("chart.mean-field.simulated", k), k, true))
                        .toList(),
                Theme.shares(Words.say("chart.mean-field.axis")),
                true);
        if (field.delay().isEmpty()) {
            addCourse(simulated, shown);
        }
        if (line) {
            field.fixedPoints().forEach(this::add);
            panel.getRangeAxis().setRange(0, 1);
        }
        panel.setDataset(1, lines);
        panel.setRenderer(1, looks);
        CombinedDomainXYPlot plot = simulated.emptyPlot();
        plot.add(panel);
        return plot;
    }

    private void addCourse(OverTime simulated, int[] shown) {
        double[] start = IntStream.range(0, scenario.platforms().size())
                .mapToDouble(k -> simulated.median(k, 0))
                .toArray();
        double[][] course = field.course(start, scenario.steps());
        for (int k : shown) {
            XYSeries series = new XYSeries(named("chart.mean-field.expected", k));
            for (int step = 0; step < course.length; step++) {
                series.add(Dates.millis(scenario, step), course[step][k]);
            }
            add(series, Theme.INK, new BasicStroke(1.4f));
        }
    }

    private String named(String key, int platform) {
        return Words.say(key, scenario.platforms().get(platform).name());
    }

    private void add(FixedPoint point) {
        String unstable = field.delay().isEmpty() ? "chart.mean-field.tipping" : "chart.mean-field.unstable";
        String share = Words.say("number.percent", Words.decimal(100 * point.share(), 1));
        XYSeries series = new XYSeries(Words.say(point.stable() ? "chart.mean-field.stable" : unstable, share));
        for (int step : List.of(0, scenario.steps() - 1)) {
            series.add(Dates.millis(scenario, step), point.share());
        }
        float[] dash = point.stable() ? new float[] {2, 3} : new float[] {9, 4};
        add(
                series,
                point.stable() ? STABLE : TIPPING,
                new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
    }

    private void add(XYSeries series, Color colour, BasicStroke stroke) {
        looks.setSeriesPaint(lines.getSeriesCount(), colour);
        looks.setSeriesStroke(lines.getSeriesCount(), stroke);
        lines.addSeries(series);
    }
}
