package org.townsquare.results;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * On which side of vertical lines their words stand: early ones on the right and late ones on the left, unless they would
 * cross another line there; never where the edge would cut them off while the other side has room.
 */
public final class WordSide {

    private static final double LATE = 0.6;

    private final NavigableSet<Double> lines;
    private final double end;

    /**
     * Of some lines.
     *
     * @param lines where they all stand, from 0
     * @param end of the axis, in the same unit
     */
    public WordSide(DoubleStream lines, double end) {
        this.lines = lines.boxed().collect(Collectors.toCollection(TreeSet::new));
        this.end = end;
    }

    /** Whether words of this width stand on the left. */
    public boolean isLeft(double line, double width) {
        boolean late = line > LATE * end;
        Double before = lines.lower(line);
        Double after = lines.higher(line);
        double onTheLeft = line - (before == null ? 0 : before);
        double onTheRight = (after == null ? end : after) - line;
        if ((late ? onTheLeft : onTheRight) >= width) {
            return late;
        }
        boolean leftIsWithin = line >= width;
        boolean rightIsWithin = line + width <= end;
        // Words that cross another line can be read, words that are cut off at the edge cannot.
        return leftIsWithin == rightIsWithin ? onTheLeft > onTheRight : leftIsWithin;
    }
}
