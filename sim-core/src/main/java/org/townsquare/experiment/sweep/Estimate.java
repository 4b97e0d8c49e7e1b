package org.townsquare.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.results.sweep.Block;
import org.townsquare.statistics.Quantiles;

/**
 * What a run of a sweep takes, by trial runs at design points spread over all. The first trials only warm the process up:
 * tiny runs become ten times faster within a second. Of those after it, the mean counts, since points may take very
 * different times; where there are many, the median of the means of five batches of them, so that one hiccup does not.
 *
 * @param seconds that a run takes
 * @param bytes that a run leaves: the mean over all trials
 * @param trials how many runs were tried, those for warming up included
 * @param failed how many of them failed
 */
public record Estimate(double seconds, double bytes, int trials, int failed) {

    private static final long WARM = 1_000_000_000;
    private static final long ENOUGH = 2 * WARM;
    /** Trials that count at least, after at least one that does not. */
    private static final int LEAST = 4;

    private static final int MOST = 100_000;
    private static final int BATCHES = 5;

    /** How far a trial is from the one before, in parts of all points: so any number of them are spread evenly. */
    private static final double STRIDE = (FastMath.sqrt(5) - 1) / 2;

    /** A trial run. */
    interface Trial {

        /** Makes a run of a design point. */
        Block at(long point);
    }

    /** Of a sweep, by this machine's time. */
    public static Estimate of(Plan plan) {
        return of(plan.design().size(), point -> plan.at(point).run(0, 1), System::nanoTime);
    }

    static Estimate of(long points, Trial trial, LongSupplier clock) {
        List<Long> times = new ArrayList<>();
        int warmUps = 0;
        long bytes = 0;
        int failed = 0;
        long began = clock.getAsLong();
        long now = began;
        while (times.size() <= LEAST || (now - began < ENOUGH && times.size() < MOST)) {
            double place = times.size() * STRIDE;
            Block block = trial.at((long) ((place - FastMath.floor(place)) * points));
            bytes += block.text().length();
            failed += block.failed() ? 1 : 0;
            warmUps += now - began < WARM ? 1 : 0;
            long end = clock.getAsLong();
            times.add(end - now);
            now = end;
        }
        int trials = times.size();
        double seconds = typical(times.subList(Math.min(warmUps, trials - LEAST), trials)) / 1e9;
        return new Estimate(seconds, (double) bytes / trials, trials, failed);
    }

    private static double typical(List<Long> times) {
        int batches = times.size() < BATCHES * BATCHES ? 1 : BATCHES;
        double[] means = IntStream.range(0, batches)
                .mapToDouble(batch ->
                        times.subList(batch * times.size() / batches, (batch + 1) * times.size() / batches).stream()
                                .mapToLong(time -> time)
                                .average()
                                .orElseThrow())
                .toArray();
        return Quantiles.median(means);
    }
}
