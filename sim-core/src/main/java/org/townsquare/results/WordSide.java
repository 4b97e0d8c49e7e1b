package org.townsquare.results;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * On which side of vertical lines their words stand: early ones on the right and late ones on the left, unless they would
 * cross another line there.
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
        return (late ? onTheLeft : onTheRight) >= width ? late : onTheLeft > onTheRight;
    }

    /** Puts the words of a line on a side of it, so many pixels below the top. */
    public static void put(ValueMarker marker, boolean left, double below) {
        marker.setLabelAnchor(left ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(left ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(below, 5, 0, 5));
    }
}
