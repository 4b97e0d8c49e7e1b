package org.townsquare.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what is wrong with the files of a network; keeps the first few and counts the rest. */
final class Problems {

    private static final int SHOWN = 20;

    private final List<String> shown = new ArrayList<>();
    private int more;

    void add(String place, String message) {
        if (shown.size() < SHOWN) {
            shown.add(place + ": " + message);
        } else {
            more++;
        }
    }

    /** Ends the reading if there was any problem. */
    void throwIfAny() {
        if (more > 0) {
            shown.add(String.format(Locale.ROOT, "and %,d more", more));
        }
        if (!shown.isEmpty()) {
            throw new NetworkFileException(shown);
        }
    }
}
