package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.measure.Figures;
import org.townsquare.results.words.Dates;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Discrepancy;

/**
 * Charts of what runs have of a platform and of what would be published by that, with the discrepancy between the two, and of what
 * was published, as marks.
 */
public final class FigureChart {

    private static final int LOOK = 0;
    private static final int HEIGHT = 480;

    private final Scenario scenario;
    private final Figures figures;
    private final FigureMarks marks;
    private final String platform;

    private FigureChart(Scenario scenario, Figures figures) {
        this.scenario = scenario;
        this.figures = figures;
        this.marks = new FigureMarks(figures.all().get(0).unit());
        this.platform =
                scenario.platforms().get(figures.all().get(0).platform()).name();
    }

    /** A chart for each platform and unit of the scenario's figures, from the tables of a folder. */
    static List<Chart> of(Path folder, Scenario scenario, Verdict verdict) throws IOException {
        if (Figures.of(scenario).isEmpty()) {
            return List.of();
        }
        Simulated simulated = Simulated.read(folder, scenario);
        Discrepancy discrepancy = simulated.discrepancy();
        People people = People.of(folder, scenario);
        List<Chart> charts = new ArrayList<>();
        Map<Metric, Integer> metrics = new EnumMap<>(Metric.class);
        simulated
                .bySeries()
                .forEach(figures -> metrics.put(figures.all().get(0).unit().metric(), 0));
        Map<Metric, OverTime> overTime = OverTime.read(folder, scenario, verdict, metrics);
        for (Figures figures : simulated.bySeries()) {
            FigureChart chart = new FigureChart(scenario, figures);
            OverTime metric = overTime.get(chart.marks.unit().metric());
            int platform = figures.all().get(0).platform();
            DoubleUnaryOperator shown = value -> chart.marks.shown(people.of(chart.marks.unit(), value));
            Series runs = metric.line(platform, Words.say("chart.figures.runs"), LOOK, true, shown);
            Series published = Series.filled(
                    Words.say("chart.figures.published"),
                    Tone.of(LOOK),
                    Series.Extent.BAND,
                    metric.published(platform, shown, discrepancy.quantiles()));
            charts.add(chart.draw(
                    "figures-" + (charts.size() + 1),
                    List.of(published, runs),
                    simulated.at(figures).medians(),
                    discrepancy.sd()));
        }
        return charts;
    }

    private Chart draw(String name, List<Series> runs, double[] medians, double discrepancy) {
        List<Series> series = new ArrayList<>(runs);
        series.addAll(marks.of(figures, figure -> Dates.millis(scenario, figure.step())));
        List<String> errors = new ArrayList<>();
        for (FigureUse use : FigureUse.values()) {
            Figures some = figures.of(use);
            if (!some.isEmpty()) {
                double error = some.error(some.all().stream()
                        .mapToDouble(figure -> medians[figures.all().indexOf(figure)])
                        .toArray());
                errors.add(Words.say(
                        use == FigureUse.FIT ? "chart.figures.error.fit" : "chart.figures.error.judge",
                        Words.decimal(error, 2)));
            }
        }
        return new Chart(
                name,
                Words.say("chart.figures.alt", platform, marks.counted()),
                Words.say("chart.figures.reading", Words.decimal(FastMath.exp(discrepancy), 1)),
                new Plot(
                        Theme.shortened(scenario.title()),
                        Words.say("chart.figures.subtitle", scenario.replicates(), String.join(", ", errors)),
                        Panels.of(Dates.axis(scenario, scenario.steps() - 1), new Panel(marks.axis(platform), series))),
                HEIGHT);
    }
}
