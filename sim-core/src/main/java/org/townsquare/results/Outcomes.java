package org.townsquare.results;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;
import org.townsquare.measure.Outcome;

/** Chart of what became of the alternatives: a bar each, divided by outcome, with the interval of critical mass. */
public final class Outcomes {

    /** A part of a bar that is narrower than this has no room for its number. */
    private static final double ROOM_FOR_LABEL = 0.03;

    private static final ItemLabelPosition ABOVE_INTERVAL =
            new ItemLabelPosition(ItemLabelAnchor.INSIDE12, TextAnchor.TOP_CENTER);
    private static final Shape NOTHING = new Rectangle2D.Double();

    private Outcomes() {}

    /**
     * A bar of the chart.
     *
     * @param replicates runs that it stands for
     */
    public record Bar(String name, Verdict.Platform platform, int replicates) {

        /** A sweep may have kept what became of the users, but not of the money. */
        private int runs(Outcome outcome) {
            boolean isKept = platform.outcomes().values().stream().anyMatch(runs -> runs > 0);
            return (isKept ? platform.outcomes() : platform.adoption()).get(outcome.word());
        }
    }

    static CategoryPlot plot(Verdict verdict) {
        return plot(verdict.alternatives().stream()
                .map(platform -> new Bar(platform.name(), platform, verdict.replicates()))
                .toList());
    }

    /** Bars one below the other. */
    public static CategoryPlot plot(List<Bar> all) {
        DefaultCategoryDataset shares = new DefaultCategoryDataset();
        DefaultStatisticalCategoryDataset intervals = new DefaultStatisticalCategoryDataset();
        for (Bar bar : all) {
            for (Outcome outcome : Outcome.values()) {
                double runs = bar.runs(outcome);
                shares.addValue(runs / bar.replicates, Words.say("outcome." + outcome.word()), bar.name);
            }
            Probability mass = bar.platform.criticalMass();
            intervals.add(
                    (mass.low() + mass.high()) / 2,
                    (mass.high() - mass.low()) / 2,
                    Words.say("chart.outcomes.interval"),
                    bar.name);
        }

        NumberAxis share = Theme.numbers(Words.say("chart.outcomes.axis"));
        share.setRange(-0.004, 1.004); // room for the ends of intervals
        share.setNumberFormatOverride(Words.numbers("0 %"));
        CategoryAxis names = Theme.style(new CategoryAxis());
        names.setMaximumCategoryLabelWidthRatio(0.25f);
        names.setCategoryMargin(0.25);

        CategoryPlot plot = Theme.style(new CategoryPlot(shares, names, share, bars(all)));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(Theme.FAINT);
        plot.setDataset(1, intervals);
        plot.setRenderer(1, intervalMarks());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    private static StackedBarRenderer bars(List<Bar> all) {
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(0.4);
        bars.setDrawBarOutline(false);
        for (Outcome outcome : Outcome.values()) {
            bars.setSeriesPaint(outcome.ordinal(), Theme.colour(outcome));
        }
        bars.setDefaultItemLabelGenerator(new RunsInBar(all));
        bars.setDefaultPositiveItemLabelPosition(ABOVE_INTERVAL);
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(Theme.PLAIN);
        bars.setDefaultItemLabelPaint(Theme.INK);
        return bars;
    }

    private static StatisticalLineAndShapeRenderer intervalMarks() {
        StatisticalLineAndShapeRenderer marks = new StatisticalLineAndShapeRenderer(false, true);
        marks.setSeriesShape(0, NOTHING);
        marks.setSeriesPaint(0, Theme.INK);
        marks.setErrorIndicatorPaint(Theme.INK);
        marks.setErrorIndicatorStroke(new BasicStroke(2));
        marks.setLegendShape(0, new Rectangle2D.Double(-12, -1, 24, 2));
        return marks;
    }

    /** Writes the number of runs into a part of a bar if it is wide enough. */
    private static final class RunsInBar extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1;
        private final int[] replicates;

        RunsInBar(List<Bar> bars) {
            this.replicates = bars.stream().mapToInt(Bar::replicates).toArray();
        }

        @Override
        public String generateLabel(CategoryDataset data, int outcome, int platform) {
            double share = data.getValue(outcome, platform).doubleValue();
            return share < ROOM_FOR_LABEL ? "" : Long.toString(Math.round(share * replicates[platform]));
        }
    }
}
