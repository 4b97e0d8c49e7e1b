package org.townsquare.measure;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.townsquare.engine.Checkpoint;
import org.townsquare.engine.Simulation;
import org.townsquare.population.Count;
import org.townsquare.scenario.CriticalMassRules;
import org.townsquare.scenario.Metric;
import org.townsquare.statistics.Quantiles;

/**
 * The subsidy-off test: on a branch of the run every temporary support is taken away, money is suspended, so that nobody closes
 * for want of it, and the platforms' active shares are watched. The run itself goes on untouched.
 */
final class SubsidyOff {

    /** Over so many steps is taken where a platform stood before the test. */
    private static final int BEFORE = 30;

    private final int step;
    private final double[] atTest;
    /** {@code window[platform]}: active shares in the window, step by step. */
    private final double[][] window;

    /** Attention at the beginning of the window, then what was gained and lost over it, in 64ths of a user. */
    private final long[] start;

    private final long[] gained;
    private final long[] lost;

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
        start = new long[platforms];
        gained = new long[platforms];
        lost = new long[platforms];
        Simulation branch = Checkpoint.fork(simulation);
        branch.population().useThreads(threads);
        branch.market().withdrawSupport();
        branch.market().suspendMoney();
        int begin = step + rules.settleDays();
        branch.observe((now, s) -> onStep.run());
        branch.runUntil(begin);
        for (int k = 0; k < platforms; k++) {
            start[k] = branch.population().tally().get(Count.ATTENTION, k);
        }
        branch.observe((now, s) -> {
            for (int k = 0; k < platforms; k++) {
                window[k][now - begin] = share(s, k);
                gained[k] += s.population().tally().get(Count.GAINED, k);
                lost[k] += s.population().tally().get(Count.LOST, k);
            }
        });
        branch.runUntil(begin + rules.windowDays());
    }

    /** Median over the steps before: a single day may have had an outage or a rush. */
    private double medianBefore(TimeSeries series, int platform) {
        int from = Math.max(0, step - BEFORE);
        return Quantiles.median(IntStream.range(from, step)
                .mapToDouble(s -> series.get(Metric.ATTENTION_SHARE, s, platform))
                .toArray());
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
        return Quantiles.median(window[platform]);
    }

    /**
     * Organic reproduction over the window, without any support: attention that was there or came, for each bit that was there
     * or went, (A + gained)/(A + lost); null if there was none. 1 where attention stays as it is, above 1 where the platform grows by
     * itself; where attention is exchanged many times over it is what each bit brings by being there before it goes.
     */
    Double reproduction(int platform) {
        double there = start[platform];
        return there + gained[platform] == 0 ? null : (there + gained[platform]) / (there + lost[platform]);
    }

    /** Whether the share still changes: by more than a part of itself, and by more than its own noise. */
    boolean isMoving(int platform, double part) {
        return Movement.of(window[platform]).exceeds(part);
    }

    /** Median active share over the second half of the window. */
    double medianLate(int platform) {
        double[] shares = window[platform];
        return Quantiles.median(Arrays.copyOfRange(shares, shares.length / 2, shares.length));
    }
}
