package org.townsquare.results.sweep;

import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Heights over the crossings of two rows of coordinates.
 *
 * @param x ascending
 * @param y ascending
 * @param heights by x, then y; NaN where it is not known
 */
record Surface(double[] x, double[] y, double[][] heights) {

    /** A straight piece of a contour. */
    record Line(Point2D from, Point2D to) {}

    /**
     * The lines along which the surface passes a level: marching squares (Lorensen and Cline 1987, in two dimensions) with
     * straight interpolation along the edges. Of a saddle's two readings the one that its middle speaks for. Squares
     * with an unknown corner have no line.
     */
    List<Line> contour(double level) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i + 1 < x.length; i++) {
            for (int j = 0; j + 1 < y.length; j++) {
                square(i, j, level, lines);
            }
        }
        // Where a corner is just as high, a square may be touched in a point.
        lines.removeIf(line -> line.from.equals(line.to));
        return lines;
    }

    private void square(int i, int j, double level, List<Line> lines) {
        double middle = (heights[i][j] + heights[i + 1][j] + heights[i + 1][j + 1] + heights[i][j + 1]) / 4;
        if (Double.isNaN(middle)) {
            return;
        }
        // Edges in turn around the square, so that crossings that follow one another enclose a corner; each from its
        // smaller end, so that neighbours agree to the last bit on where it is crossed.
        List<Point2D> crossings = Stream.of(
                        crossing(i, j, i + 1, j, level),
                        crossing(i + 1, j, i + 1, j + 1, level),
                        crossing(i, j + 1, i + 1, j + 1, level),
                        crossing(i, j, i, j + 1, level))
                .flatMap(List::stream)
                .toList();
        if (crossings.size() == 2) {
            lines.add(new Line(crossings.get(0), crossings.get(1)));
        } else if (crossings.size() == 4) {
            // Joining edges 0 and 1 cuts off the corner between them, (i + 1, j): right if the middle is on the other
            // side.
            boolean cutsOff = heights[i + 1][j] >= level != middle >= level;
            int first = cutsOff ? 0 : 1;
            lines.add(new Line(crossings.get(first), crossings.get(first + 1)));
            lines.add(new Line(crossings.get(first + 2), crossings.get((first + 3) % 4)));
        }
    }

    /** Where the edge between two crossings passes the level; nothing if it does not. */
    private List<Point2D> crossing(int i, int j, int k, int l, double level) {
        double from = heights[i][j] - level;
        double to = heights[k][l] - level;
        if (from >= 0 == to >= 0) {
            return List.of();
        }
        double part = from / (from - to);
        return List.of(new Point2D.Double(x[i] + part * (x[k] - x[i]), y[j] + part * (y[l] - y[j])));
    }

    /** The pieces of a contour joined where they meet. */
    static List<List<Point2D>> joined(List<Line> lines) {
        Map<Point2D, List<Line>> ends = new HashMap<>();
        for (Line line : lines) {
            ends.computeIfAbsent(line.from, end -> new ArrayList<>()).add(line);
            ends.computeIfAbsent(line.to, end -> new ArrayList<>()).add(line);
        }
        Set<Line> left = new LinkedHashSet<>(lines);
        List<List<Point2D>> all = new ArrayList<>();
        while (!left.isEmpty()) {
            Line line = left.iterator().next();
            left.remove(line);
            Deque<Point2D> points = new ArrayDeque<>(List.of(line.from, line.to));
            for (Line next = next(ends, left, line.to); next != null; next = next(ends, left, points.getLast())) {
                points.addLast(next.from.equals(points.getLast()) ? next.to : next.from);
            }
            for (Line next = next(ends, left, line.from); next != null; next = next(ends, left, points.getFirst())) {
                points.addFirst(next.from.equals(points.getFirst()) ? next.to : next.from);
            }
            all.add(List.copyOf(points));
        }
        return all;
    }

    /** A piece not taken yet that ends here; null if there is none. It is taken. */
    private static Line next(Map<Point2D, List<Line>> ends, Set<Line> left, Point2D end) {
        for (Line line : ends.get(end)) {
            if (left.remove(line)) {
                return line;
            }
        }
        return null;
    }
}
