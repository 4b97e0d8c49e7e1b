package org.townsquare.results;

import java.util.Locale;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;

/** What variants of a fork are compared by: one number of each replicate and platform. */
public enum Measure {
    /** Whether it reached critical mass; alternatives only. */
    CRITICAL_MASS(Unit.RUNS),
    /** Whether it pays its way at the end; where the platform's money is followed. */
    ECONOMIC(Unit.RUNS),
    /** Mean active share over the last 30 steps. */
    FINAL_SHARE(Unit.SHARE),
    /** Largest active share. */
    PEAK_SHARE(Unit.SHARE),
    /** Mean toxic share of what users see, over the steps from the fork on. */
    TOXICITY_SEEN(Unit.SHARE),
    /** Sum over the steps from the fork on; where the platform's money is followed. */
    REVENUE(Unit.DOLLARS),
    /** At the end; where the platform's money is followed. */
    CASH(Unit.DOLLARS);

    /** In what the numbers are. */
    public enum Unit {
        /** A share of runs: each run says 0 or 1. */
        RUNS("share of runs"),
        /** A share of something within a run. */
        SHARE("share"),
        /** Money. */
        DOLLARS("dollars");

        public final String words;

        Unit(String words) {
            this.words = words;
        }
    }

    public final Unit unit;

    Measure(Unit unit) {
        this.unit = unit;
    }

    /** Its word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for people. */
    public String label() {
        return Words.say("measure." + word());
    }

    /** Its name and the unit of its differences, for people. */
    public String heading() {
        return Words.say(
                "measure.heading", label(), Words.say(unit == Unit.DOLLARS ? "measure.dollars" : "measure.points"));
    }

    PairedDifference difference(double[] first, double[] second) {
        return unit == Unit.RUNS ? PairedDifference.ofShares(first, second) : PairedDifference.ofReals(first, second);
    }

    /** A difference for people: shares in points, with a sign. */
    public String text(double difference) {
        if (Double.isNaN(difference)) {
            return "";
        }
        String sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
        double size = Math.abs(difference);
        return sign + (unit == Unit.DOLLARS ? Words.thousands(Math.round(size)) : Percent.digits(size));
    }

    /** A range of differences for people: {@code +0.4 to +2}. */
    public String text(double low, double high) {
        return Words.say("measure.range", text(low), text(high));
    }
}
