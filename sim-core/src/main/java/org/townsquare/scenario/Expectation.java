package org.townsquare.scenario;

import java.io.Serializable;
import java.util.Locale;

/**
 * A published result that a scenario must reproduce. Most kinds are measured in each run, and the mean over replicates is
 * compared: they are small records that say how. Two kinds ask for more than plain runs: a ramp and a search.
 */
public sealed interface Expectation extends Serializable {

    /** The platform that is measured. */
    @Parameter(value = "The platform that is measured.", names = "platforms")
    String platform();

    /** The published result. */
    @Parameter(value = "The published result.", min = -1e9, max = 1e9)
    double is();

    /** How far what is measured may lie from it. */
    @Parameter(
            value = "How far from it the mean over replicates may lie; 0 for a result that is exact.",
            byDefault = "0",
            min = 0,
            max = 1e9)
    double within();

    /** Who published it. */
    @Parameter("Who published it: author and year.")
    String source();

    /** What is measured, in a few words. */
    String words();

    /** What a single run shows. */
    sealed interface OfRun extends Expectation {

        /** The run's number; NaN if the run ended too early to tell. */
        double measure(Course run);
    }

    /** What a run shows of a platform. Time counts from the start, in the scenario's unit. */
    interface Course {

        /** The step that ends at this time; the last one if the run is shorter. */
        int stepAt(double time);

        /** The time at which a step ends. */
        double timeAfter(int step);

        /** Steps taken. */
        int steps();

        /** Users there are. */
        int population();

        /** Active users of the platform, by attention, at the end of a step. */
        double active(String platform, int step);

        /** Active users, by attention, of the largest of the other platforms at the end of a step. */
        double activeElsewhere(String platform, int step);

        /** Users who joined the platform in a step. */
        int joined(String platform, int step);

        /** Mean active share over the last 30 steps. */
        double finalShare(String platform);
    }

    /** Mean active share over the last 30 steps. */
    record FinalShare(String platform, double is, double within, String source) implements OfRun {
        @Override
        public double measure(Course run) {
            return run.finalShare(platform);
        }

        @Override
        public String words() {
            return "share of " + platform + " at the end";
        }
    }

    /** Active share at a time. */
    record Share(
            String platform,

            @Parameter(value = "When, from the start.", unit = "time", min = 0.001, max = 65_000)
            double at,

            double is,
            double within,
            String source)
            implements OfRun {
        @Override
        public double measure(Course run) {
            return run.active(platform, run.stepAt(at)) / run.population();
        }

        @Override
        public String words() {
            return "share of " + platform + " at time " + number(at);
        }
    }

    /** Active users at the end. */
    record FinalUsers(String platform, double is, double within, String source) implements OfRun {
        @Override
        public double measure(Course run) {
            return run.active(platform, run.steps() - 1);
        }

        @Override
        public String words() {
            return "users of " + platform + " at the end";
        }
    }

    /** The middle of the span of time in which most users join. */
    record PeakJoining(
            String platform,

            @Parameter(
                    value = "Length of the span; longer ones are less moved by chance.",
                    unit = "time",
                    byDefault = "1",
                    min = 0.001,
                    max = 65_000)
            double span,

            double is,
            double within,
            String source)
            implements OfRun {
        @Override
        public double measure(Course run) {
            int width = run.stepAt(span) + 1;
            long sum = 0;
            long most = 0;
            int last = 0;
            for (int step = 0; step < run.steps(); step++) {
                sum += run.joined(platform, step) - (step < width ? 0 : run.joined(platform, step - width));
                if (sum > most) {
                    most = sum;
                    last = step;
                }
            }
            return most == 0 ? Double.NaN : run.timeAfter(last) - span / 2;
        }

        @Override
        public String words() {
            return "time at which most join " + platform;
        }
    }

