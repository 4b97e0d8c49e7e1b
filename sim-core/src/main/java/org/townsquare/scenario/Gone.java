package org.townsquare.scenario;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up names that have left the format of scenarios, for whoever reads a name and does not know it. */
public final class Gone {

    private Gone() {}

    /**
     * The end of a message about a name that is not there; nothing if it never was.
     *
     * @param where the record that has no such parameter, the sealed interface that has no such kind, or the enum that has
     *     no such constant
     * @param name as it stands in a file
     */
    public static Optional<String> message(Class<?> where, String name) {
        return names(where)
                .filter(retired -> retired.name().equals(name))
                .findFirst()
                .map(retired -> (retired.never() ? "is unknown here; it is called " : "is gone; in its place: ")
                        + retired.instead());
    }

    /** All names that have left a type; with the kinds of a sealed interface go those of its own sealed interfaces. */
    public static Stream<Retired> names(Class<?> where) {
        Stream<Retired> own = Arrays.stream(where.getAnnotationsByType(Retired.class));
        return where.isSealed()
                ? Stream.concat(
                        own,
                        Arrays.stream(where.getPermittedSubclasses())
                                .filter(Class::isSealed)
                                .flatMap(Gone::names))
                : own;
    }
}
