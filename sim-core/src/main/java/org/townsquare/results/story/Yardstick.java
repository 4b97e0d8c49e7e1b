package org.townsquare.results.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.PairedDifference;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/** What is measured of a platform in one run; NaN if the run does not tell. */
public enum Yardstick {
    /** Whether it reaches critical mass, judged as if money could not run out; undecided runs do not tell. */
    ADOPTION(
            "reaches critical mass",
            true,
            0.1,
            (run, k) -> adopted(run.platforms().get(k).adoption())),
    /** Whether its money lasts to the end. */
    SOLVENCY("its money lasts", true, 0.1, (run, k) -> run.platforms().get(k).ranOutStep() == null ? 1 : 0),
    /** Median share of all attention over the window of the subsidy-off test, as if money could not run out. */
    SHARE(
            "share of attention",
            false,
            0.02,
            (run, k) -> orUnknown(run.platforms().get(k))),
    /** Mean distance of its users from the ideological middle, each counted by attention, over the last days. */
    EXTREMITY("distance of its users from the middle", false, 0.05, (run, k) -> lately(run, Metric.EXTREMITY, k)),
    /** Toxic share of what its users post, over the last days. */
    TOXICITY("toxic share of its users' posts", false, 0.05, (run, k) -> lately(run, Metric.TOXICITY_POSTED, k)),
    /** Attention that the users of the middle, less than half way to either end, give it. */
    MIDDLE("attention of the middle", false, 0.02, Yardstick::middle);

    /** Over so many steps is looked at where a platform stands at the end. */
    private static final int LAST = 30;

    private final String words;
    private final boolean ofRuns;
    private final double least;

    @SuppressWarnings("ImmutableEnumChecker") // depends on nothing but its arguments
    private final ToDoubleBiFunction<ReplicateResult, Integer> measure;

    Yardstick(String words, boolean ofRuns, double least, ToDoubleBiFunction<ReplicateResult, Integer> measure) {
        this.words = words;
        this.ofRuns = ofRuns;
        this.least = least;
        this.measure = measure;
    }

    /** What it is called in a sentence. */
    public String words() {
        return words;
    }

    /** Its name in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a share, so that differences are points; else a number by itself. */
    public boolean isShare() {
        return this != EXTREMITY;
    }

    /** The smallest effect of interest: what is less does not bear a claim out. */
    public double least() {
        return least;
    }

    private double of(ReplicateResult run, int platform) {
        return measure.applyAsDouble(run, platform);
    }

    /** Of the one arm less the other, in pairs of runs. */
    public PairedDifference difference(double[] last, double[] first) {
        return ofRuns ? PairedDifference.ofShares(last, first) : PairedDifference.ofReals(last, first);
    }

    /** The first alternative, which is the one that a story is about; -1 if there is none. */
    public static int platform(Scenario scenario) {
        return IntStream.range(0, scenario.platforms().size())
                .filter(k -> scenario.platforms().get(k).role() == Role.ALTERNATIVE)
                .findFirst()
                .orElse(-1);
    }

    /** What all yardsticks say of that one, in their order. */
    public static double[] all(Scenario scenario, ReplicateResult run) {
        int platform = platform(scenario);
        return Arrays.stream(values())
                .mapToDouble(yardstick -> yardstick.of(run, platform))
                .toArray();
    }

    private static double adopted(Outcome adoption) {
        return switch (adoption) {
            case CRITICAL_MASS -> 1;
            case UNDECIDED -> Double.NaN;
            case NICHE, FAILED, INSOLVENT, CLOSED, NOT_LAUNCHED -> 0;
        };
    }

    private static double orUnknown(PlatformResult platform) {
        return platform.shareAfterTest() == null ? Double.NaN : platform.shareAfterTest();
    }

    private static double lately(ReplicateResult run, Metric metric, int platform) {
        int end = run.series().recorded();
        return IntStream.range(Math.max(0, end - LAST), end)
                .mapToDouble(step -> run.series().get(metric, step, platform))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static double middle(ReplicateResult run, int platform) {
        double[][] ideology = run.ideology();
        int quarter = ReplicateResult.BINS / 4;
        double there = 0;
        double all = 0;
        for (int bin = quarter; bin < ReplicateResult.BINS - quarter; bin++) {
            there += ideology[platform][bin];
            all += ideology[ideology.length - 1][bin];
        }
        return there / all;
    }
}
