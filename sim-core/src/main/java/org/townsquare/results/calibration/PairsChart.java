package org.townsquare.results.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Dot;
import org.townsquare.chart.Line;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;
import org.townsquare.statistics.Posterior;

/**
 * The chart of what draws that are left have of each two parameters, in the quantiles of the priors, where draws of the priors
 * would be spread evenly. One panel has a square for each pair.
 */
final class PairsChart {

    /** Of more parameters those of which most was learnt. */
    private static final int MOST = 6;

    private static final int AROUND = 170;
    private static final int SQUARE = 140;

    /** Of the side of a square, which has a margin. */
    private static final double SIDE = 0.88;

    /** So much of a square all dots would cover if they were side by side, and the narrowest matrix has so many pixels. */
    private static final double COVERED = 0.12;

    private static final double NARROWEST = 350;
    /** Smaller ones could not be seen, larger ones would hide where they are. */
    private static final double SMALLEST = 1.5;

    private static final double LARGEST = 12;

    private static final Tone POINT = Tone.of(0).behind();

    private final List<String> names;
    private final List<CalibrationFinding.Learnt> shown;
    private final Posterior posterior;

    private PairsChart(List<String> names, List<CalibrationFinding.Learnt> shown, Posterior posterior) {
        this.names = names;
        this.shown = shown;
        this.posterior = posterior;
    }

    /** None of a single parameter. */
    static Optional<Chart> of(Cases cases, CalibrationFinding finding) {
        List<CalibrationFinding.Learnt> shown = finding.learnt(cases).stream()
                .sorted(Comparator.comparingDouble(CalibrationFinding.Learnt::spread))
                .limit(MOST)
                .sorted(Comparator.comparingInt(CalibrationFinding.Learnt::parameter))
                .toList();
        if (shown.size() < 2) {
            return Optional.empty();
        }
        Panels plot = new PairsChart(cases.names(), shown, finding.posterior()).plot();
        int height = AROUND + SQUARE * shown.size();
        return Optional.of(Chart.of("chart.pairs.", Theme.shortened(cases.title()), plot, height, MOST));
    }

    private Panels plot() {
        List<Series> series = new ArrayList<>();
        List<double[]> draws = posterior.draws();
        for (int i = 0; i < draws.size(); i++) {
            series.add(Series.dots(Words.say("chart.pairs.draws"), POINT, dot(i), points(draws.get(i))));
        }
        List<Point> sides = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            for (int column = 0; column < shown.size(); column++) {
                square(sides, row, column);
            }
        }
        series.add(Series.line("", Tone.INK, new Line(1, Line.Dash.SOLID), sides));
        List<String> words =
                shown.stream().map(one -> names.get(one.parameter())).toList();
        return Panels.of(Axis.of("", words, true), new Panel(Axis.of("", words, false), series));
    }

    /** A draw in each square but those on the diagonal. */
    private List<Point> points(double[] u) {
        List<Point> points = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            for (int column = 0; column < shown.size(); column++) {
                if (row != column) {
                    points.add(new Point(
                            at(column, u[shown.get(column).parameter()]),
                            at(row, u[shown.get(row).parameter()])));
                }
            }
        }
        return points;
    }

    /** Its area is as the weight of a draw, so that many draws cover as much as few. */
    private Dot dot(int draw) {
        double[] weights = posterior.weights();
        double heaviest = DoubleStream.of(weights).max().orElseThrow();
        double square = SIDE * NARROWEST / shown.size();
        double covering = square * FastMath.sqrt(COVERED * heaviest * 4 / FastMath.PI);
        double size = FastMath.min(LARGEST, covering) * FastMath.sqrt(weights[draw] / heaviest);
        return Dot.of(Dot.Form.DISC, FastMath.max(SMALLEST, size));
    }

    /** Around a pair the four sides of its square, within which priors are even; on the diagonal the parameter's marginal. */
    private void square(List<Point> sides, int row, int column) {
        sides.add(new Point(at(column, 0), at(row, 0)));
        if (row == column) {
            double[] shares = posterior.histogram(shown.get(row).parameter(), CalibrationFinding.CLASSES);
            double most = 0;
            for (double share : shares) {
                most = FastMath.max(most, share);
            }
            for (int c = 0; c < shares.length; c++) {
                sides.add(new Point(at(column, (double) c / shares.length), at(row, shares[c] / most)));
                sides.add(new Point(at(column, (c + 1.0) / shares.length), at(row, shares[c] / most)));
            }
        } else {
            sides.add(new Point(at(column, 0), at(row, 1)));
            sides.add(new Point(at(column, 1), at(row, 1)));
        }
        sides.add(new Point(at(column, 1), at(row, 0)));
        sides.add(new Point(at(column, 0), at(row, 0)));
        sides.add(Point.BREAK);
    }

    private static double at(int square, double u) {
        return square + SIDE * (u - 0.5);
    }
}