    /** Whether the platform has at least a share of users: the mean is the share of runs in which it has. */
    record Reaches(
            String platform,

            @Parameter(value = "The share it must have.", unit = "share of users", byDefault = "0.5", min = 0, max = 1)
            double share,

            @Parameter(
                    value = "When, from the start. If absent, what counts is the mean share over the last 30 steps.",
                    unit = "time",
                    optional = true,
                    min = 0.001,
                    max = 65_000)
            Double at,

            double is,
            double within,
            String source)
            implements OfRun {
        @Override
        public double measure(Course run) {
            double reached =
                    at == null ? run.finalShare(platform) : run.active(platform, run.stepAt(at)) / run.population();
            return reached >= share ? 1 : 0;
        }

        @Override
        public String words() {
            return "share of runs in which " + platform
                    + (at == null
                            ? " ends above " + number(share)
                            : " has " + number(share) + " at time " + number(at));
        }
    }

    /**
     * Whether the platform's lead over the next largest comes to the upper barrier before it comes to the lower one. A run
     * that comes to neither is undecided.
     */
    record LeadWins(
            String platform,

            @Parameter(value = "The lower barrier, a lead below 0.", unit = "users", min = -100_000_000, max = -1)
            int lower,

            @Parameter(value = "The upper barrier.", unit = "users", min = 1, max = 100_000_000)
            int upper,

            double is,
            double within,
            String source)
            implements OfRun {
        @Override
        public double measure(Course run) {
            int step = absorbed(run, platform, lower, upper);
            return step < 0 ? Double.NaN : lead(run, platform, step) >= upper ? 1 : 0;
        }

        @Override
        public String words() {
            return "share of runs in which " + platform + " leads by " + upper + " before it is " + -lower + " behind";
        }
    }

    /** The time at which the platform's lead over the next largest comes to one of two barriers. */
    record LeadTime(
            String platform,

            @Parameter(value = "The lower barrier, a lead below 0.", unit = "users", min = -100_000_000, max = -1)
            int lower,

            @Parameter(value = "The upper barrier.", unit = "users", min = 1, max = 100_000_000)
            int upper,

            double is,
            double within,
            String source)
            implements OfRun {
        @Override
        public double measure(Course run) {
            int step = absorbed(run, platform, lower, upper);
            return step < 0 ? Double.NaN : run.timeAfter(step);
        }

        @Override
        public String words() {
            return "time until " + platform + " leads by " + upper + " or is " + -lower + " behind";
        }
    }

    /**
     * How far apart the values are at which the platform's share jumps up and falls back while a parameter is ramped up and
     * down again within each replicate, as slowly as the run's steps allow, in the limit of an infinitely slow ramp.
     */
    record HysteresisWidth(
            String platform,

            @Parameter("Path of the parameter that is ramped; it must be one that may change while a simulation runs.")
            String path,

            @Parameter(value = "Where the ramp begins and ends.", min = -1e9, max = 1e9)
            double low,

            @Parameter(value = "Where the ramp turns.", min = -1e9, max = 1e9)
            double high,

            @Parameter(value = "Number of values, both ends included.", byDefault = "101", min = 3, max = 10_000)
            int levels,

            double is,
            double within,
            String source)
            implements Expectation {
        @Override
        public String words() {
            return "width of the hysteresis loop of " + platform + " along " + path;
        }
    }

    /** The value of a parameter at which the platform's probability of critical mass is ½, found by a search. */
    record TippingPoint(
            String platform,

            @Parameter("Path of the parameter that is varied.")
            String path,

            @Parameter(value = "Lower end of the range that is searched.", min = -1e9, max = 1e9)
            double low,

            @Parameter(value = "Upper end of the range that is searched.", min = -1e9, max = 1e9)
            double high,

            @Parameter(
                    value = "The most runs of the search.",
                    unit = "runs",
                    byDefault = "100",
                    min = 60,
                    max = 100_000)
            int budget,

            double is,
            double within,
            String source)
            implements Expectation {
        @Override
        public String words() {
            return "tipping point of " + path;
        }
    }

    private static int absorbed(Course run, String platform, int lower, int upper) {
        for (int step = 0; step < run.steps(); step++) {
            double lead = lead(run, platform, step);
            if (lead <= lower || lead >= upper) {
                return step;
            }
        }
        return -1;
    }

    private static double lead(Course run, String platform, int step) {
        return run.active(platform, step) - run.activeElsewhere(platform, step);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
