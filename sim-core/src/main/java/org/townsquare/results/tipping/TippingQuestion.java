package org.townsquare.results.tipping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import org.townsquare.measure.CriticalMass;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;
import org.townsquare.scenario.Worded;

/**
 * What a search for tipping points is asked.
 *
 * @param path of the parameter that is varied
 * @param low lower end of its range
 * @param high upper end of its range
 * @param precision half the length of the 95 % interval at which to stop
 * @param budget the most runs for each tipping point
 * @param commonRandomNumbers whether the same replicates run at every value
 * @param platform whose critical mass it is about
 * @param of what has to happen in a run
 * @param rows the parameter along which the frontier lies; null without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TippingQuestion(
        String path,
        double low,
        double high,
        double precision,
        int budget,
        boolean commonRandomNumbers,
        String platform,
        Of of,
        Rows rows) {

    /** What was asked in the search whose folder this is. */
    public static TippingQuestion in(Path folder) throws IOException {
        return Json.read(Marker.TIPPING.in(folder), TippingQuestion.class);
    }

    /** What has to happen in a run for it to count as one that reached critical mass. */
    public enum Of implements Worded {
        /** The platform reaches critical mass, as the outcome is judged. */
        OUTCOME {
            @Override
            public Outcome of(PlatformResult result) {
                return result.adoption();
            }
        },
        /** At the test the platform has at least its critical mass, as that is measured, or needs none. */
        CRITICAL_MASS {
            @Override
            public Outcome of(PlatformResult result) {
                CriticalMass mass = result.criticalMass();
                if (mass == null) {
                    return Outcome.NOT_LAUNCHED;
                }
                return switch (mass.answer()) {
                    case ABOVE, NEEDS_NONE -> Outcome.CRITICAL_MASS;
                    case BELOW, NO_LEVEL -> Outcome.FAILED;
                    case UNKNOWN -> Outcome.UNDECIDED;
                };
            }
        };

        /** What a run counts as. */
        public abstract Outcome of(PlatformResult result);
    }

    /** A second parameter and the values at which the tipping point of the first is sought. */
    public record Rows(String path, double low, double high, int count) {

        /** The value of a row. */
        public double value(int row) {
            return count == 1 ? low : low + (high - low) * row / (count - 1);
        }
    }

    /** How many tipping points are sought. */
    public int searches() {
        return rows == null ? 1 : rows.count();
    }
}
