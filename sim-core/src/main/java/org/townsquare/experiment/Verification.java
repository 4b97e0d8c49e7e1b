package org.townsquare.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.townsquare.measure.Metric;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Expectation;
import org.townsquare.scenario.Scenario;

/** Compares what a scenario expects with what its replicates show. */
public final class Verification {

    private Verification() {}

    /**
     * A published result beside the measured one.
     *
     * @param measured mean over the replicates that can tell; NaN if none can
     * @param error standard error of that mean; 0 for a single replicate
     * @param undecided replicates that ended too early to tell: they count neither way, and with any of them nothing is
     *     verified
     */
    public record Row(Scenario scenario, Expectation published, double measured, double error, int undecided) {

        /** Whether all replicates can tell and their mean lies within the tolerance. */
        public boolean holds() {
            return undecided == 0 && Math.abs(measured - published.is()) <= published.within();
        }

        /** The tolerance in standard errors of the mean; without end where replicates do not differ. */
        public double standardErrors() {
            return published.within() / error;
        }

        /**
         * Probability that the mean of a program which is right lies beyond the tolerance by chance: 2·Φ(−z), where z is the
         * tolerance in standard errors. 0 where replicates do not differ.
         */
        public double falseFailureRate() {
            return error > 0 ? Erf.erfc(standardErrors() / Math.sqrt(2)) : 0;
        }
    }

    /** Runs the scenario's replicates, on all processors; the rows do not depend on how many there are. */
    public static List<Row> of(Scenario scenario) {
        double[][] numbers = IntStream.range(0, scenario.replicates())
                .parallel()
                .mapToObj(replicate -> numbers(scenario, replicate))
                .toArray(double[][]::new);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < scenario.expect().size(); i++) {
            SummaryStatistics known = new SummaryStatistics();
            for (double[] run : numbers) {
                if (!Double.isNaN(run[i])) {
                    known.addValue(run[i]);
                }
            }
            int undecided = numbers.length - (int) known.getN();
            double error = known.getStandardDeviation() / Math.sqrt((double) known.getN());
            rows.add(new Row(scenario, scenario.expect().get(i), known.getMean(), error, undecided));
        }
        return rows;
    }

    private static double[] numbers(Scenario scenario, int replicate) {
        Seen run = new Seen(scenario, Replicate.run(scenario, replicate, 1, () -> {}));
        return scenario.expect().stream()
                .mapToDouble(expected -> expected.measure(run))
                .toArray();
    }

    /** What a replicate shows. */
    private record Seen(Scenario scenario, ReplicateResult result) implements Expectation.Course {

        @Override
        public int stepAt(double time) {
            return Math.max(0, Math.min(steps(), (int) Math.round(time / scenario.timeStep())) - 1);
        }

        @Override
        public double timeAfter(int step) {
            return (step + 1) * scenario.timeStep();
        }

        @Override
        public int steps() {
            return result.series().recorded();
        }

        @Override
        public int population() {
            return Arrays.stream(result.ideology()[scenario.platforms().size()]).sum();
        }

        @Override
        public int active(String platform, int step) {
            return (int) result.series().get(Metric.ACTIVE_USERS, step, scenario.platformIndex(platform));
        }

        @Override
        public int activeElsewhere(String platform, int step) {
            int own = scenario.platformIndex(platform);
            return IntStream.range(0, scenario.platforms().size())
                    .filter(k -> k != own)
                    .map(k -> (int) result.series().get(Metric.ACTIVE_USERS, step, k))
                    .max()
                    .orElse(0);
        }

        @Override
        public int joined(String platform, int step) {
            return (int) result.series().get(Metric.JOINED, step, scenario.platformIndex(platform));
        }

        @Override
        public double finalShare(String platform) {
            return result.platforms().get(scenario.platformIndex(platform)).finalShare();
        }
    }
}
