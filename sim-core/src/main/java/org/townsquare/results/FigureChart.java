package org.townsquare.results;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                            "runs",
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
        NumberAxis axis =
                Theme.style(new NumberAxis(platform + ": " + (unit.isShare() ? "% of " : "millions of ") + counted()));
        XYPlot panel = OverTime.panel(List.of(line), axis, true);
        XYLineAndShapeRenderer marks = new XYLineAndShapeRenderer(false, true);
        XYSeriesCollection published = new XYSeriesCollection();
        StringBuilder errors = new StringBuilder();
        for (FigureUse use : FigureUse.values()) {
            Figures some = figures.of(use);
            if (some.isEmpty()) {
                continue;
            }
            String word = use == FigureUse.FIT ? "fitted" : "judged";
            XYSeries series = new XYSeries(use == FigureUse.FIT ? "published, to fit" : "published, to judge");
            some.all()
                    .forEach(figure -> series.add(OverTime.millis(scenario, figure.step()), figure.value() / scale()));
            double error = some.error(some.all().stream()
                    .mapToDouble(figure -> medians[figures.all().indexOf(figure)])
                    .toArray());
            errors.append(String.format(Locale.ROOT, "%s%.2f %s", errors.isEmpty() ? "" : ", ", error, word));
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
        String subtitle = "Median and 5 to 95 % of " + (runs == 1 ? "1 run" : runs + " runs")
                + "; error (root mean square of the logarithm) " + errors;
        return new Chart(
                name,
                platform + ": runs and published figures of " + counted() + " over time.",
                "Marks are published figures: those that are filled may be learnt from, the others judge. The error is that of"
                        + " the median over the runs: 0.1 is about 10 % to either side, 0.69 a factor of two.",
                Theme.chart(Charts.shortened(scenario.title()), subtitle, plot),
                HEIGHT);
    }

    private String counted() {
        return switch (unit) {
            case DAU, VISITS -> "people active on a day";
            case MAU -> "people active within a month";
            case REGISTERED -> "members";
            case SHARE -> "all use";
        };
    }
}
