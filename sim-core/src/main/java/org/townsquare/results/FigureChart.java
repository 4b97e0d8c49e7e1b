package org.townsquare.results;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.townsquare.measure.Figures;
import org.townsquare.scenario.Scenario;

/** A chart of a simulated platform's active people with published figures as marks. */
public final class FigureChart {

    private static final double MILLION = 1e6;
    private static final int LOOK = 0;
    private static final Ellipse2D MARK = new Ellipse2D.Double(-5, -5, 10, 10);

    private FigureChart() {}

    /**
     * Draws the chart and writes it as PNG.
     *
     * @param name of the files
     * @param people at the end of each step, for each replicate
     */
    public static void write(
            Path folder, String name, Scenario scenario, String platform, double[][] people, Figures figures)
            throws IOException {
        CombinedDomainXYPlot plot = OverTime.emptyPlot(scenario, people[0].length);
        NumberAxis millions = Theme.style(new NumberAxis(platform + ": millions of active people"));
        OverTime.Line line = new OverTime.Line(simulated(scenario, people), LOOK, true);
        XYPlot panel = OverTime.panel(List.of(line), millions, true);
        XYLineAndShapeRenderer marks = new XYLineAndShapeRenderer(false, true);
        XYSeriesCollection published = new XYSeriesCollection();
        for (Figures.Use use : Figures.Use.values()) {
            XYSeries series =
                    new XYSeries(use == Figures.Use.FIT ? "published, fitted" : "published, not seen by the fit");
            for (Figures.Figure figure : figures.of(use).all()) {
                series.add(OverTime.millis(scenario, figure.step(scenario)), figure.people() / MILLION);
            }
            int position = published.getSeriesCount();
            marks.setSeriesShape(position, MARK);
            marks.setSeriesPaint(position, Theme.INK);
            marks.setSeriesFillPaint(position, use == Figures.Use.FIT ? Theme.INK : Color.WHITE);
            published.addSeries(series);
        }
        marks.setUseFillPaint(true);
        panel.setDataset(1, published);
        panel.setRenderer(1, marks);
        plot.add(panel);
        String subtitle = String.format(
                Locale.ROOT,
                "Median and 5 to 95 %% of %d runs; error (root mean square of the logarithm) %.2f fitted, %.2f judged",
                people.length,
                figures.of(Figures.Use.FIT).error(scenario, medians(people)),
                figures.of(Figures.Use.JUDGE).error(scenario, medians(people)));
        Chart chart = new Chart(name, scenario.title(), "", Theme.chart(scenario.title(), subtitle, plot), 480);
        chart.writePng(folder);
    }

    private static Sample at(double[][] people, int step) {
        Sample sample = new Sample();
        for (double[] run : people) {
            sample.add(run[step]);
        }
        return sample;
    }

    private static double[] medians(double[][] people) {
        double[] medians = new double[people[0].length];
        for (int step = 0; step < medians.length; step++) {
            medians[step] = at(people, step).spread().median();
        }
        return medians;
    }

    private static YIntervalSeries simulated(Scenario scenario, double[][] people) {
        YIntervalSeries series = new YIntervalSeries("model");
        for (int step = 0; step < people[0].length; step++) {
            Spread spread = at(people, step).spread();
            series.add(
                    OverTime.millis(scenario, step),
                    spread.median() / MILLION,
                    spread.p5() / MILLION,
                    spread.p95() / MILLION);
        }
        return series;
    }
}
