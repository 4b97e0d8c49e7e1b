package org.townsquare.results.calibration;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;
import org.townsquare.statistics.Posterior;

/**
 * The chart of what draws that are left have of each two parameters, in the quantiles of the priors, where draws of the priors
 * would be spread evenly. One panel has a square for each pair.
 */
final class PairsChart {

    /** Of more parameters those of which most was learnt. */
    private static final int MOST = 6;

    private static final int AROUND = 260;
    private static final int SQUARE = 110;

    /** Of the side of a square, which has a margin. */
    private static final double SIDE = 0.88;

    private static final double RADIUS = 3;
    private static final double LARGEST = 8;
    private static final Color POINT = new Color(0x66_0072B2, true);

    private final List<CalibrationFinding.Learnt> shown;
    private final Posterior posterior;

    private PairsChart(List<CalibrationFinding.Learnt> shown, Posterior posterior) {
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
        XYPlot plot = new PairsChart(shown, finding.posterior()).plot();
        int height = AROUND + SQUARE * shown.size();
        return Optional.of(Chart.of("chart.pairs.", Theme.shortened(cases.title()), plot, height, MOST));
    }

    private XYPlot plot() {
        XYSeriesCollection data = new XYSeriesCollection();
        XYSeries draws = new XYSeries(Words.say("chart.pairs.draws"), false, true);
        XYSeries sides = new XYSeries("", false, true);
        for (int row = 0; row < shown.size(); row++) {
            for (int column = 0; column < shown.size(); column++) {
                square(sides, row, column);
                for (double[] u : row == column ? List.<double[]>of() : posterior.draws()) {
                    draws.add(
                            at(column, u[shown.get(column).parameter()]),
                            at(row, u[shown.get(row).parameter()]));
                }
            }
        }
        data.addSeries(draws);
        data.addSeries(sides);
        XYLineAndShapeRenderer look = new Sized(posterior);
        look.setSeriesLinesVisible(0, false);
        look.setSeriesPaint(0, POINT);
        look.setSeriesShapesVisible(1, false);
        look.setSeriesPaint(1, Theme.INK);
        look.setSeriesVisibleInLegend(1, false);
        XYPlot plot = Theme.plot(axis(true), axis(false));
        plot.setDataset(data);
        plot.setRenderer(look);
        return plot;
    }

    /** Around a pair the four sides of its square, within which priors are even; on the diagonal the parameter's marginal. */
    private void square(XYSeries sides, int row, int column) {
        sides.add(at(column, 0), at(row, 0));
        if (row == column) {
            double[] shares = posterior.histogram(shown.get(row).parameter(), CalibrationFinding.CLASSES);
            double most = 0;
            for (double share : shares) {
                most = FastMath.max(most, share);
            }
            for (int c = 0; c < shares.length; c++) {
                sides.add(at(column, (double) c / shares.length), at(row, shares[c] / most));
                sides.add(at(column, (c + 1.0) / shares.length), at(row, shares[c] / most));
            }
        } else {
            sides.add(at(column, 0), at(row, 1));
            sides.add(at(column, 1), at(row, 1));
        }
        sides.add(at(column, 1), at(row, 0));
        sides.add(at(column, 0), at(row, 0));
        sides.add(Double.NaN, Double.NaN);
    }

    private static double at(int square, double u) {
        return square + SIDE * (u - 0.5);
    }

    private SymbolAxis axis(boolean isDomain) {
        SymbolAxis axis = Theme.style(new SymbolAxis(
                null, shown.stream().map(CalibrationFinding.Learnt::path).toArray(String[]::new)));
        axis.setGridBandsVisible(false);
        axis.setVerticalTickLabels(isDomain);
        axis.setRange(-0.5, shown.size() - 0.5);
        return axis;
    }

    /** Points whose area is as the weights of their draws. */
    private static final class Sized extends XYLineAndShapeRenderer {
        private static final long serialVersionUID = 1;

        private final transient Posterior posterior;

        Sized(Posterior posterior) {
            this.posterior = posterior;
        }

        @Override
        public Shape getItemShape(int series, int item) {
            double[] weights = posterior.weights();
            double size = FastMath.sqrt(weights[item % weights.length] * posterior.effectiveSize());
            double radius = FastMath.min(LARGEST, RADIUS * size);
            return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
        }
    }
}
