package org.townsquare.scenario;

import java.util.Map;

/** A named set of defaults; implemented by enums. */
public interface Preset {

    /** Parameter names and the values, as they would stand in a scenario file, that this preset gives them. */
    Map<String, Object> defaults();
}
