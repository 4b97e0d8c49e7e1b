package org.townsquare.results.levers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.levers.Moves;
import org.townsquare.statistics.PrimBox;

/** What is moved, in words. */
public final class MovedLevers {

    private MovedLevers() {}

    /** A point, as in "quality from 0 to 1.5, no answer". */
    public static String words(Moves moves, List<Integer> point) {
        String words = IntStream.range(0, point.size())
                .filter(j -> point.get(j) > 0)
                .mapToObj(j -> words(moves, j, point.get(j)))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Words.say("levers.move.none") : words;
    }

    /** A move. */
    static String words(Moves moves, int lever, int position) {
        String to = value(moves, lever, position);
        String from = value(moves, lever, 0);
        if (to.isEmpty()) {
            return moves.name(lever);
        }
        return from.isEmpty()
                ? Words.say("levers.move.to", moves.name(lever), to)
                : Words.say("levers.move", moves.name(lever), from, to);
    }

    /** The value at a position, numbers as the language has them; empty where there is none to tell. */
    static String value(Moves moves, int lever, int position) {
        String value = moves.value(lever, position);
        if (value.matches("-?[0-9]{5,18}")) {
            return Words.thousands(Long.parseLong(value));
        }
        return value.matches("-?[0-9.]+") ? Words.decimal(value) : value;
    }

    /** A limit of a box. */
    static String words(Moves moves, PrimBox.Limit limit) {
        int lever = limit.dimension();
        int low = (int) Math.max(0, Math.ceil(limit.low()));
        int high = (int) Math.min(moves.most(lever), Math.floor(limit.high()));
        String name = moves.name(lever);
        String from = place(moves, lever, low);
        String to = place(moves, lever, high);
        if (low == high) {
            return Words.say("levers.limit.at", name, from);
        }
        if (!moves.hasDegrees(lever)) { // the order of a list means nothing
            return Words.say(
                    "levers.limit.among",
                    name,
                    IntStream.rangeClosed(low, high)
                            .mapToObj(position -> place(moves, lever, position))
                            .collect(Collectors.joining(", ")));
        }
        if (low == 0) {
            return Words.say("levers.limit.below", name, to);
        }
        return high == moves.most(lever)
                ? Words.say("levers.limit.above", name, from)
                : Words.say("levers.limit.between", name, from, to);
    }

    /** Where a lever is. */
    static String place(Moves moves, int lever, int position) {
        String value = value(moves, lever, position);
        if (!value.isEmpty()) {
            return value;
        }
        return Words.say(position == 0 ? "levers.place.start" : "levers.place.moved");
    }
}
