package org.townsquare.results;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.townsquare.measure.Figures;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Discrepancy;

/**
 * Charts of what runs have of a platform and of what would be published by that, with the discrepancy between the two, and of what
 * was published, as marks.
 */
public final class FigureChart {

    private static final double MILLION = 1e6;
    private static final double PERCENT = 0.01;
    private static final int LOOK = 0;
    private static final int HEIGHT = 480;
    /** Places of what is drawn below the runs: the later, the lower. */
    private static final int MARKS = 1;

    private static final int PUBLISHED = 2;
    private static final Ellipse2D MARK = new Ellipse2D.Double(-5, -5, 10, 10);

    private final Scenario scenario;
    private final Figures figures;
    private final FigureUnit unit;
    private final String platform;

    private FigureChart(Scenario scenario, Figures figures) {
        this.scenario = scenario;
        this.figures = figures;
        this.unit = figures.all().get(0).unit();
        this.platform =
                scenario.platforms().get(figures.all().get(0).platform()).name();
    }

    /** A chart for each platform and unit of the scenario's figures, from the tables of a folder. */
    static List<Chart> of(Path folder, Scenario scenario, Verdict verdict) throws IOException {
        Simulated simulated = Simulated.read(folder, scenario);
        Discrepancy discrepancy = simulated.discrepancy();
        People people = People.of(folder, scenario);
        List<Chart> charts = new ArrayList<>();
        Map<Metric, OverTime> read = new TreeMap<>();
        for (Figures figures : simulated.bySeries()) {
            FigureChart chart = new FigureChart(scenario, figures);
            Metric metric = chart.unit.metric();
            if (!read.containsKey(metric)) {
                read.put(metric, OverTime.read(folder, scenario, verdict, metric));
            }
            int platform = figures.all().get(0).platform();
            DoubleUnaryOperator shown = value -> people.of(chart.unit, value) / chart.scale();
            OverTime.Line runs = read.get(metric).line(platform, Words.say("chart.figures.runs"), LOOK, true, shown);
            YIntervalSeries published = read.get(metric)
                    .published(platform, Words.say("chart.figures.published"), shown, discrepancy.quantiles());
            XYPlot panel = OverTime.panel(List.of(runs), chart.axis(), true);
            BandRenderer.add(panel, PUBLISHED, published, LOOK);
            charts.add(chart.draw(
                    "figures-" + (charts.size() + 1),
                    panel,
                    simulated.at(figures).medians(),
                    discrepancy.sd()));
        }
        return charts;
    }

    private double scale() {
        return unit.isShare() ? PERCENT : MILLION;
    }

    private NumberAxis axis() {
        return Theme.numbers(
                Words.say(unit.isShare() ? "chart.figures.share" : "chart.figures.people", platform, counted()));
    }

    private Chart draw(String name, XYPlot panel, double[] medians, double discrepancy) {
        CombinedDomainXYPlot plot = OverTime.emptyPlot(scenario, scenario.steps());
        XYLineAndShapeRenderer marks = new XYLineAndShapeRenderer(false, true);
        XYSeriesCollection published = new XYSeriesCollection();
        List<String> errors = new ArrayList<>();
        for (FigureUse use : FigureUse.values()) {
            Figures some = figures.of(use);
            if (some.isEmpty()) {
                continue;
            }
            XYSeries series =
                    new XYSeries(Words.say(use == FigureUse.FIT ? "chart.figures.fit" : "chart.figures.judge"));
            some.all().forEach(figure -> series.add(Dates.millis(scenario, figure.step()), figure.value() / scale()));
            double error = some.error(some.all().stream()
                    .mapToDouble(figure -> medians[figures.all().indexOf(figure)])
                    .toArray());
            errors.add(Words.say(
                    use == FigureUse.FIT ? "chart.figures.error.fit" : "chart.figures.error.judge",
                    Words.decimal(error, 2)));
            int position = published.getSeriesCount();
            marks.setSeriesShape(position, MARK);
            marks.setSeriesPaint(position, Theme.INK);
            marks.setSeriesFillPaint(position, use == FigureUse.FIT ? Theme.INK : Color.WHITE);
            published.addSeries(series);
        }
        marks.setUseFillPaint(true);
        panel.setDataset(MARKS, published);
        panel.setRenderer(MARKS, marks);
        plot.add(panel);
        String subtitle = Words.say("chart.figures.subtitle", scenario.replicates(), String.join(", ", errors));
        return new Chart(
                name,
                Words.say("chart.figures.alt", platform, counted()),
                Words.say("chart.figures.reading", Words.decimal(FastMath.exp(discrepancy), 1)),
                Theme.chart(Theme.shortened(scenario.title()), subtitle, plot),
                HEIGHT);
    }

    private String counted() {
        return Words.say(
                switch (unit) {
                    case DAU, VISITS -> "chart.figures.dau";
                    case MAU -> "chart.figures.mau";
                    case REGISTERED -> "chart.figures.registered";
                    case SHARE -> "chart.figures.of-share";
                });
    }
}
