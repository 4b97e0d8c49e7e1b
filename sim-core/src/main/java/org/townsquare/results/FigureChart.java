package org.townsquare.results;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.townsquare.measure.Figures;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** Charts of what runs have of a platform, with published figures as marks. */
public final class FigureChart {

    private static final double MILLION = 1e6;
    private static final double PERCENT = 0.01;
    private static final int LOOK = 0;
    private static final int HEIGHT = 480;
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
        List<Chart> charts = new ArrayList<>();
        Map<Metric, OverTime> read = new TreeMap<>();
        for (Figures figures : simulated.bySeries()) {
            FigureChart chart = new FigureChart(scenario, figures);
            Metric metric = chart.unit.metric();
            if (!read.containsKey(metric)) {
                read.put(metric, OverTime.read(folder, scenario, verdict, metric));
            }
            People people = People.of(folder, scenario);
            OverTime.Line line = read.get(metric)
                    .line(
                            figures.all().get(0).platform(),
                            Words.say("chart.figures.runs"),
                            LOOK,
                            true,
                            value -> people.of(chart.unit, value) / chart.scale());
            double[] medians = simulated.at(figures).medians();
            charts.add(chart.draw(
                    "figures-" + (charts.size() + 1), line, scenario.steps(), scenario.replicates(), medians));
        }
        return charts;
    }

    private double scale() {
        return unit.isShare() ? PERCENT : MILLION;
    }

    private Chart draw(String name, OverTime.Line line, int steps, int runs, double[] medians) {
        CombinedDomainXYPlot plot = OverTime.emptyPlot(scenario, steps);
        NumberAxis axis = Theme.numbers(
                Words.say(unit.isShare() ? "chart.figures.share" : "chart.figures.people", platform, counted()));
        XYPlot panel = OverTime.panel(List.of(line), axis, true);
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
        panel.setDataset(1, published);
        panel.setRenderer(1, marks);
        plot.add(panel);
        String subtitle = Words.say("chart.figures.subtitle", runs, String.join(", ", errors));
        return new Chart(
                name,
                Words.say("chart.figures.alt", platform, counted()),
                Words.say("chart.figures.reading"),
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
