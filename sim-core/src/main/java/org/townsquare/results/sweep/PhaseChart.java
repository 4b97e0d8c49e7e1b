package org.townsquare.results.sweep;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Cells;
import org.townsquare.chart.Line;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;

/** The chart of a phase diagram: coloured cells, and the line at ½ over them. */
final class PhaseChart {

    private static final Line LINE = new Line(2.4, Line.Dash.SOLID);
    private static final Line ENDS = new Line(1.3, Line.Dash.SHORT);

    private PhaseChart() {}

    static Panels of(PhaseDiagram diagram) {
        Surface estimate = diagram.estimate();
        Cells cells = new Cells(
                estimate.x(),
                estimate.y(),
                estimate.heights(),
                lines(diagram),
                diagram.dots().stream()
                        .map(dot -> new Cells.Spot(dot.x(), dot.y(), dot.height()))
                        .toList(),
                Theme.shares(Words.say(diagram.of().label)).from(0, 1).step(0.1));
        return Panels.of(axis(diagram.x(), estimate.x()), Panel.of(axis(diagram.y(), estimate.y()), cells));
    }

    private static Axis axis(SweptAxis axis, double[] places) {
        double[] edges = Cells.edges(places);
        return axis.axis(axis.low() - edges[0], edges[edges.length - 1] - axis.high(), Cells.MOST_NUMBERS);
    }

    private static List<Series> lines(PhaseDiagram diagram) {
        if (!diagram.hasContour()) {
            return List.of();
        }
        List<Series> lines = new ArrayList<>();
        if (!diagram.isSmoothed()) {
            List<Point> ends = new ArrayList<>(points(diagram.low()));
            ends.addAll(points(diagram.high()));
            lines.add(Series.line(Words.say("chart.phase.half.interval"), Tone.INK, ENDS, ends));
        }
        lines.add(Series.line(Words.say("chart.phase.half"), Tone.INK, LINE, points(diagram.estimate())));
        return lines;
    }

    /** The pieces of a contour, those that meet joined: dashes need one line. */
    private static List<Point> points(Surface surface) {
        List<Point> points = new ArrayList<>();
        for (List<Point2D> joined : Surface.joined(surface.contour(PhaseDiagram.HALF))) {
            joined.forEach(point -> points.add(new Point(point.getX(), point.getY())));
            points.add(Point.BREAK);
        }
        return points;
    }
}
