package org.townsquare.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** Letters in place of words at the lines that mark events, so that they cover nothing; what they mean is told elsewhere. */
final class EventLetters {

    /** Room above the lines, in parts of their height. */
    private static final double MARGIN = 0.06;

    private static final double MARGIN_PER_ROW = 0.1;
    private static final int MOST_ROWS = 4;

    private static final BasicStroke LINE =
            new BasicStroke(0.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 1.5f}, 0);
    /** Nearer than this to the one before, in parts of the axis, a letter stands lower. */
    private static final double NEAR = 0.04;

    private final Map<String, String> letters = new LinkedHashMap<>();

    void replace(XYPlot plot, double axis) {
        Collection<?> markers = plot.getDomainMarkers(Layer.FOREGROUND);
        if (markers == null) {
            return;
        }
        List<ValueMarker> inOrder = new ArrayList<>();
        for (Object marker : markers) {
            if (marker instanceof ValueMarker value) {
                inOrder.add(value);
            }
        }
        inOrder.sort(Comparator.comparingDouble(ValueMarker::getValue));
        double before = Double.NEGATIVE_INFINITY;
        int row = 0;
        int rows = 0;
        for (ValueMarker marker : inOrder) {
            marker.setStroke(LINE);
            if (marker.getLabel() != null) {
                row = marker.getValue() - before < NEAR * axis ? (row + 1) % MOST_ROWS : 0;
                before = marker.getValue();
                letter(marker, row);
                rows = Math.max(rows, row + 1);
            }
        }
        if (rows > 0) {
            makeRoom(plot.getRangeAxis(), MARGIN + MARGIN_PER_ROW * rows);
        }
    }

    /** An axis of shares ends at 100 %, whatever its margin. */
    private static void makeRoom(ValueAxis axis, double margin) {
        axis.setAutoRange(true); // as on the screen, it may have made room for words
        axis.setUpperMargin(margin);
        if (axis.getUpperBound() == 1) {
            axis.setRange(axis.getLowerBound(), 1 + margin / 2);
        }
    }

    private void letter(Marker marker, int row) {
        String letter = letters.computeIfAbsent(marker.getLabel(), label -> Character.toString('a' + letters.size()));
        marker.setLabel(letter);
        marker.setLabelFont(PrintFont.plain(PrintLook.SMALL));
        marker.setLabelBackgroundColor(new Color(255, 255, 255, 0));
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(0.5 + PrintLook.SMALL * row, 1.5, 0, 1.5));
    }

    /** What the letters mean: {@code a: Agora opens; b: …}; empty if there are none. */
    String key() {
        List<String> parts = new ArrayList<>();
        letters.forEach((words, letter) -> parts.add(Words.say("chart.letter", letter, words)));
        return String.join("; ", parts);
    }
}
