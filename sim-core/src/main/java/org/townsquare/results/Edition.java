package org.townsquare.results;

import java.util.Optional;
import java.util.Set;

/**
 * How a report and its charts are set. It holds for the thread that writes them, as a locale does, so that not every chart has to be
 * told of it.
 *
 * @param centimetres width of charts for print; none if there are to be none
 * @param grey whether charts for print do without colours
 * @param formats of the files of charts for print
 * @param captions whether title and key of a chart for print stand in a file of captions instead of in it
 */
public record Edition(Optional<Double> centimetres, boolean grey, Set<ChartFormat> formats, boolean captions) {

    /** For the screen. */
    public static final Edition PLAIN = new Edition(Optional.empty(), false, Set.of(), false);

    private static final ThreadLocal<Edition> CURRENT = ThreadLocal.withInitial(() -> PLAIN);

    /** What is written in an edition. */
    public interface Writing<T> {

        /** Writes it. */
        T write() throws Exception;
    }

    /** That of this thread. */
    static Edition current() {
        return CURRENT.get();
    }

    /** Writes something in this edition. */
    public <T> T with(Writing<T> writing) throws Exception {
        Edition before = CURRENT.get();
        CURRENT.set(this);
        try {
            return writing.write();
        } finally {
            CURRENT.set(before);
        }
    }
}
