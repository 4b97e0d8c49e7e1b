package org.townsquare.scenario;

import java.util.Map;

/**
 * How far a company has come: its cash at step 0, and what its team costs a year, in dollars for each person whom it counts.
 * So a company is as large as the world it stands in.
 */
public enum Stage implements Preset {
    /**
     * A large listed company, by the people on its own platform: Twitter had about 6 billion dollars at the end of 2021 and
     * spent 3 billion on its people, for 217 million daily users.
     */
    ESTABLISHED(27.6, 13.8, true),
    /**
     * A new company with its first rounds behind it, by all the people whom it may win: of 220 million it has 40 million
     * dollars and thirty people, who cost 15 million a year.
     */
    STARTUP(0.18, 0.07, false);

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, Object> defaults;

    private final boolean countsOwn;

    Stage(double capital, double team, boolean countsOwn) {
        this.countsOwn = countsOwn;
        defaults = Map.of("capitalPerPerson", capital, "teamPerPerson", team);
    }

    /**
     * The people by whom such a company is sized.
     *
     * @param world people who are there at step 0
     * @param own people whom its platform's initial users stand for
     */
    double counts(double world, double own) {
        return countsOwn ? own : world;
    }

    @Override
    public Map<String, Object> defaults() {
        return defaults;
    }
}
