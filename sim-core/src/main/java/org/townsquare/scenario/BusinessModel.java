package org.townsquare.scenario;

import java.util.Map;

/** Where a platform's revenue comes from: ads for each post, fee in dollars a month. */
public enum BusinessModel implements Preset {
    /** Users see ads. */
    ADVERTISING(0.1, 0),
    /** Users pay, all of them. */
    SUBSCRIPTION(0, 5),
    /** Money is not followed: there may be ads, but neither revenue nor costs, and the platform cannot run out of cash. */
    NONE(0.1, 0);

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, Object> defaults;

    BusinessModel(double adLoad, double fee) {
        defaults = Map.of("adLoad", adLoad, "fee", fee);
    }

    @Override
    public Map<String, Object> defaults() {
        return defaults;
    }
}
