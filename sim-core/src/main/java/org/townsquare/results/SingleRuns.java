package org.townsquare.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.townsquare.measure.Outcome;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/**
 * Shares of attention run by run: the runs themselves where they end at one extreme or the other, so that a median and a band would
 * show what happens in none of them; and what goes to no platform.
 */
final class SingleRuns {

    /** More lines than this tell no more. */
    static final int MOST_RUNS = 30;
    /** Fewer of either end are exceptions. */
    private static final int LEAST_OF_EITHER = 2;
    /** Less than this, at its most, is not worth a line. */
    private static final double LEAST_NOWHERE = 0.01;

    private static final BasicStroke THIN = new BasicStroke(0.9f);
    private static final int ALPHA = 110;
    private static final BasicStroke NOWHERE =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {1.5f, 2.5f}, 0);

    private final Scenario scenario;
    private final Verdict verdict;
    private final int stride;
    /** {@code shares[platform][replicate][point]}. */
    private final double[][][] shares;

    private SingleRuns(Scenario scenario, Verdict verdict, int stride) {
        this.scenario = scenario;
        this.verdict = verdict;
        this.stride = stride;
        int points = (scenario.steps() + stride - 1) / stride;
        int replicates = Math.min(scenario.replicates(), MOST_RUNS);
        shares = new double[scenario.platforms().size()][replicates][points];
        for (double[][] platform : shares) {
            Arrays.stream(platform).forEach(run -> Arrays.fill(run, Double.NaN));
        }
    }

    /** Reads the timeseries.csv of a folder, of which every so many steps are drawn. */
    static SingleRuns read(Path folder, Scenario scenario, Verdict verdict, int stride) throws IOException {
        SingleRuns runs = new SingleRuns(scenario, verdict, stride);
        ReplicateTable.TIMESERIES.read(folder, row -> {
            int step = CsvFile.count(row, "step");
            int replicate = CsvFile.count(row, "replicate");
            if (step % stride == 0 && replicate < MOST_RUNS) {
                runs.shares[scenario.platformIndex(row.getField("platform"))][replicate][step / stride] =
                        CsvFile.real(row, Metric.ATTENTION_SHARE.column());
            }
        });
        return runs;
    }

    /** Whether a platform's runs end at one extreme or the other. */
    boolean isAllOrNothing(int platform) {
        if (verdict.replicates() < 2 * LEAST_OF_EITHER
                || verdict.platforms().get(platform).adoption() == null) {
            return false;
        }
        Verdict.Platform of = verdict.platforms().get(platform);
        int reached = of.adoption().get(Outcome.CRITICAL_MASS.word());
        int lost = of.adoption().get(Outcome.FAILED.word()) + of.adoption().get(Outcome.CLOSED.word());
        return Math.min(reached, lost) >= LEAST_OF_EITHER;
    }

    boolean isAnyAllOrNothing() {
        return IntStream.range(0, shares.length).anyMatch(this::isAllOrNothing);
    }

    /** Draws the runs of those among some platforms behind what is there. */
    void addRuns(XYPlot panel, List<Integer> platforms) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer look = new XYLineAndShapeRenderer(true, false);
        for (int k : platforms) {
            if (isAllOrNothing(k)) {
                for (int replicate = 0; replicate < shares[k].length; replicate++) {
                    Color colour = Theme.colour(k);
                    int series = data.getSeriesCount();
                    look.setSeriesPaint(series, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), ALPHA));
                    look.setSeriesStroke(series, THIN);
                    data.addSeries(series(k + " " + replicate, shares[k][replicate]));
                }
            }
        }
        look.setDefaultSeriesVisibleInLegend(false);
        add(panel, data, look);
    }

    /** Draws what goes to no platform, by the median over the runs, where that is worth it. */
    boolean addNowhere(XYPlot panel) {
        double[] nowhere = IntStream.range(0, shares[0][0].length)
                .mapToDouble(this::nowhere)
                .toArray();
        if (Arrays.stream(nowhere).max().orElse(0) < LEAST_NOWHERE) {
            return false;
        }
        XYLineAndShapeRenderer look = new XYLineAndShapeRenderer(true, false);
        look.setSeriesPaint(0, Theme.NOWHERE);
        look.setSeriesStroke(0, NOWHERE);
        look.setLegendLine(Theme.SAMPLE);
        add(panel, new XYSeriesCollection(series(Words.say("chart.active-share.nowhere"), nowhere)), look);
        return true;
    }

    private double nowhere(int point) {
        double[] runs = IntStream.range(0, shares[0].length)
                .mapToDouble(replicate -> 1
                        - Arrays.stream(shares)
                                .mapToDouble(platform -> platform[replicate][point])
                                .filter(share -> !Double.isNaN(share))
                                .sum())
                .sorted()
                .toArray();
        return (runs[(runs.length - 1) / 2] + runs[runs.length / 2]) / 2;
    }

    private XYSeries series(String name, double[] values) {
        XYSeries series = new XYSeries(name);
        for (int point = 0; point < values.length; point++) {
            series.add(Dates.millis(scenario, (long) point * stride), values[point]);
        }
        return series;
    }

    private static void add(XYPlot panel, XYSeriesCollection data, XYLineAndShapeRenderer look) {
        if (data.getSeriesCount() > 0) {
            look.setDrawSeriesLineAsPath(true);
            int index = panel.getDatasetCount();
            panel.setDataset(index, data);
            panel.setRenderer(index, look);
        }
    }
}
