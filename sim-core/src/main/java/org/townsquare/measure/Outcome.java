package org.townsquare.measure;

import java.util.Arrays;
import java.util.Locale;

/**
 * What became of an alternative. Its adoption, judged as if money could not run out, is one of these but {@link
 * #INSOLVENT}; its outcome is that as well if its adoption says that users would have stayed, but its money has run out.
 */
public enum Outcome {
    /** Passes the subsidy-off test above the niche ceiling. */
    CRITICAL_MASS("reached critical mass"),
    /** Stable between the niche's floor and ceiling. */
    NICHE("survived as a niche"),
    /** Below the niche's floor after the test: dwindled, or never got so far. */
    FAILED("failed"),
    /** Its users would have stayed, as a critical mass or a niche, but its money ran out. */
    INSOLVENT("kept its users but ran out of money"),
    /** Off the air over the last 30 steps, by the scenario, its owner or gatekeepers. */
    CLOSED("closed down"),
    /** Never opened within the horizon. */
    NOT_LAUNCHED("never launched"),
    /**
     * The horizon came too soon for the test or while it was still moving, or it is large but has not passed: it lost
     * more than it may.
     */
    UNDECIDED("was undecided");

    private final String phrase;

    Outcome(String phrase) {
        this.phrase = phrase;
    }

    /** The word in tables: {@code critical-mass} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name of a column that counts it: {@code critical_mass} and so on. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to call it in a sentence. */
    public String phrase() {
        return phrase;
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
