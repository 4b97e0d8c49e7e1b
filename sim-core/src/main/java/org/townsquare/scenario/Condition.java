package org.townsquare.scenario;

import java.io.Serializable;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** What has to be so, and for how long, that an event happens. */
public record Condition(
        @Parameter("What is looked at at the end of every step: a column of timeseries.csv, with hyphens.")
        Metric metric,

        @Parameter(
                value = "The platform that is looked at; by default the one that the event happens to.",
                optional = true,
                names = "platforms")
        String platform,

        @Parameter(
                value = "It holds above this value.",
                unit = "as the metric",
                optional = true,
                min = -1e15,
                max = 1e15)
        Double above,

        @Parameter(
                value = "It holds below this value.",
                unit = "as the metric",
                optional = true,
                min = -1e15,
                max = 1e15)
        Double below,

        @Parameter(
                value =
                        "Number of successive steps at whose ends it has to hold; the event then happens at the beginning of the next step.",
                unit = "steps",
                byDefault = "1",
                min = 1,
                max = 65_000)
        int days,

        @Parameter(
                value = "The first step at whose end it is looked at.",
                unit = "step or date",
                byDefault = "0",
                min = 0,
                max = 65_000,
                date = true)
        int from,

        @Parameter(
                value =
                        "The event may happen again, at the earliest this many steps after the last time, and only after the condition has held again for that many days; without it, the event happens once.",
                unit = "steps",
                optional = true,
                min = 1,
                max = 65_000)
        Integer again)
        implements Serializable {

    /** Whether a value is as it has to be; never if there is none. */
    boolean holds(double value) {
        return (above != null || below != null)
                && !(above != null && !(value > above))
                && !(below != null && !(value < below));
    }

    /** Why it can never hold; nothing if it can. */
    Optional<String> contradiction() {
        if (above == null && below == null) {
            return Optional.of("says neither above nor below which value");
        }
        if (above != null && below != null && above >= below) {
            return Optional.of("can never be above " + shown(above) + " and below " + shown(below) + " at once");
        }
        if (above != null && above >= metric.most()) {
            return Optional.of("can never hold: " + metric.word() + " is never above " + shown(above)
                    + "; allowed: below " + shown(metric.most()));
        }
        if (below != null && below <= metric.least()) {
            return Optional.of("can never hold: " + metric.word() + " is never below " + shown(below)
                    + "; allowed: above " + shown(metric.least()));
        }
        return Optional.empty();
    }

    /** In a few words: "attention-share of Old is below 0.9 for 30 steps". */
    String words() {
        return metric.word() + (platform == null ? "" : " of " + platform) + " is"
                + (above == null ? "" : " above " + shown(above))
                + (above == null || below == null ? "" : " and")
                + (below == null ? "" : " below " + shown(below))
                + (days == 1 ? "" : " for " + days + " steps");
    }

    private static String shown(double value) {
        return new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
    }
}
