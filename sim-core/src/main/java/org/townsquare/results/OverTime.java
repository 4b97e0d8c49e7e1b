package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Dot;
import org.townsquare.chart.Line;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Dates;
import org.townsquare.results.words.Words;
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

    /** Of more alternatives than this, only the largest have a band. */
    private static final int MOST_BANDS = 6;

    /** Of a line that is a single point. */
    private static final Dot ALONE = Dot.of(Dot.Form.DISC, 7);

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

    /** Reads a metric out of the timeseries.csv of a folder. */
    public static OverTime read(Path folder, Scenario scenario, Verdict verdict, Metric metric) throws IOException {
        return read(folder, scenario, verdict, Map.of(metric, 0)).get(metric);
    }

    /**
     * Reads several metrics at once: the file may be large.
     *
     * @param fewest of each metric, how many active users there must be for it to count
     */
    static Map<Metric, OverTime> read(Path folder, Scenario scenario, Verdict verdict, Map<Metric, Integer> fewest)
            throws IOException {
        Map<Metric, OverTime> charts = new EnumMap<>(Metric.class);
        fewest.forEach((metric, none) -> charts.put(metric, new OverTime(scenario, verdict)));
        ReplicateTable.TIMESERIES.read(folder, row -> {
            int step = CsvFile.count(row, "step");
            charts.forEach((metric, chart) -> {
                if (step % chart.stride == 0) {
                    chart.add(row, step, metric, fewest.get(metric));
                }
            });
        });
        return charts;
    }

    private void add(NamedCsvRecord row, int step, Metric metric, int fewest) {
        double value = CsvFile.real(row, metric.column());
        if (!Double.isNaN(value) && (fewest == 0 || CsvFile.real(row, "attention") >= fewest)) {
            add(scenario.platformIndex(row.getField("platform")), step / stride, value);
        }
    }

    private void add(int platform, int point, double value) {
        Sample[] points = samples[platform];
        if (points[point] == null) {
            points[point] = new Sample();
        }
        points[point].add(value);
    }

    /** Incumbents above, alternatives below, each with its own scale since they may be far apart; launches and events are marked. */
    Panels byRole(Verdict verdict, List<Happenings.First> events, SingleRuns runs) {
        List<Panel> panels = new ArrayList<>();
        for (Role role : Role.values()) {
            List<Integer> own = IntStream.range(0, samples.length)
                    .filter(k -> scenario.platforms().get(k).role() == role)
                    .boxed()
                    .toList();
            if (!own.isEmpty()) {
                List<Series> series = new ArrayList<>(runs.of(own));
                own.forEach(k -> series.add(runs.isAllOrNothing(k) ? line(k).alone() : line(k)));
                if (panels.isEmpty()) {
                    runs.nowhere().ifPresent(series::add);
                }
                panels.add(new Panel(Theme.shares(Words.say("chart.active-share." + role.word())), series));
            }
        }
        int last = panels.size() - 1;
        for (int i = 0; i <= last; i++) {
            panels.set(i, Milestones.mark(panels.get(i), scenario, verdict, events, i == last));
        }
        return below(panels);
    }

    /** All platforms in one panel. */
    Panel panel(Axis axis) {
        return new Panel(axis, lines(p -> true));
    }

    /** A panel for the platforms of a role, if one of them has a line. */
    Optional<Panel> panel(Role role, Axis axis) {
        List<Series> lines = lines(platform -> platform.role() == role);
        return lines.stream().allMatch(line -> line.points().isEmpty())
                ? Optional.empty()
                : Optional.of(new Panel(axis, lines));
    }

    /** Panels above an axis of dates. */
    Panels below(List<Panel> panels) {
        return Panels.below(Dates.axis(scenario, scenario.steps() - 1), panels);
    }

    private List<Series> lines(Predicate<PlatformSpec> which) {
        return IntStream.range(0, samples.length)
                .filter(k -> which.test(scenario.platforms().get(k)))
                .mapToObj(this::line)
                .toList();
    }

    private Series line(int platform) {
        return line(platform, scenario.platforms().get(platform).name(), platform, !withoutBand.contains(platform));
    }

    /** Of how many steps one is drawn. */
    int stride() {
        return stride;
    }

    /** A line in the look of a number, thin unless it has a band; it may be empty. */
    public static Series line(String name, int look, boolean band, List<Point> points) {
        return new Series(
                name,
                Tone.of(look),
                band ? Line.of(look) : Line.thin(look),
                points.size() == 1 ? ALONE : Dot.NONE,
                band ? Series.Extent.BAND : Series.Extent.NONE,
                points);
    }

    /** A platform's line under a name and in the look of a number. */
    Series line(int platform, String name, int look, boolean band) {
        return line(platform, name, look, band, value -> value);
    }

    /** The same in another unit, into which numbers grow. */
    Series line(int platform, String name, int look, boolean band, DoubleUnaryOperator unit) {
        return line(platform, name, look, band, unit, step -> Dates.millis(scenario, step));
    }

    /** The same on another axis of time, where a step is so far to the right. */
    public Series line(
            int platform, String name, int look, boolean band, DoubleUnaryOperator unit, LongToDoubleFunction when) {
        return line(
                name,
                look,
                band,
                drawn(platform)
                        .mapToObj(point -> {
                            Spread spread = samples[platform][point].spread();
                            return new Point(
                                    when.applyAsDouble((long) point * stride),
                                    unit.applyAsDouble(spread.median()),
                                    unit.applyAsDouble(spread.p5()),
                                    unit.applyAsDouble(spread.p95()));
                        })
                        .toList());
    }

    private IntStream drawn(int platform) {
        return IntStream.range(0, samples[platform].length).filter(point -> isDrawn(platform, point));
    }

    /**
     * The median of a platform's runs and the band from 5 % to 95 % of what would be published.
     *
     * @param unit into which numbers grow; above 0
     * @param steps quantiles of the discrepancy between runs and what is published
     */
    List<Point> published(int platform, DoubleUnaryOperator unit, double[] steps) {
        return drawn(platform)
                .mapToObj(point -> {
                    double[] runs = Arrays.stream(samples[platform][point].numbers())
                            .map(unit)
                            .toArray();
                    return new Point(
                            Dates.millis(scenario, (long) point * stride),
                            Quantiles.median(runs),
                            Discrepancy.published(runs, steps, 0.05),
                            Discrepancy.published(runs, steps, 0.95));
                })
                .toList();
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
                .noneMatch(k -> drawn(k).findAny().isPresent());
    }
}
