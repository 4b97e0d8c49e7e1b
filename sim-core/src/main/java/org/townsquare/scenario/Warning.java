package org.townsquare.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that is allowed in a scenario but can hardly be meant. What it says to people stands in their lists of words.
 *
 * @param path the parameter to change, as in {@code platforms.New.company.team}
 * @param kind its key in a list of words
 * @param about what it is about: names, events, dates, counts as Integer, and people and dollars as Long
 */
public record Warning(String path, String kind, List<Object> about) {

    static Warning of(String path, String kind, Object... about) {
        return new Warning(path, kind, List.of(about));
    }

    /** The same of something that is told first. */
    Warning of(Object first) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(about);
        return new Warning(path, kind, List.copyOf(all));
    }
}
