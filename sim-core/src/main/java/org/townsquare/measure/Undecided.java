package org.townsquare.measure;

import java.util.Locale;

/** Why an outcome is undecided. */
public enum Undecided {
    /** It opened when the subsidy-off test had begun, or the run is too short for a test. */
    TOO_SOON("opened too late, or the run is too short, for the test"),
    /** Its share still changed from one half of the test's window to the other. */
    MOVING("was still moving"),
    /** It is large, but lost more than it may in the test. */
    NOT_PASSED("was large without passing the test");

    private final String phrase;

    Undecided(String phrase) {
        this.phrase = phrase;
    }

    /** The word in tables: {@code too-soon} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to call it in a sentence. */
    public String phrase() {
        return phrase;
    }
}
