package org.townsquare.scenario;

import java.util.Map;

/** Named moderation policies: strictness, false positives, false negatives, delay in steps, strikes, appeals, cost of a review. */
public enum PolicyPreset implements Preset, Worded {
    /** Nothing is removed. */
    NONE(0, 0.02, 0.30, 1, 0, 0, 0.05),
    /** Only what is plainly unlawful is removed. */
    FREE_SPEECH(0.1, 0.02, 0.30, 2, 0, 0.5, 0.05),
    /** What users report is removed, late. */
    REACTIVE(0.25, 0.02, 0.30, 3, 5, 0.3, 0.05),
    /** The usual practice of large networks. */
    BALANCED(0.5, 0.02, 0.30, 1, 5, 0.5, 0.05),
    /** Removes on suspicion, bans soon. */
    STRICT(0.9, 0.02, 0.30, 0.5, 3, 0.3, 0.05),
    /** Volunteers moderate: less is noticed, fewer mistakes stand. */
    COMMUNITY(0.5, 0.03, 0.40, 0.5, 4, 0.7, 0.01);

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, Object> defaults;

    PolicyPreset(
            double strictness,
            double falsePositives,
            double falseNegatives,
            double delay,
            int strikes,
            double appeals,
            double reviewCost) {
        defaults = Map.of(
                "strictness", strictness,
                "falsePositives", falsePositives,
                "falseNegatives", falseNegatives,
                "delay", delay,
                "strikes", strikes,
                "appeals", appeals,
                "reviewCost", reviewCost,
                "bias", 0.0);
    }

    @Override
    public Map<String, Object> defaults() {
        return defaults;
    }
}
