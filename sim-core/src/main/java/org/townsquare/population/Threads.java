package org.townsquare.population;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Shares work among threads, here and nowhere else in the model: a browser has only one, and sim-web has another such class. */
final class Threads {

    private Threads() {}

    /** Does pieces of work, at the same time if there are several. */
    static void share(int pieces, IntConsumer work) {
        IntStream numbers = IntStream.range(0, pieces);
        (pieces == 1 ? numbers : numbers.parallel()).forEach(work);
    }
}
