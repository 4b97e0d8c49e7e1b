package org.townsquare.results;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.townsquare.scenario.Scenario;

/** The axis of time of charts, on which a step is a day. */
public final class Dates {

    /** Longer axes, in steps, have months alone. */
    private static final int MONTHS_FROM = 150;

    private Dates() {}

    /** An axis that shows nothing yet. */
    public static DateAxis axis() {
        return Theme.style(new DateAxis(Words.say("chart.dates"), TimeZone.getTimeZone("UTC"), Locale.ENGLISH));
    }

    /** Has an axis show a scenario from its first step to another. */
    public static void show(DateAxis axis, Scenario scenario, int last) {
        axis.setDateFormatOverride(Words.dates(last < MONTHS_FROM));
        axis.setRange(millis(scenario, 0), millis(scenario, last));
    }

    /** The date of a step, as charts want it. */
    public static double millis(Scenario scenario, long step) {
        return scenario.start()
                .plusDays(step)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli();
    }
}
