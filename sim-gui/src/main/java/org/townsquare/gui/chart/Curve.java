package org.townsquare.gui.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Axis.Scale;
import org.townsquare.results.Theme;
import org.townsquare.scenario.Metric;

/** The charts of the window, in the order of their tabs. */
public enum Curve {
    /** Who is active where: the share of all users, each counted by attention. */
    ATTENTION_SHARE(Metric.ATTENTION_SHARE, "Active users", "attention as a share of all users", "Who is active where"),
    /** Who comes on a day. */
    DAU(Metric.DAU, "Daily", "users", "Users who are active on a day"),
    /** Who comes within a month. */
    MAU(Metric.MAU, "Monthly", "users", "Users who are active within 30 days"),
    /** Who has joined and not left. */
    MEMBERS(Metric.MEMBERS, "Members", "users", "Users who have joined and not left for good"),
    /** Who of them stays away. */
    DORMANT(Metric.DORMANT, "Dormant", "users", "Members who give it no attention"),
    /** What advertisers pay. */
    AD_REVENUE(Metric.AD_REVENUE, "Advertising", "$ per day", "What advertisers spend"),
    /** What is left. */
    CASH(Metric.CASH, "Cash", "$", "Cash of the companies"),
    /** How long it lasts. */
    RUNWAY(Metric.RUNWAY, "Runway", "days", "How long the cash lasts, while money is lost"),
    /** What users see. */
    TOXICITY_SEEN(Metric.TOXICITY_SEEN, "Toxicity", "share of posts", "Toxic posts seen, after moderation"),
    /** Who gathers there. */
    MEAN_IDEOLOGY(Metric.MEAN_IDEOLOGY, "Ideology", "−1 left, 1 right", "Mean ideology of active users");

    private final Metric metric;
    private final String tab;
    private final String unit;
    private final String meaning;

    Curve(Metric metric, String tab, String unit, String meaning) {
        this.metric = metric;
        this.tab = tab;
        this.unit = unit;
        this.meaning = meaning;
    }

    Metric metric() {
        return metric;
    }

    String unit() {
        return unit;
    }

    /** Its name on a tab. */
    public String tab() {
        return tab;
    }

    /** What it shows, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Name of files. */
    String fileName() {
        return metric.column().replace('_', '-');
    }

    Axis axis(String label) {
        return switch (this) {
            case ATTENTION_SHARE, TOXICITY_SEEN -> Theme.shares(label);
            case AD_REVENUE, CASH -> Theme.dollars(label);
            case DAU, MAU, MEMBERS, DORMANT, RUNWAY -> new Axis(label, Scale.AMOUNTS, format("#,##0"));
            case MEAN_IDEOLOGY -> new Axis(label, Scale.NUMBERS, format("0.00;−0.00"));
        };
    }

    /** The smallest range that an axis shows: less would make mountains of molehills. */
    double leastRange() {
        return switch (this) {
            case ATTENTION_SHARE, TOXICITY_SEEN -> 0.005;
            case AD_REVENUE, CASH -> 100;
            case DAU, MAU, MEMBERS, DORMANT -> 10;
            case RUNWAY -> 30;
            case MEAN_IDEOLOGY -> 0.4;
        };
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    }
}
