package org.townsquare.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart with letters in place of words at its marks, so that they cover nothing.
 *
 * @param letters what each means: letters by words, in their order
 */
public record Letters(Plot plot, Map<String, String> letters) {

    /** Room above the lines, in parts of their height. */
    private static final double MARGIN = 0.06;

    private static final double MARGIN_PER_ROW = 0.1;
    private static final int MOST_ROWS = 4;
    /** Nearer than this to the one before, in parts of the axis, a letter stands lower. */
    private static final double NEAR = 0.04;

    /** Of a chart with words. */
    public static Letters of(Plot plot) {
        Map<String, String> letters = new LinkedHashMap<>();
        if (!(plot.body() instanceof Panels panels)) {
            return new Letters(plot, letters);
        }
        double near = NEAR * (panels.shared().high() - panels.shared().low());
        List<Panel> lettered = panels.panels().stream()
                .map(panel -> lettered(panel, near, letters))
                .toList();
        Panels body = new Panels(panels.layout(), panels.shared(), lettered);
        return new Letters(new Plot(plot.title(), plot.subtitle(), body), letters);
    }

    private static Panel lettered(Panel panel, double near, Map<String, String> letters) {
        double before = Double.NEGATIVE_INFINITY;
        int row = 0;
        int rows = 0;
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : panel.marks().stream()
                .sorted(Comparator.comparingDouble(Mark::x))
                .toList()) {
            if (mark.words().isEmpty()) {
                marks.add(mark);
                continue;
            }
            row = mark.x() - before < near ? (row + 1) % MOST_ROWS : 0;
            before = mark.x();
            rows = Math.max(rows, row + 1);
            String letter = letters.computeIfAbsent(mark.words(), words -> Character.toString('a' + letters.size()));
            marks.add(new Mark(mark.x(), mark.tone(), letter, row, false));
        }
        return rows == 0 ? panel : panel.marked(marks, MARGIN + MARGIN_PER_ROW * rows);
    }
}
