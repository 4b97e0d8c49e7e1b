package org.townsquare.results.calibration;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;

/** The chart of how often true parameters have each rank, beside how often they would if calibrations are right. */
final class RanksChart {

    private static final int AROUND = 170;
    private static final int PANEL = 130;

    private RanksChart() {}

    static Chart of(Cases cases, CheckFinding finding) {
        NumberAxis ranks = Theme.numbers(Words.say("chart.ranks.axis"));
        ranks.setRange(0, CheckedTruth.RANKS);
        ranks.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        CombinedDomainXYPlot plot = Theme.style(new CombinedDomainXYPlot(ranks));
        plot.setGap(10);
        var ranked = finding.ranked(cases);
        ranked.forEach(one -> plot.add(panel(one)));
        return Chart.of("chart.ranks.", Theme.shortened(cases.title()), plot, AROUND + PANEL * ranked.size());
    }

    private static XYPlot panel(CheckFinding.Ranked one) {
        XYSeries counted = new XYSeries(Words.say("chart.ranks.truths"));
        int[] counts = one.ranks().counts();
        for (int rank = 0; rank < counts.length; rank++) {
            counted.add(rank, counts[rank]);
            counted.add(rank + 1, counts[rank]);
        }
        XYSeries level = new XYSeries(Words.say("chart.ranks.expected"));
        level.add(0, (double) one.truths().size() / counts.length);
        level.add(counts.length, (double) one.truths().size() / counts.length);
        NumberAxis axis = Theme.numbers(one.path());
        axis.setAutoRangeIncludesZero(true);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return MarginalsChart.panel(axis, one.parameter() == 0, counted, level);
    }
}
