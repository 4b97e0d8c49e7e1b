package org.townsquare.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.measure.PlatformResult;
import org.townsquare.results.Probability;
import org.townsquare.results.RunColumn;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Interval;

/** How many runs a design point gets: a pure function of what the runs before have shown, in their order. */
public sealed interface Replication {

    /** The most runs that a design point may get. */
    int most();

    /** The rule for one design point. */
    Rule rule();

    /** The number by which the rule judges a run; NaN if it does not tell. */
    double number(List<PlatformResult> platforms, Scenario scenario);

    /**
     * Why this cannot be.
     *
     * @param scenario that is run; nothing if it is not known
     */
    List<Contradiction> contradictions(Optional<Scenario> scenario);

    /** Follows the runs of a design point. */
    interface Rule {

        /** One more run, in their order. */
        void add(double number);

        /** Whether no more are needed. */
        boolean isEnough();
    }

    /** The same number of runs at all design points. */
    record Fixed(
            @Parameter(value = "Number of runs.", byDefault = "10", min = 1, max = 1_000_000)
            int count) implements Replication {
        @Override
        public int most() {
            return count;
        }

        @Override
        public Rule rule() {
            return new Rule() {
                private int runs;

                @Override
                public void add(double number) {
                    runs++;
                }

                @Override
                public boolean isEnough() {
                    return runs >= count;
                }
            };
        }

        @Override
        public double number(List<PlatformResult> platforms, Scenario scenario) {
            return Double.NaN;
        }

        @Override
        public List<Contradiction> contradictions(Optional<Scenario> scenario) {
            return List.of();
        }
    }

    /**
     * As many as it takes until the 95 % interval is narrow (Chow and Robbins 1965): Wilson's of a probability, Student's
     * of a mean. Runs that failed tell nothing; where the least number of them has failed and none has ended, no more are
     * made.
     */
    record UntilPrecise(
            @Parameter(
                    value = "Half the width of the 95 % interval that is precise enough, in the unit of the outcome.",
                    byDefault = "0.1",
                    min = 0,
                    above = true,
                    max = 1e15)
            double halfWidth,

            @Parameter(value = "The least number of runs.", byDefault = "10", min = 2, max = 1_000_000)
            int least,

            @Parameter(value = "The most runs, precise or not.", byDefault = "200", min = 2, max = 1_000_000)
            int most,

            @Parameter(
                    value = "The column of runs.csv whose interval it is. Of adoption it is the probability of critical"
                            + " mass.",
                    byDefault = "adoption")
            RunColumn of,

            @Parameter(value = "The platform whose outcome it is; by default the first alternative.", optional = true)
            String platform)
            implements Replication {

        @Override
        public Rule rule() {
            return new Precision(this);
        }

        @Override
        public double number(List<PlatformResult> platforms, Scenario scenario) {
            return of.number(platforms.get(
                    position(scenario).orElseThrow(() -> new IllegalArgumentException(unknown(scenario)))));
        }

        private OptionalInt position(Scenario scenario) {
            List<PlatformSpec> platforms = scenario.platforms();
            return IntStream.range(0, platforms.size())
                    .filter(k -> platform == null
                            ? platforms.get(k).role() == Role.ALTERNATIVE
                            : platforms.get(k).name().equals(platform))
                    .findFirst();
        }

        @Override
        public List<Contradiction> contradictions(Optional<Scenario> scenario) {
            List<Contradiction> found = new ArrayList<>();
            if (least > most) {
                found.add(new Contradiction("replicates.least", least + " is above most; allowed: up to " + most));
            }
            if (of == RunColumn.UNDECIDED) {
                found.add(new Contradiction("replicates.of", "undecided is not a number; allowed: the others"));
            }
            scenario.filter(known -> position(known).isEmpty())
                    .ifPresent(known -> found.add(new Contradiction("replicates.platform", unknown(known))));
            return found;
        }

        private String unknown(Scenario scenario) {
            return platform == null
                    ? "the scenario has no alternative"
                    : "no platform is called '" + platform + "'; allowed: "
                            + String.join(", ", scenario.platformNames());
        }
    }

    /** What the runs of a design point say so far. */
    final class Precision implements Rule {

        private final UntilPrecise goal;
        private final SummaryStatistics known = new SummaryStatistics();
        private int runs;

        private Precision(UntilPrecise goal) {
            this.goal = goal;
        }

        @Override
        public void add(double number) {
            runs++;
            if (!Double.isNaN(number)) {
                known.addValue(number);
            }
        }

        @Override
        public boolean isEnough() {
            return runs >= goal.most || (runs >= goal.least && (known.getN() == 0 || halfWidth() <= goal.halfWidth));
        }

        private double halfWidth() {
            int n = (int) known.getN();
            if (goal.of.isShareOfRuns()) {
                Probability share = Probability.of((int) Math.round(known.getSum()), n);
                return (share.high() - share.low()) / 2;
            }
            return n < 2
                    ? Double.POSITIVE_INFINITY
                    : Interval.student(n - 1) * known.getStandardDeviation() / FastMath.sqrt(n);
        }
    }
}
