package org.townsquare.results.words;

import java.time.ZoneOffset;
import org.townsquare.chart.Axis;
import org.townsquare.scenario.Scenario;

/** The axis of time of charts, on which a step is a day. */
public final class Dates {

    /** Longer axes, in steps, have months alone. */
    private static final int MONTHS_FROM = 150;

    private Dates() {}

    /** An axis that shows a scenario from its first step to another. */
    public static Axis axis(Scenario scenario, int last) {
        return new Axis(Words.say("chart.dates"), Axis.Scale.DATES, Words.dates(last < MONTHS_FROM))
                .from(millis(scenario, 0), millis(scenario, Math.max(1, last)));
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
