package org.townsquare.results;

import java.util.Locale;

/** What variants of a fork are compared by: one number of each replicate and platform. */
public enum Measure {
    /** Whether it reached critical mass; alternatives only. */
    CRITICAL_MASS("probability of critical mass", Unit.RUNS),
    /** Whether it pays its way at the end; where the platform's money is followed. */
    ECONOMIC("probability of paying its way", Unit.RUNS),
    /** Mean active share over the last 30 steps. */
    FINAL_SHARE("active share at the end", Unit.SHARE),
    /** Largest active share. */
    PEAK_SHARE("active share at the peak", Unit.SHARE),
    /** Mean toxic share of what users see, over the steps from the fork on. */
    TOXICITY_SEEN("toxic posts seen", Unit.SHARE),
    /** Sum over the steps from the fork on; where the platform's money is followed. */
    REVENUE("revenue", Unit.DOLLARS),
    /** At the end; where the platform's money is followed. */
    CASH("cash at the end", Unit.DOLLARS);

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

    public final String label;
    public final Unit unit;

    Measure(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** Its word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name and the unit of its differences, for people. */
    public String heading() {
        return label + ", " + (unit == Unit.DOLLARS ? "dollars" : "points");
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
        return sign + (unit == Unit.DOLLARS ? dollars(size) : Percent.digits(size));
    }

    /** A sum with its thousands. */
    private static String dollars(double sum) {
        return String.format(Locale.ROOT, "%,.0f", sum);
    }
}
