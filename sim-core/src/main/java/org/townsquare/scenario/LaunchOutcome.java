package org.townsquare.scenario;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What has become of a platform by some day, by the rule by which published launches were coded. */
public enum LaunchOutcome implements Worded {
    /** A tenth of the people of the market that it came into are active on it. */
    CRITICAL_MASS,
    /** It lives with fewer. */
    NICHE,
    /** It has closed, or has less than a fifth of its best month left. */
    FAILED;

    private static final double LARGE = 0.1;
    private static final double LEFT = 0.2;

    /** Months whose mean is what is left. */
    private static final int END = 3;

    /** The one that is called so. */
    public static Optional<LaunchOutcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }

    /** What all are called. */
    public static List<String> words() {
        return Arrays.stream(values()).map(LaunchOutcome::word).toList();
    }

    /** The outcome of most runs; of several, the one that is least good. */
    public static LaunchOutcome mostOf(List<LaunchOutcome> outcomes) {
        LaunchOutcome most = FAILED;
        for (LaunchOutcome outcome : List.of(NICHE, CRITICAL_MASS)) {
            most = share(outcomes, outcome) > share(outcomes, most) ? outcome : most;
        }
        return most;
    }

    /** Share of runs that ended so. */
    public static double share(List<LaunchOutcome> outcomes, LaunchOutcome outcome) {
        return (double) Collections.frequency(outcomes, outcome) / outcomes.size();
    }

    /**
     * By the numbers of a run.
     *
     * @param closed whether it is gone, for whatever reason
     * @param monthly share of the market's people who are there within a month, which is what is mostly published: every 30
     *     steps up to that day
     */
    public static LaunchOutcome of(boolean closed, List<Double> monthly) {
        double best = monthly.stream().mapToDouble(share -> share).max().orElse(0);
        double left = monthly.subList(Math.max(0, monthly.size() - END), monthly.size()).stream()
                .mapToDouble(share -> share)
                .average()
                .orElse(0);
        if (closed || left < LEFT * best || best == 0) {
            return FAILED;
        }
        return left >= LARGE ? CRITICAL_MASS : NICHE;
    }
}
