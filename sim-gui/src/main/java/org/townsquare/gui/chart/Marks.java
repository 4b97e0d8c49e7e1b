package org.townsquare.gui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.ParameterChange;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** Lines across a chart: events, and tipping points. */
final class Marks {

    private static final BasicStroke DASHES =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);
    private static final BasicStroke DOTS =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {8, 4}, 0);
    private static final Font WORDS = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final String PLATFORMS = "platforms.";
    private static final int ROW = 15;
    private static final int GAP = 10;
    /** Words have at most this part of the height. */
    private static final double MOST = 0.4;
    /** Room above the lines, in parts of their height, so that no words hide them. */
    private static final double MARGIN = 0.05;

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private Marks() {}

    /**
     * Marks what has happened, and says what it was at as many of the latest as there is room for.
     *
     * @param reached the last step of the axis
     * @param room for the lines and the words, in pixels; none if there are to be no words
     */
    static void events(XYPlot plot, Scenario scenario, List<Happening> happened, int reached, Dimension room, Ink ink) {
        plot.clearDomainMarkers();
        int[] rows = rows(happened, reached, room);
        if (room.height > 0) {
            int used = Arrays.stream(rows).max().orElse(-1) + 1;
            double words = used * ROW / (double) room.height;
            plot.getRangeAxis().setUpperMargin(MARGIN + words / (1 - Math.min(words, MOST)));
        }
        for (int i = 0; i < happened.size(); i++) {
            int step = happened.get(i).step();
            ValueMarker marker = new ValueMarker(Lines.millis(scenario, step), ink.mark(), DASHES);
            if (rows[i] >= 0) {
                label(marker, words(happened.get(i).event()), ink);
                boolean early = Labels.isEarly(step / (double) reached);
                marker.setLabelAnchor(early ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
                marker.setLabelTextAnchor(early ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
                marker.setLabelOffset(new RectangleInsets(3 + ROW * rows[i], 4, 0, 4));
            }
            plot.addDomainMarker(marker);
        }
    }

    private static int[] rows(List<Happening> happened, int reached, Dimension room) {
        return Labels.rows(
                happened.stream().mapToDouble(h -> h.step() / (double) reached).toArray(),
                happened.stream()
                        .mapToDouble(h ->
                                WORDS.getStringBounds(words(h.event()), SMOOTH).getWidth() + GAP)
                        .toArray(),
                room.width,
                (int) (MOST * room.height / ROW));
    }

    /** Marks a share above which a platform grows by itself. */
    static void tipping(XYPlot plot, double share, String platform, Ink ink) {
        ValueMarker marker = new ValueMarker(share, ink.words(), DOTS);
        label(marker, "tipping point of " + platform, ink);
        // Where the run has not come to yet.
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        plot.addRangeMarker(marker);
    }

    private static void label(ValueMarker marker, String words, Ink ink) {
        marker.setLabel(words);
        marker.setLabelFont(WORDS);
        marker.setLabelPaint(ink.words());
        Color ground = ink.ground();
        marker.setLabelBackgroundColor(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 200));
    }

    private static String words(Event event) {
        if (event.action() instanceof ParameterChange change) {
            String path = change.parameter();
            String of =
                    path.startsWith(PLATFORMS) ? path.substring(PLATFORMS.length(), path.lastIndexOf('.')) + ": " : "";
            return of + path.substring(path.lastIndexOf('.') + 1) + " → "
                    + ScenarioFiles.decimal(change.value()).toPlainString();
        }
        String kind = event.kind().replace('-', ' ');
        return event.platform() == null ? kind : event.platform() + ": " + kind;
    }
}
