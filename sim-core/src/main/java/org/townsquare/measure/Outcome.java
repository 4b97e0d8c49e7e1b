package org.townsquare.measure;

import java.util.Locale;

/** What became of an alternative. */
public enum Outcome {
    /** Passes the subsidy-off test above the niche ceiling. */
    CRITICAL_MASS("reached critical mass"),
    /** Stable between the niche's floor and ceiling. */
    NICHE("survived as a niche"),
    /** Below the niche's floor after the test: dwindled, or never got so far. */
    FAILED("failed"),
    /** Off the air over the last 30 steps. */
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

    /** The outcome of this word. */
    public static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
