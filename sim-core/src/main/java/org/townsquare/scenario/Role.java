package org.townsquare.scenario;

import java.util.Map;

/** A platform's part in the story. */
public enum Role implements Preset {
    /** An established platform: nearly everybody is there at the start. */
    INCUMBENT(Map.of("initialUsers", 0.95, "initialAware", 1.0, "quality", 2.0)),
    /** A platform that wants to become one. */
    ALTERNATIVE(Map.of("initialUsers", 0.0, "initialAware", 0.0, "quality", 0.0));

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, Object> defaults;

    Role(Map<String, Object> defaults) {
        this.defaults = defaults;
    }

    @Override
    public Map<String, Object> defaults() {
        return defaults;
    }
}
