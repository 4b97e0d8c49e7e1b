package org.townsquare.results.words;

import java.util.Optional;
import java.util.Set;
import org.townsquare.chart.ChartFormat;

/**
 * How a report and its charts are set. It holds for the thread that writes them, as a locale does, so that not every chart has to be
 * told of it.
 *
 * @param centimetres width of charts for print; none if there are to be none
 * @param grey whether charts for print do without colours
 * @param formats of the files of charts for print
 * @param captions whether title and key of a chart for print stand in a file of captions instead of in it
 * @param pages whether charts for print are put on pages of A4, too
 * @param language of all words, of charts for the screen as well
 */
public record Edition(
        Optional<Double> centimetres,
        boolean grey,
        Set<ChartFormat> formats,
        boolean captions,
        boolean pages,
        Language language) {

    /** For the screen. */
    public static final Edition PLAIN = of(Language.ENGLISH);

    private static final ThreadLocal<Edition> CURRENT = ThreadLocal.withInitial(() -> PLAIN);

    /** For the screen, in a language. */
    public static Edition of(Language language) {
        return new Edition(Optional.empty(), false, Set.of(), false, false, language);
    }

    /** What is written in an edition. */
    public interface Writing<T, E extends Exception> {

        /** Writes it. */
        T write() throws E;
    }

    /** That of this thread. */
    public static Edition current() {
        return CURRENT.get();
    }

    /** Writes something in this edition. */
    public <T, E extends Exception> T with(Writing<T, E> writing) throws E {
        Edition before = CURRENT.get();
        CURRENT.set(this);
        try {
            return writing.write();
        } finally {
            CURRENT.set(before);
        }
    }
}
