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
import org.jfree.chart.ui.TextAnchor;
import org.townsquare.results.Dates;
import org.townsquare.results.Theme;
import org.townsquare.results.WordSide;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.ParameterChange;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** Lines across a chart: events, and tipping points. */
final class Marks {

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
        Labels labels = labels(happened, reached, room.width);
        int[] rows = labels.rows((int) (MOST * room.height / ROW));
        if (room.height > 0) {
            int used = Arrays.stream(rows).max().orElse(-1) + 1;
            double words = used * ROW / (double) room.height;
            plot.getRangeAxis().setUpperMargin(MARGIN + words / (1 - Math.min(words, MOST)));
        }
        for (int i = 0; i < happened.size(); i++) {
            ValueMarker marker =
                    new ValueMarker(Dates.millis(scenario, happened.get(i).step()), ink.mark(), Theme.MARK);
            if (rows[i] >= 0) {
                label(marker, words(happened.get(i).event()), ink);
                WordSide.put(marker, labels.isLeft(i), 3 + ROW * rows[i]);
            }
            plot.addDomainMarker(marker);
        }
    }

    private static Labels labels(List<Happening> happened, int reached, int width) {
        return new Labels(
                happened.stream()
                        .mapToDouble(h -> h.step() * width / (double) reached)
                        .toArray(),
                happened.stream()
                        .mapToDouble(h ->
                                WORDS.getStringBounds(words(h.event()), SMOOTH).getWidth() + GAP)
                        .toArray(),
                width);
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
            return of + path.substring(path.lastIndexOf('.') + 1) + " → " + ScenarioFiles.plain(change.value());
        }
        String kind = event.kind().replace('-', ' ');
        return event.platform() == null ? kind : event.platform() + ": " + kind;
    }
}
