package org.townsquare.results.calibration;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;

/** The chart of each parameter's posterior beside its prior, which is level over its own quantiles. */
final class MarginalsChart {

    private static final int AROUND = 170;
    private static final int PANEL = 130;

    private MarginalsChart() {}

    static Chart of(Cases cases, CalibrationFinding finding) {
        NumberAxis quantiles = Theme.numbers(Words.say("chart.marginals.axis"));
        quantiles.setRange(0, 1);
        CombinedDomainXYPlot plot = Theme.style(new CombinedDomainXYPlot(quantiles));
        plot.setGap(10);
        var learnt = finding.learnt(cases);
        for (CalibrationFinding.Learnt one : learnt) {
            plot.add(panel(one, finding));
        }
        return Chart.of("chart.marginals.", Theme.shortened(cases.title()), plot, AROUND + PANEL * learnt.size());
    }

    private static XYPlot panel(CalibrationFinding.Learnt one, CalibrationFinding finding) {
        XYSeries posterior = new XYSeries(Words.say("chart.marginals.posterior"));
        double[] shares = finding.posterior().histogram(one.parameter(), CalibrationFinding.CLASSES);
        for (int c = 0; c < shares.length; c++) {
            posterior.add((double) c / shares.length, shares[c] * shares.length);
            posterior.add((c + 1.0) / shares.length, shares[c] * shares.length);
        }
        XYSeries prior = new XYSeries(Words.say("chart.marginals.prior"));
        prior.add(0, 1);
        prior.add(1, 1);
        return panel(Theme.numbers(one.path()), one.parameter() == 0, posterior, prior);
    }

    /** A panel with lines, of which the first panel's stand in the legend. */
    static XYPlot panel(NumberAxis axis, boolean isFirst, XYSeries... series) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < series.length; i++) {
            data.addSeries(series[i]);
            Theme.paint(lines, i, i);
            lines.setSeriesVisibleInLegend(i, isFirst);
        }
        XYPlot panel = Theme.plot(null, axis);
        panel.setDataset(data);
        panel.setRenderer(lines);
        return panel;
    }
}
