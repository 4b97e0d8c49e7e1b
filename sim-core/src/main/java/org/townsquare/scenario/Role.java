package org.townsquare.scenario;

import java.util.Map;

/** A platform's part in the story. */
public enum Role implements Preset, Worded {
    /** An established platform: nearly everybody is there at the start. */
    INCUMBENT(0.95, 1, 2, "established"),
    /** A platform that wants to become one. */
    ALTERNATIVE(0, 0, 0, "startup");

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, Object> defaults;

    Role(double initialUsers, double initialAware, double quality, String company) {
        defaults = Map.of(
                "initialUsers", initialUsers, "initialAware", initialAware, "quality", quality, "company", company);
    }

    @Override
    public Map<String, Object> defaults() {
        return defaults;
    }
}
