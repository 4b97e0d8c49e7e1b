package org.townsquare.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Discrepancy;
import org.townsquare.statistics.Quantiles;

/** Charts of a metric over time: per platform the median over replicates and the band from 5 % to 95 %. */
public final class OverTime {

    /** No chart can show more points than this. */
    private static final int POINTS = 300;

    private static final float BAND_ALPHA = 0.2f;
    /** Of more alternatives than this, only the largest have a band. */
    private static final int MOST_BANDS = 6;
    /** So many bands can lie over each other; more are drawn fainter. */
    private static final int FEW = 4;

    private final Scenario scenario;
    private final int stride;
    private final Set<Integer> withoutBand;
    private final Sample[][] samples;

    private OverTime(Scenario scenario, Verdict verdict) {
        this.scenario = scenario;
        this.stride = (scenario.steps() + POINTS - 1) / POINTS;
        int points = (scenario.steps() + stride - 1) / stride;
        this.samples = new Sample[scenario.platforms().size()][points];
        this.withoutBand = withoutBand(verdict);
    }

    /** The alternatives beyond the largest by their median peak. */
    static Set<Integer> withoutBand(Verdict verdict) {
        List<Verdict.Platform> platforms = verdict.platforms();
        return IntStream.range(0, platforms.size())
                .filter(k -> platforms.get(k).outcomes() != null)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -peak(platforms.get(k))))
                .skip(MOST_BANDS)
                .collect(Collectors.toSet());
    }

    private static double peak(Verdict.Platform platform) {
        return platform.peakShare() == null ? 0 : platform.peakShare().median();
    }

    /** Reads the metric out of the timeseries.csv of a folder. */
    public static OverTime read(Path folder, Scenario scenario, Verdict verdict, Metric metric) throws IOException {
        return read(folder, scenario, verdict, metric, 0);
    }

    /** Reads the metric where there are at least so many active users. */
    static OverTime read(Path folder, Scenario scenario, Verdict verdict, Metric metric, int fewest)
            throws IOException {
        OverTime chart = new OverTime(scenario, verdict);
        ReplicateTable.TIMESERIES.read(folder, row -> {
            int step = CsvFile.count(row, "step");
            double value = step % chart.stride == 0 ? CsvFile.real(row, metric.column()) : Double.NaN;
            if (!Double.isNaN(value) && (fewest == 0 || CsvFile.real(row, "attention") >= fewest)) {
                chart.add(scenario.platformIndex(row.getField("platform")), step / chart.stride, value);
            }
        });
        return chart;
    }

    private void add(int platform, int point, double value) {
        Sample[] points = samples[platform];
        if (points[point] == null) {
            points[point] = new Sample();
        }
        points[point].add(value);
    }

    /** Incumbents above, alternatives below, each with its own scale since they may be far apart; launches and events are marked. */
    CombinedDomainXYPlot byRole(Verdict verdict, List<Happenings.First> events, SingleRuns runs) {
        CombinedDomainXYPlot plot = emptyPlot();
        for (Role role : Role.values()) {
            String label = Words.say("chart.active-share." + role.word());
            List<Integer> own = IntStream.range(0, samples.length)
                    .filter(k -> scenario.platforms().get(k).role() == role)
                    .boxed()
                    .toList();
            if (!own.isEmpty()) {
                XYPlot panel = panel(
                        own.stream()
                                .map(k -> runs.isAllOrNothing(k) ? withoutBand(k) : line(k))
                                .toList(),
                        Theme.shares(label),
                        true);
                runs.addRuns(panel, own);
                plot.add(panel);
            }
        }
        List<?> panels = plot.getSubplots();
        for (int i = 0; i < panels.size(); i++) {
            Milestones.mark((XYPlot) panels.get(i), scenario, verdict, events, i == panels.size() - 1);
        }
        return plot;
    }

    /** All platforms in one panel. */
    CombinedDomainXYPlot together(String label) {
        CombinedDomainXYPlot plot = emptyPlot();
        addPanel(plot, p -> true, label);
        return plot;
    }

    /** All platforms in one panel without an axis of dates of its own, for a chart of several metrics. */
    XYPlot panel(NumberAxis range, boolean inLegend) {
        return panel(lines(p -> true), range, inLegend);
    }

    /** Adds a panel for the platforms of a role that have a line. */
    void addPanel(CombinedDomainXYPlot plot, Role role, NumberAxis range, boolean inLegend) {
        List<Line> lines = lines(platform -> platform.role() == role);
        if (lines.stream().anyMatch(line -> !line.series.isEmpty())) {
            plot.add(panel(lines, range, inLegend));
        }
    }

    CombinedDomainXYPlot emptyPlot() {
        return emptyPlot(scenario, scenario.steps());
    }

    /** Room for panels with an axis of dates. */
    public static CombinedDomainXYPlot emptyPlot(Scenario scenario, int steps) {
        DateAxis dates = Dates.axis();
        Dates.show(dates, scenario, Math.max(1, steps - 1));
        CombinedDomainXYPlot plot = Theme.style(new CombinedDomainXYPlot(dates));
        plot.setGap(14);
        return plot;
    }

    private void addPanel(CombinedDomainXYPlot plot, Predicate<PlatformSpec> which, String label) {
        List<Line> lines = lines(which);
        if (!lines.isEmpty()) {
            plot.add(panel(lines, Theme.shares(label), true));
        }
    }

    private List<Line> lines(Predicate<PlatformSpec> which) {
        return IntStream.range(0, samples.length)
                .filter(k -> which.test(scenario.platforms().get(k)))
                .mapToObj(this::line)
                .toList();
    }

    private Line line(int platform) {
        return line(platform, scenario.platforms().get(platform).name(), platform, !withoutBand.contains(platform));
    }

    /** A line as thick as one with a band. */
    private Line withoutBand(int platform) {
        return new Line(
                line(platform, scenario.platforms().get(platform).name(), platform, false).series, platform, true);
    }

    /** Of how many steps one is drawn. */
    int stride() {
        return stride;
    }

    /** A line of a chart; it may be empty. */
    public record Line(YIntervalSeries series, int look, boolean band) {}

    /** A panel with lines, each in the look of its number. */
    public static XYPlot panel(List<Line> lines, NumberAxis range, boolean inLegend) {
        XYPlot panel = Theme.plot(null, range);
        boolean dots = lines.stream().allMatch(line -> line.series.getItemCount() <= 1);
        DeviationRenderer renderer = new DeviationRenderer(true, dots);
        long bands = lines.stream().filter(Line::band).count();
        renderer.setAlpha(bands <= FEW ? BAND_ALPHA : BAND_ALPHA / 3);
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        for (Line line : lines) {
            if (!line.series.isEmpty()) {
                int series = data.getSeriesCount();
                Theme.paint(renderer, series, line.look);
                if (!line.band) {
                    renderer.setSeriesStroke(series, Theme.thin(line.look));
                }
                renderer.setSeriesVisibleInLegend(series, inLegend);
                data.addSeries(line.series);
            }
        }
        panel.setDataset(data);
        panel.setRenderer(renderer);
        panel.setRangeZeroBaselineVisible(true);
        panel.setRangeZeroBaselinePaint(Color.GRAY);
        panel.setRangeZeroBaselineStroke(new BasicStroke(1));
        return panel;
    }

    /** A platform's line under a name and in the look of a number. */
    Line line(int platform, String name, int look, boolean band) {
        return line(platform, name, look, band, value -> value);
    }

    /** The same in another unit, into which numbers grow. */
    Line line(int platform, String name, int look, boolean band, DoubleUnaryOperator unit) {
        return line(platform, name, look, band, unit, step -> Dates.millis(scenario, step));
    }

    /** The same on another axis of time, where a step is so far to the right. */
    public Line line(
            int platform, String name, int look, boolean band, DoubleUnaryOperator unit, LongToDoubleFunction when) {
        YIntervalSeries series = new YIntervalSeries(name);
        for (int point = 0; point < samples[platform].length; point++) {
            if (isDrawn(platform, point)) {
                Spread spread = samples[platform][point].spread();
                double low = band ? spread.p5() : spread.median();
                double high = band ? spread.p95() : spread.median();
                series.add(
                        when.applyAsDouble((long) point * stride),
                        unit.applyAsDouble(spread.median()),
                        unit.applyAsDouble(low),
                        unit.applyAsDouble(high));
            }
        }
        return new Line(series, look, band);
    }

    /**
     * The median of a platform's runs and the band from 5 % to 95 % of what would be published.
     *
     * @param unit into which numbers grow; above 0
     * @param steps quantiles of the discrepancy between runs and what is published
     */
    YIntervalSeries published(int platform, String name, DoubleUnaryOperator unit, double[] steps) {
        YIntervalSeries series = new YIntervalSeries(name);
        for (int point = 0; point < samples[platform].length; point++) {
            if (isDrawn(platform, point)) {
                double[] runs = Arrays.stream(samples[platform][point].numbers())
                        .map(unit)
                        .toArray();
                series.add(
                        Dates.millis(scenario, (long) point * stride),
                        Quantiles.median(runs),
                        Discrepancy.published(runs, steps, 0.05),
                        Discrepancy.published(runs, steps, 0.95));
            }
        }
        return series;
    }

    /** Median over the runs at a point; 0 where there is none. */
    double median(int platform, int point) {
        Sample sample = samples[platform][point];
        return sample == null ? 0 : sample.spread().median();
    }

    /** A median of few runs would be that of the runs that happen to have a value. */
    boolean isDrawn(int platform, int point) {
        Sample sample = samples[platform][point];
        return sample != null && 2 * sample.size() >= scenario.replicates();
    }

    /** Whether any platform has a line. */
    boolean isEmpty() {
        return IntStream.range(0, samples.length)
                .noneMatch(k -> IntStream.range(0, samples[k].length).anyMatch(point -> isDrawn(k, point)));
    }
}
