package org.townsquare.results.tipping;

import java.io.IOException;
import java.nio.file.Path;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;

/**
 * What a hysteresis run is asked.
 *
 * @param path of the parameter that is ramped
 * @param low where the ramp begins and ends
 * @param high where it turns
 * @param levels number of values, both ends included
 * @param platform whose active share is watched
 */
public record RampQuestion(String path, double low, double high, int levels, String platform) {

    /** Part of the steps for which a run stays at the first value, so that it settles. */
    private static final int SETTLING = 10;

    /** What was asked in the run whose folder this is. */
    public static RampQuestion in(Path folder) throws IOException {
        return Json.read(Marker.RAMP.in(folder), RampQuestion.class);
    }

    /** The value of a level. */
    public double value(int level) {
        return low + (high - low) * level / (levels - 1);
    }

    /** Distance of two values: what is less cannot be told. */
    public double resolution() {
        return (high - low) / (levels - 1);
    }

    /** Steps before the ramp begins, in a run of so many. */
    public int settling(int steps) {
        return steps / SETTLING;
    }

    /** Steps at each value on either way, in a run of so many. */
    public int hold(int steps) {
        return (steps - settling(steps)) / (2 * levels);
    }

    /** The same in the quick ramp, to which the run's own is compared. */
    public int quickHold(int steps) {
        return hold(steps) / 2;
    }

    /** The fewest steps that a run may have. */
    public int fewestSteps() {
        int steps = 4 * levels;
        while (hold(steps) < 2) {
            steps++;
        }
        return steps;
    }
}
