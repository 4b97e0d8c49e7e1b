package org.townsquare.population;

import java.util.function.IntConsumer;

/** In a browser's worker there is one thread: one piece of work after the other. */
final class Threads {

    private Threads() {}

    static void share(int pieces, IntConsumer work) {
        for (int piece = 0; piece < pieces; piece++) {
            work.accept(piece);
        }
    }
}
