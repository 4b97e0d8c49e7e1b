package org.townsquare.gui.chart;

import java.awt.Font;
import java.text.DateFormat;
import java.text.FieldPosition;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.DateAxis;
import org.townsquare.results.Theme;
import org.townsquare.scenario.Scenario;

/** The axis of dates, and what all axes look like. */
final class Dates {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private Dates() {}

    static DateAxis axis(Scenario scenario) {
        DateAxis dates = Theme.style(new DateAxis("date (one step is one day)", UTC, Locale.ENGLISH));
        dates.setLabelFont(PLAIN);
        dates.setTickLabelFont(PLAIN);
        DateFormat format = new Format();
        format.setTimeZone(UTC);
        dates.setDateFormatOverride(format);
        return dates;
    }

    static void paint(Axis axis, Ink ink) {
        axis.setLabelPaint(ink.words());
        axis.setTickLabelPaint(ink.words());
        axis.setAxisLinePaint(ink.mark());
        axis.setTickMarkPaint(ink.mark());
    }

    /** Firsts of months without the day. */
    private static final class Format extends SimpleDateFormat {
        private static final long serialVersionUID = 1;

        private final SimpleDateFormat month = new SimpleDateFormat("MMM yyyy", Locale.ENGLISH);

        Format() {
            super("d MMM", Locale.ENGLISH);
        }

        @Override
        public void setTimeZone(TimeZone zone) {
            super.setTimeZone(zone);
            month.setTimeZone(zone);
        }

        @Override
        public StringBuffer format(Date date, StringBuffer to, FieldPosition position) {
            boolean first = date.toInstant().toString().substring(8, 10).equals("01");
            return first ? month.format(date, to, position) : super.format(date, to, position);
        }
    }
}
