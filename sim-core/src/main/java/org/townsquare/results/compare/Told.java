package org.townsquare.results.compare;

import org.townsquare.results.Words;

/** Numbers in sentences. */
final class Told {

    private Told() {}

    /** {@code 1 run}, {@code 1,234 runs}: how many there are of what a sentence names. */
    static String count(long number, String of) {
        return Words.say("count." + of, Words.thousands(number), number);
    }
}
