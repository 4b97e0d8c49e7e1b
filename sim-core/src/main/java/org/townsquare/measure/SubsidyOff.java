package org.townsquare.measure;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.townsquare.engine.Checkpoint;
import org.townsquare.engine.Simulation;
import org.townsquare.population.Count;
import org.townsquare.scenario.CriticalMassRules;
import org.townsquare.scenario.Metric;

/**
 * The subsidy-off test: on a branch of the run every temporary support is taken away, and the platforms' active shares
 * are watched. The run itself goes on untouched.
 */
final class SubsidyOff {

    /** Over so many steps is taken where a platform stood before the test. */
    private static final int BEFORE = 30;

    private final int step;
    private final double[] atTest;
    /** {@code window[platform]}: active shares in the window, step by step. */
    private final double[][] window;

    private final long[] joined;
    private final long[] left;

    /** Takes the test from the present state of a run. */
    SubsidyOff(Simulation simulation, TimeSeries series, int threads, Runnable onStep) {
        CriticalMassRules rules = simulation.scenario().criticalMass();
        int platforms = simulation.population().platforms();
        step = simulation.stepsTaken();
        atTest = new double[platforms];
        for (int k = 0; k < platforms; k++) {
            atTest[k] = medianBefore(series, k);
        }
        window = new double[platforms][rules.windowDays()];
        joined = new long[platforms];
        left = new long[platforms];
        Simulation branch = Checkpoint.fork(simulation);
        branch.population().useThreads(threads);
        branch.market().withdrawSupport();
        int start = step + rules.settleDays();
        branch.observe((now, s) -> {
            for (int k = 0; now >= start && k < platforms; k++) {
                window[k][now - start] = share(s, k);
                joined[k] += s.population().tally().get(Count.JOINED, k);
                left[k] += s.population().tally().get(Count.LEFT, k);
            }
        });
        branch.observe((now, s) -> onStep.run());
        branch.runUntil(start + rules.windowDays());
    }

    /** Median over the steps before: a single day may have had an outage or a rush. */
    private double medianBefore(TimeSeries series, int platform) {
        int from = Math.max(0, step - BEFORE);
        double[] shares = IntStream.range(from, step)
                .mapToDouble(s -> series.get(Metric.ATTENTION_SHARE, s, platform))
                .toArray();
        return median(shares, 0, shares.length);
    }

    private static double share(Simulation simulation, int platform) {
        return simulation.population().tally().attentionShare(platform);
    }

    int step() {
        return step;
    }

    /** Median active share over the last steps before the supports were taken away. */
    double shareAtTest(int platform) {
        return atTest[platform];
    }

    /** Median active share over the window. */
    double median(int platform) {
        return median(window[platform], 0, window[platform].length);
    }

    /**
     * Organic reproduction: users who joined over the window, without any support, for each who left; null if nobody
     * left. With J joins per active user and step and a mean stay of 1/L steps (L leaves per active user and step) it is
     * J/L: how many new users one brings, by being there, before it leaves. Above 1 the platform grows by itself.
     */
    Double reproduction(int platform) {
        return left[platform] == 0 ? null : joined[platform] / (double) left[platform];
    }

    /** Median over the first half of the window. */
    double medianEarly(int platform) {
        return median(window[platform], 0, (window[platform].length + 1) / 2);
    }

    /** Median over the second half of the window. */
    double medianLate(int platform) {
        return median(window[platform], window[platform].length / 2, window[platform].length);
    }

    private static double median(double[] values, int from, int to) {
        double[] sorted = Arrays.copyOfRange(values, from, to);
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
