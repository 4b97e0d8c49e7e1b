package org.townsquare.measure;

import java.util.Arrays;
import java.util.Locale;
import org.townsquare.scenario.Worded;

/**
 * What became of an alternative. Its adoption, judged as if money could not run out, is one of these but {@link
 * #INSOLVENT}; its outcome is that as well if its adoption says that users would have stayed, but its money has run out.
 */
public enum Outcome implements Worded {
    /** Passes the subsidy-off test above the niche ceiling. */
    CRITICAL_MASS,
    /** Stable between the niche's floor and ceiling. */
    NICHE,
    /** Below the niche's floor after the test: dwindled, or never got so far. */
    FAILED,
    /** Its users would have stayed, as a critical mass or a niche, but its money ran out. */
    INSOLVENT,
    /** Off the air over the last 30 steps, by the scenario, its owner or gatekeepers. */
    CLOSED,
    /** Never opened within the horizon. */
    NOT_LAUNCHED,
    /**
     * The horizon came too soon for the test or while it was still moving, or it is large but has not passed: it lost
     * more than it may.
     */
    UNDECIDED;

    /** Name of a column that counts it: {@code critical_mass} and so on. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All that adoption may be. */
    public static Outcome[] adoptions() {
        return Arrays.stream(values()).filter(outcome -> outcome != INSOLVENT).toArray(Outcome[]::new);
    }

    /** The outcome of this word. */
    public static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
