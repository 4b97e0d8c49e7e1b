package org.townsquare.scenario;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/** When users come into the world of a scenario: at first or later. Newcomers have no habit and no ties. */
public record Entry(
        @Parameter(
                value = "Share of all users who are there at step 0; the others come later.",
                unit = "share of users",
                byDefault = "1",
                min = 0,
                max = 1)
        double present,

        @Parameter(value = "How the number of users grows to all.", byDefault = "linear")
        Growth growth,

        @Parameter(
                value = "Time until all have come; for logistic growth, until 99 % have.",
                unit = "steps",
                byDefault = "1460",
                min = 1,
                max = 65_000)
        double days)
        implements Serializable {

    /** The course of growth. */
    public enum Growth {
        /** Evenly. */
        LINEAR,
        /** Slowly, fast, slowly: N' = ρ·N·(1 − N) with N the share that has come (Verhulst 1838). */
        LOGISTIC
    }

    /** Logistic growth ends with this share. */
    static final double NEARLY_ALL = 0.99;

    /** Whether some come later. */
    public boolean isGradual() {
        return present < 1;
    }

    /**
     * The step at which somebody comes.
     *
     * @param place among all users in the order of coming, from 0 to 1
     * @return 0 for who is there at first, at most {@link Integer#MAX_VALUE}
     */
    public int step(double place) {
        if (place < present) {
            return 0;
        }
        double time = growth == Growth.LINEAR
                ? days * (place - present) / (1 - present)
                : days * (logit(place) - logit(present)) / (logit(NEARLY_ALL) - logit(present));
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(time));
    }

    private static double logit(double share) {
        return FastMath.log(share / (1 - share));
    }
}
