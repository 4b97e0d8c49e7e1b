package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Dot;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.measure.Figures;
import org.townsquare.results.words.Dates;
import org.townsquare.results.words.Words;
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

    private static final double MARK = 9;

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
            Series runs = read.get(metric).line(platform, Words.say("chart.figures.runs"), LOOK, true, shown);
            Series published = Series.filled(
                    Words.say("chart.figures.published"),
                    Tone.of(LOOK),
                    Series.Extent.BAND,
                    read.get(metric).published(platform, shown, discrepancy.quantiles()));
            charts.add(chart.draw(
                    "figures-" + (charts.size() + 1),
                    List.of(published, runs),
                    simulated.at(figures).medians(),
                    discrepancy.sd()));
        }
        return charts;
    }

    private double scale() {
        return unit.isShare() ? PERCENT : MILLION;
    }

    private Axis axis() {
        return Theme.numbers(
                Words.say(unit.isShare() ? "chart.figures.share" : "chart.figures.people", platform, counted()));
    }

    private Chart draw(String name, List<Series> runs, double[] medians, double discrepancy) {
        List<Series> series = new ArrayList<>(runs);
        List<String> errors = new ArrayList<>();
        for (FigureUse use : FigureUse.values()) {
            Figures some = figures.of(use);
            if (some.isEmpty()) {
                continue;
            }
            boolean fit = use == FigureUse.FIT;
            series.add(Series.dots(
                    Words.say(fit ? "chart.figures.fit" : "chart.figures.judge"),
                    Tone.INK,
                    new Dot(Dot.Form.DISC, MARK, !fit, false),
                    some.all().stream()
                            .map(figure -> new Point(Dates.millis(scenario, figure.step()), figure.value() / scale()))
                            .toList()));
            double error = some.error(some.all().stream()
                    .mapToDouble(figure -> medians[figures.all().indexOf(figure)])
                    .toArray());
            errors.add(
                    Words.say(fit ? "chart.figures.error.fit" : "chart.figures.error.judge", Words.decimal(error, 2)));
        }
        return new Chart(
                name,
                Words.say("chart.figures.alt", platform, counted()),
                Words.say("chart.figures.reading", Words.decimal(FastMath.exp(discrepancy), 1)),
                new Plot(
                        Theme.shortened(scenario.title()),
                        Words.say("chart.figures.subtitle", scenario.replicates(), String.join(", ", errors)),
                        Panels.of(Dates.axis(scenario, scenario.steps() - 1), new Panel(axis(), series))),
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
