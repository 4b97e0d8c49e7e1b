package org.townsquare.scenario;

import java.util.Map;

/** Named moderation policies: strictness, false positives, false negatives, delay in steps, strikes, appeals. */
public enum PolicyPreset implements Preset {
    /** Nothing is removed. */
    NONE(0, 0.02, 0.30, 1, 0, 0),
    /** Only what is plainly unlawful is removed. */
    FREE_SPEECH(0.1, 0.02, 0.30, 2, 0, 0.5),
    /** What users report is removed, late. */
    REACTIVE(0.25, 0.02, 0.30, 3, 5, 0.3),
    /** The usual practice of large networks. */
    BALANCED(0.5, 0.02, 0.30, 1, 5, 0.5),
    /** Removes on suspicion, bans soon. */
    STRICT(0.9, 0.02, 0.30, 0.5, 3, 0.3),
    /** Volunteers moderate: less is noticed, fewer mistakes stand. */
    COMMUNITY(0.5, 0.03, 0.40, 0.5, 4, 0.7);

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, Object> defaults;

    PolicyPreset(
            double strictness,
            double falsePositives,
            double falseNegatives,
            double delay,
            int strikes,
            double appeals) {
        defaults = Map.of(
                "strictness", strictness,
                "falsePositives", falsePositives,
                "falseNegatives", falseNegatives,
                "delay", delay,
                "strikes", strikes,
                "appeals", appeals,
                "bias", 0.0);
    }

    @Override
    public Map<String, Object> defaults() {
        return defaults;
    }
}
