package org.townsquare.gui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
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
    private static final int MOST_WORDS = 3;
    /** Room above the lines, in parts of their height, so that no words hide them. */
    private static final double MARGIN = 0.05;

    private static final double MARGIN_PER_ROW = 0.17;
    /** In this part of the axis words stand to the right of the line. */
    private static final double EARLY = 0.5;

    private Marks() {}

    /** Marks what has happened by a step; words stand at the latest ones only. */
    static void events(XYPlot plot, Scenario scenario, List<Happening> happened, int reached, boolean words, Ink ink) {
        plot.clearDomainMarkers();
        if (words) {
            plot.getRangeAxis().setUpperMargin(MARGIN + MARGIN_PER_ROW * Math.min(MOST_WORDS, happened.size()));
        }
        for (int i = 0; i < happened.size(); i++) {
            int step = happened.get(i).step();
            ValueMarker marker = new ValueMarker(Lines.millis(scenario, step), ink.mark(), DASHES);
            if (words && i >= happened.size() - MOST_WORDS) {
                label(marker, words(happened.get(i).event()), ink);
                boolean early = step < EARLY * reached;
                marker.setLabelAnchor(early ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
                marker.setLabelTextAnchor(early ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
                marker.setLabelOffset(new RectangleInsets(3 + ROW * (i % MOST_WORDS), 4, 0, 4));
            }
            plot.addDomainMarker(marker);
        }
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
