package org.townsquare.scenario;

import java.util.Locale;

/**
 * What has a word in files, in tables and on the command line: the constant {@code SHORT_VIDEO} is {@code short-video}. Implemented by
 * enums.
 */
public interface Worded {

    /** Its word. */
    default String word() {
        return of((Enum<?>) this);
    }

    /** The word of any constant. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
