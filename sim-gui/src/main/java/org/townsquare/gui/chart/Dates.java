package org.townsquare.gui.chart;

import java.awt.Font;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.townsquare.results.Theme;
import org.townsquare.scenario.Scenario;

/** The axis of dates, and what all axes look like. */
final class Dates {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    /** Longer runs have an axis of months. */
    private static final int MONTHS_FROM = 150;

    private Dates() {}

    static DateAxis axis() {
        DateAxis dates = Theme.style(new DateAxis("date (one step is one day)", UTC, Locale.ENGLISH));
        dates.setLabelFont(PLAIN);
        dates.setTickLabelFont(PLAIN);
        dates.setTickLabelInsets(new RectangleInsets(2, 10, 2, 10));
        return dates;
    }

    /** Shows so many steps, by days or by months. */
    static void show(DateAxis dates, Scenario scenario, int steps) {
        DateFormat format = new SimpleDateFormat(steps > MONTHS_FROM ? "MMM yyyy" : "d MMM", Locale.ENGLISH);
        format.setTimeZone(UTC);
        dates.setDateFormatOverride(format);
        dates.setRange(Lines.millis(scenario, 0), Lines.millis(scenario, steps));
    }

    static void paint(Axis axis, Ink ink) {
        axis.setLabelPaint(ink.words());
        axis.setTickLabelPaint(ink.words());
        axis.setAxisLinePaint(ink.mark());
        axis.setTickMarkPaint(ink.mark());
    }
}
