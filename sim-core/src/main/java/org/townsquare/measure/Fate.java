package org.townsquare.measure;

import java.util.Locale;

/** What became of an incumbent. */
public enum Fate {
    /** It has at least half of the attention of its best day. */
    KEPT("kept its users"),
    /** It has lost more than half of it for good. */
    LOST("lost more than half of its users"),
    /** It has closed. */
    CLOSED("closed");

    private final String phrase;

    Fate(String phrase) {
        this.phrase = phrase;
    }

    /** The word in tables: {@code kept} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to call it in a sentence. */
    public String phrase() {
        return phrase;
    }
}
