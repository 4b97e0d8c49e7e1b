package org.townsquare.results.sweep;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.Range;
import org.jfree.data.RangeType;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;

/** Draws main effects: a panel for each parameter, side by side, and a line for each platform. */
final class MainEffectsChart {

    private static final int PANELS = 3;
    private static final int HEIGHT = 420;
    private static final double DOT = 7;
    private static final BasicStroke BAR = new BasicStroke(1.6f);
    private static final double MARGIN = 0.05;
    /** Platforms stand so far apart, in parts of the axis, that their bars do not hide each other. */
    private static final double APART = 0.012;

    private MainEffectsChart() {}

    /** As many charts as it takes for all parameters; none if nothing is known. */
    static List<Chart> of(Path folder, Survey survey, MainEffects.Measure measure, String subtitle) throws IOException {
        List<String> platforms =
                survey.alternatives().isEmpty() ? List.copyOf(survey.platforms().keySet()) : survey.alternatives();
        List<MainEffects> all = new ArrayList<>();
        for (String platform : platforms) {
            all.addAll(MainEffects.read(folder, survey, platform, measure));
        }
        List<SweptAxis> axes = survey.axes().stream()
                .filter(axis -> all.stream().anyMatch(effect -> effect.axis().equals(axis)))
                .toList();
        List<Chart> charts = new ArrayList<>();
        for (int from = 0; from < axes.size(); from += PANELS) {
            List<SweptAxis> shown = axes.subList(from, Math.min(axes.size(), from + PANELS));
            charts.add(chart(survey, measure, subtitle, platforms, all, shown, from / PANELS));
        }
        return charts;
    }

    private static Chart chart(
            Survey survey,
            MainEffects.Measure measure,
            String subtitle,
            List<String> platforms,
            List<MainEffects> all,
            List<SweptAxis> axes,
            int number) {
        boolean probability = measure == MainEffects.Measure.PROBABILITY;
        NumberAxis shares = Theme.shares(Words.say(measure.label));
        CombinedRangeXYPlot plot = Theme.style(new CombinedRangeXYPlot(shares));
        plot.setGap(14);
        Range bounds = null;
        for (SweptAxis axis : axes) {
            XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
            XYErrorRenderer looks = new XYErrorRenderer();
            looks.setDrawXError(false);
            looks.setErrorStroke(BAR);
            looks.setCapLength(6);
            for (int k = 0; k < platforms.size(); k++) {
                add(data, looks, axis, platforms, k, all, axis.equals(axes.get(0)));
            }
            XYPlot panel = Theme.plot(axis.axis(), null);
            panel.setDataset(data);
            panel.setRenderer(looks);
            plot.add(panel);
            for (int series = 0; series < data.getSeriesCount(); series++) {
                for (int item = 0; item < data.getItemCount(series); item++) {
                    bounds = Range.combineIgnoringNaN(
                            bounds, new Range(data.getYValue(series, item), data.getYValue(series, item)));
                    bounds = Range.combineIgnoringNaN(
                            bounds, range(data.getStartYValue(series, item), data.getEndYValue(series, item)));
                }
            }
        }
        shares.setRangeType(RangeType.FULL);
        Range whole = probability ? new Range(0, 1) : Range.expandToInclude(bounds, 0);
        shares.setRange(whole.getLength() > 0 ? Range.expand(whole, MARGIN, MARGIN) : new Range(0, 1));
        String name = (probability ? "main-effects" : "main-effects-share") + (number == 0 ? "" : "-" + (number + 1));
        return new Chart(
                name,
                Words.say(
                        probability ? "chart.main-effects.alt" : "chart.main-effects-share.alt",
                        axes.stream().map(SweptAxis::path).collect(Collectors.joining(", "))),
                reading(survey),
                Theme.chart(
                        Words.say(probability ? "chart.main-effects.title" : "chart.main-effects-share.title"),
                        subtitle,
                        plot),
                HEIGHT);
    }

    private static Range range(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high) ? null : new Range(Math.min(low, high), Math.max(low, high));
    }

    private static void add(
            XYIntervalSeriesCollection data,
            XYErrorRenderer looks,
            SweptAxis axis,
            List<String> platforms,
            int k,
            List<MainEffects> all,
            boolean inLegend) {
        XYIntervalSeries series = new XYIntervalSeries(platforms.get(k));
        double width = axis.numeric() ? axis.high() - axis.low() : axis.levels().size();
        double shift = (k - (platforms.size() - 1) / 2.0) * APART * width;
        all.stream()
                .filter(effect ->
                        effect.axis().equals(axis) && effect.platform().equals(platforms.get(k)))
                .flatMap(effect -> effect.marks().stream())
                .forEach(mark -> {
                    double at = mark.place() + shift;
                    series.add(at, at, at, mark.mean(), mark.low(), mark.high());
                });
        int index = data.getSeriesCount();
        Theme.paint(looks, index, k);
        Shape dot = new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT);
        looks.setSeriesShape(index, dot);
        looks.setSeriesShapesVisible(index, true);
        looks.setSeriesLinesVisible(index, axis.numeric());
        looks.setSeriesVisibleInLegend(index, inLegend);
        data.addSeries(series);
    }

    private static String reading(Survey survey) {
        return Words.together(
                Words.say("chart.main-effects.reading"),
                Words.say(
                        switch (survey.layout()) {
                            case FACTORIAL -> "chart.main-effects.factorial";
                            case ONE_AT_A_TIME -> "chart.main-effects.one-at-a-time";
                            case SAMPLE -> "chart.main-effects.sample";
                            case LIST -> throw new IllegalStateException("a list has no main effects");
                        }));
    }
}
