package org.townsquare.scenario;

import java.util.Map;

/** How far a company has come: cash at step 0 and the team's cost in dollars a year. */
public enum Stage implements Preset {
    /** A large listed company: Twitter had about 6 billion dollars at the end of 2021 and spent 3 billion on its people. */
    ESTABLISHED(6e9, 3e9),
    /** A new company with its first rounds behind it and thirty people: 1.2 million dollars a month. */
    STARTUP(40e6, 15e6);

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, Object> defaults;

    Stage(double capital, double team) {
        defaults = Map.of("capital", capital, "team", team);
    }

    @Override
    public Map<String, Object> defaults() {
        return defaults;
    }
}
