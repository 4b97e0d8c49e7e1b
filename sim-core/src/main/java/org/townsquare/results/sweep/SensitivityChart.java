package org.townsquare.results.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Dot;
import org.townsquare.chart.Line;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Text;
import org.townsquare.chart.Tone;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;

/** Draws the sensitivities of one outcome: Morris' σ against μ*, or Sobol's indices parameter by parameter. */
final class SensitivityChart {

    private static final Dot DISC = Dot.of(Dot.Form.DISC, 8);
    private static final Dot DIAMOND = Dot.of(Dot.Form.DIAMOND, 8);
    private static final Tone GUIDE = Tone.of(0x767676, 0x767676);
    /** Names stand on as many lines of the picture. */
    private static final double LINES = 24;

    private SensitivityChart() {}

    /** Whether these are of a Morris design. */
    static boolean isMorris(List<SensitivityRow> rows) {
        return rows.stream().anyMatch(row -> row.index().equals(SensitivityRow.MU_STAR));
    }

    static Panels plot(List<SensitivityRow> rows) {
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

    private static Panels morris(List<SensitivityRow> rows) {
        Map<String, SensitivityRow> sigmas = by(rows, SensitivityRow.SIGMA);
        List<SensitivityRow> known = ranked(rows).stream()
                .filter(row -> sigmas.containsKey(row.parameter()))
                .toList();
        List<Point> points = new ArrayList<>();
        double right = 0;
        double top = 0;
        for (SensitivityRow row : known) {
            double sigma = sigmas.get(row.parameter()).value();
            points.add(new Point(row.value(), sigma, row.low(), row.high()));
            right = Math.max(right, Math.max(row.value(), row.high()));
            top = Math.max(top, sigma);
        }
        right = right > 0 ? right : 1;
        top = top > 0 ? top : 1;
        double end = Math.min(1.35 * right, 1.12 * top);
        List<Text> texts = new ArrayList<>();
        texts.add(new Text("σ = μ*  ", end * 0.9, end * 0.9, Text.Place.ABOVE_LEFT));
        // Names from below, each above the one before: they would hide one another.
        double lowest = Double.NEGATIVE_INFINITY;
        List<SensitivityRow> fromBelow = known.stream()
                .sorted(Comparator.comparingDouble(
                        row -> sigmas.get(row.parameter()).value()))
                .toList();
        for (SensitivityRow row : fromBelow) {
            double at = Math.max(sigmas.get(row.parameter()).value(), lowest + 1.16 * top / LINES);
            String name = "  " + Theme.shortened(row.parameter(), 40);
            texts.add(new Text(name, Math.max(row.value(), row.high()), at, Text.Place.RIGHT));
            lowest = at;
        }
        List<Series> series = List.of(
                Series.line("", GUIDE, new Line(1, Line.Dash.SHORT), List.of(new Point(0, 0), new Point(end, end))),
                new Series(
                        Words.say("chart.sensitivity.parameter"),
                        Tone.of(0),
                        Line.NONE,
                        DISC,
                        Series.Extent.BAR_ACROSS,
                        points));
        return Panels.of(
                Theme.numbers(Words.say("chart.sensitivity.mu"))
                        .from(-0.02 * right, 1.35 * right), // names stand to the right
                new Panel(Theme.numbers(Words.say("chart.sensitivity.sigma")).from(-0.04 * top, 1.12 * top), series)
                        .saying(texts));
    }

    private static Panels sobol(List<SensitivityRow> rows) {
        List<String> fromBelow = new ArrayList<>(
                ranked(rows).stream().map(SensitivityRow::parameter).toList());
        Collections.reverse(fromBelow);
        double low = Math.min(
                0, ends(rows).map(row -> Math.min(row.value(), row.low())).reduce(0.0, Math::min));
        double high = ends(rows).map(row -> Math.max(row.value(), row.high())).reduce(1.0, Math::max);
        Panel panel = new Panel(
                Theme.numbers(Words.say("chart.sensitivity.variance")).from(low - 0.02, high + 0.02),
                List.of(
                        Series.dots(
                                Words.say("chart.sensitivity.first"),
                                Tone.of(0),
                                DISC,
                                points(fromBelow, by(rows, SensitivityRow.FIRST), 0.12)),
                        Series.dots(
                                Words.say("chart.sensitivity.total"),
                                Tone.of(1),
                                DIAMOND,
                                points(fromBelow, by(rows, SensitivityRow.TOTAL), -0.12))));
        Axis parameters = Axis.of(
                "", fromBelow.stream().map(name -> Theme.shortened(name, 40)).toList(), false);
        return new Panels(Panels.Layout.ON_SIDE, parameters, List.of(panel));
    }

    private static Stream<SensitivityRow> known(List<SensitivityRow> rows) {
        return rows.stream().filter(row -> !Double.isNaN(row.value()));
    }

    private static Stream<SensitivityRow> ends(List<SensitivityRow> rows) {
        return known(rows).filter(row -> !Double.isNaN(row.low()));
    }

    private static List<Point> points(List<String> names, Map<String, SensitivityRow> indices, double shift) {
        return IntStream.range(0, names.size())
                .filter(i -> indices.containsKey(names.get(i)))
                .mapToObj(i -> {
                    SensitivityRow row = indices.get(names.get(i));
                    return new Point(i + shift, row.value(), row.low(), row.high());
                })
                .toList();
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
