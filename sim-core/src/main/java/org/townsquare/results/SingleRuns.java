package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.chart.Line;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.measure.Outcome;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Dates;
import org.townsquare.results.words.Words;
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

    private static final Line THIN = new Line(0.9, Line.Dash.SOLID);
    private static final Line DOTTED = new Line(1.6, Line.Dash.DOTS);

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

    /** The runs of those among some platforms, which no legend names. */
    List<Series> of(List<Integer> platforms) {
        return platforms.stream()
                .filter(this::isAllOrNothing)
                .flatMap(k -> Arrays.stream(shares[k])
                        .map(run -> Series.line("", Tone.of(k).behind(), THIN, points(run))))
                .toList();
    }

    /** What goes to no platform, by the median over the runs, where that is worth a line. */
    Optional<Series> nowhere() {
        double[] nowhere = IntStream.range(0, shares[0][0].length)
                .mapToDouble(this::nowhere)
                .toArray();
        return Arrays.stream(nowhere).max().orElse(0) < LEAST_NOWHERE
                ? Optional.empty()
                : Optional.of(
                        Series.line(Words.say("chart.active-share.nowhere"), Theme.NOWHERE, DOTTED, points(nowhere)));
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

    private List<Point> points(double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(point -> new Point(Dates.millis(scenario, (long) point * stride), values[point]))
                .toList();
    }
}
