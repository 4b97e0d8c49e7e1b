package org.townsquare.results.sweep;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;

/** Draws the sensitivities of one outcome: Morris' σ against μ*, or Sobol's indices parameter by parameter. */
final class SensitivityChart {

    private static final double SIZE = 9;
    private static final BasicStroke BAR = new BasicStroke(1.6f);
    private static final BasicStroke GUIDE =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 4}, 0);
    /** Names stand on as many lines of the picture. */
    private static final double LINES = 24;

    private SensitivityChart() {}

    /** Whether these are of a Morris design. */
    static boolean isMorris(List<SensitivityRow> rows) {
        return rows.stream().anyMatch(row -> row.index().equals(SensitivityRow.MU_STAR));
    }

    static XYPlot plot(List<SensitivityRow> rows) {
        return isMorris(rows) ? morris(rows) : sobol(rows);
    }

    /** Rows of known value with this index, by parameter. */
    private static Map<String, SensitivityRow> by(List<SensitivityRow> rows, String index) {
        return rows.stream()
                .filter(row -> row.index().equals(index) && !Double.isNaN(row.value()))
                .collect(Collectors.toMap(SensitivityRow::parameter, row -> row));
    }

    /** Parameters from the one that most depends on to the one that least does. */
    static List<SensitivityRow> ranked(List<SensitivityRow> rows) {
        String index = isMorris(rows) ? SensitivityRow.MU_STAR : SensitivityRow.TOTAL;
        return rows.stream()
                .filter(row -> row.index().equals(index) && !Double.isNaN(row.value()))
                .sorted(Comparator.comparingDouble(row -> -row.value()))
                .toList();
    }

    private static XYPlot morris(List<SensitivityRow> rows) {
        Map<String, SensitivityRow> sigmas = by(rows, SensitivityRow.SIGMA);
        List<SensitivityRow> known = ranked(rows).stream()
                .filter(row -> sigmas.containsKey(row.parameter()))
                .toList();
        XYIntervalSeries series = new XYIntervalSeries(Words.say("chart.sensitivity.parameter"));
        double right = 0;
        double top = 0;
        for (SensitivityRow row : known) {
            double sigma = sigmas.get(row.parameter()).value();
            series.add(row.value(), row.low(), row.high(), sigma, sigma, sigma);
            right = Math.max(right, Math.max(row.value(), row.high()));
            top = Math.max(top, sigma);
        }
        right = right > 0 ? right : 1;
        top = top > 0 ? top : 1;
        NumberAxis x = Theme.numbers(Words.say("chart.sensitivity.mu"));
        x.setRange(-0.02 * right, 1.35 * right); // names stand to the right
        NumberAxis y = Theme.numbers(Words.say("chart.sensitivity.sigma"));
        y.setRange(-0.04 * top, 1.12 * top);
        XYPlot plot = Theme.plot(x, y);
        double end = Math.min(1.35 * right, 1.12 * top);
        plot.addAnnotation(new XYLineAnnotation(0, 0, end, end, GUIDE, new Color(0x767676)));
        plot.addAnnotation(text("σ = μ*  ", end * 0.9, end * 0.9, TextAnchor.CENTER_RIGHT));
        // Names from below, each above the one before: they would hide one another.
        double lowest = Double.NEGATIVE_INFINITY;
        List<SensitivityRow> fromBelow = known.stream()
                .sorted(Comparator.comparingDouble(
                        row -> sigmas.get(row.parameter()).value()))
                .toList();
        for (SensitivityRow row : fromBelow) {
            double at = Math.max(sigmas.get(row.parameter()).value(), lowest + 1.16 * top / LINES);
            plot.addAnnotation(text(
                    "  " + Theme.shortened(row.parameter(), 40),
                    Math.max(row.value(), row.high()),
                    at,
                    TextAnchor.CENTER_LEFT));
            lowest = at;
        }
        XYErrorRenderer marks = renderer(0, new Ellipse2D.Double(-SIZE / 2, -SIZE / 2, SIZE, SIZE), 0, true);
        marks.setDrawYError(false);
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        plot.setDataset(data);
        plot.setRenderer(marks);
        return plot;
    }

    private static XYTextAnnotation text(String words, double x, double y, TextAnchor anchor) {
        XYTextAnnotation text = new XYTextAnnotation(words, x, y);
        text.setFont(Theme.PLAIN);
        text.setPaint(Theme.INK);
        text.setTextAnchor(anchor);
        return text;
    }

    private static XYPlot sobol(List<SensitivityRow> rows) {
        List<String> names =
                ranked(rows).stream().map(SensitivityRow::parameter).toList();
        SymbolAxis parameters = Theme.style(new SymbolAxis(
                null, names.stream().map(name -> Theme.shortened(name, 40)).toArray(String[]::new)));
        parameters.setGridBandsVisible(false);
        parameters.setInverted(true);
        parameters.setRange(-0.5, names.size() - 0.5);
        NumberAxis share = Theme.numbers(Words.say("chart.sensitivity.variance"));
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series(Words.say("chart.sensitivity.first"), names, by(rows, SensitivityRow.FIRST), -0.12));
        data.addSeries(series(Words.say("chart.sensitivity.total"), names, by(rows, SensitivityRow.TOTAL), 0.12));
        XYPlot plot = Theme.plot(parameters, share);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        XYErrorRenderer marks = renderer(0, new Ellipse2D.Double(-SIZE / 2, -SIZE / 2, SIZE, SIZE), 0, false);
        style(marks, 1, diamond(), 1);
        plot.setDataset(data);
        plot.setRenderer(marks);
        double low = Math.min(
                0, ends(rows).map(row -> Math.min(row.value(), row.low())).reduce(0.0, Math::min));
        double high = ends(rows).map(row -> Math.max(row.value(), row.high())).reduce(1.0, Math::max);
        share.setRange(low - 0.02, high + 0.02);
        return plot;
    }

    private static Stream<SensitivityRow> known(List<SensitivityRow> rows) {
        return rows.stream().filter(row -> !Double.isNaN(row.value()));
    }

    private static Stream<SensitivityRow> ends(List<SensitivityRow> rows) {
        return known(rows).filter(row -> !Double.isNaN(row.low()));
    }

    private static XYIntervalSeries series(
            String label, List<String> names, Map<String, SensitivityRow> indices, double shift) {
        XYIntervalSeries series = new XYIntervalSeries(label);
        IntStream.range(0, names.size())
                .filter(i -> indices.containsKey(names.get(i)))
                .forEach(i -> {
                    SensitivityRow row = indices.get(names.get(i));
                    double at = i + shift;
                    series.add(at, at, at, row.value(), row.low(), row.high());
                });
        return series;
    }

    private static XYErrorRenderer renderer(int series, Shape shape, int colour, boolean xError) {
        XYErrorRenderer marks = new XYErrorRenderer();
        marks.setDrawXError(xError);
        marks.setErrorStroke(BAR);
        marks.setCapLength(6);
        style(marks, series, shape, colour);
        return marks;
    }

    private static void style(XYErrorRenderer marks, int series, Shape shape, int colour) {
        marks.setSeriesShape(series, shape);
        marks.setSeriesPaint(series, Theme.colour(colour));
        marks.setSeriesFillPaint(series, Theme.colour(colour));
    }

    private static Shape diamond() {
        double r = SIZE * 0.65;
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(0, -r);
        diamond.lineTo(r, 0);
        diamond.lineTo(0, r);
        diamond.lineTo(-r, 0);
        diamond.closePath();
        return diamond;
    }

    /** What the chart is called, and what its outcome is. */
    static String words(String measure) {
        return switch (measure) {
            case SensitivityRow.CRITICAL_MASS -> Words.say("measure.critical_mass");
            case SensitivityRow.FINAL_SHARE -> Words.say("sweep.final-share");
            default -> measure.replace('_', ' ').toLowerCase(Locale.ROOT);
        };
    }

    /** How an index is written. */
    static String symbol(String index) {
        return switch (index) {
            case SensitivityRow.MU -> "μ";
            case SensitivityRow.MU_STAR -> "μ*";
            case SensitivityRow.SIGMA -> "σ";
            default -> index;
        };
    }
}
