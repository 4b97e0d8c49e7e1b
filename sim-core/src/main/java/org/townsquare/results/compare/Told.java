package org.townsquare.results.compare;

import java.util.Locale;

/** Numbers in sentences. */
final class Told {

    private Told() {}

    /** {@code 1 run}, {@code 1,234 runs}. */
    static String count(long number, String of) {
        return String.format(Locale.ROOT, "%,d %s%s", number, of, number == 1 ? "" : "s");
    }
}
