package org.townsquare.scenario;

import java.util.Locale;

/**
 * What is measured of every platform at the end of every step; the order is that of the columns in timeseries.csv. Active,
 * here and wherever else the word stands without more, is by attention: who gives a platform a quarter of the own sessions
 * counts as a quarter of an active user of it. So active users of all platforms together are at most all users.
 */
public enum Metric {
    /** Active users: users of the platform, each counted by the share of the own sessions that go there. */
    ATTENTION("active users", "users"),
    /** Active share: active users as a share of all users there are; what verdicts and charts go by. */
    ATTENTION_SHARE("active share", "share of users"),
    /** Users expected to be active on a day: each with chance 1 − (1 − a)^n, n being sessions a day. */
    DAU("daily active users", "users"),
    /** Users expected to be active within 30 days: each with chance 1 − (1 − a)^(30·n). */
    MAU("monthly active users", "users"),
    /** Users who have joined the platform and not left it for good. */
    MEMBERS("members", "users"),
    /** Members who give it no attention. */
    DORMANT("dormant members", "users"),
    /** Users who joined in this step. */
    JOINED("joined", "users per step"),
    /** Members who left for good in this step: after having been dormant, because they were banned or because it closed. */
    LEFT("left", "users per step"),
    /** Users who know of the platform, as a share of all users there are. */
    AWARE_SHARE("aware users", "share of users"),
    /** Users banned from the platform so far. */
    BANNED("banned", "users"),
    /**
     * Toxic share of the posts of contacts that the platform's users see there after moderation; distant content counts
     * more. Empty while attention is that of fewer than 10 users.
     */
    TOXICITY_SEEN("toxicity seen", "share of posts"),
    /** Mean toxic share of the posts of the platform's users, before moderation. */
    TOXICITY_POSTED("toxicity posted", "share of posts"),
    /** Mean ideology of the platform's users, from -1 to 1, each counted by attention. */
    MEAN_IDEOLOGY("mean ideology", "-1 to 1"),
    /** Mean distance of the platform's users from the ideological middle. */
    EXTREMITY("extremity", "0 to 1"),
    /** The platform's quality, news and lasting changes included. */
    QUALITY("quality", "utility"),
    /** App stores that list the platform; none before its launch. */
    STORES("app stores", "stores"),
    /** Users who know of the platform and wait for it to open; none once it has. */
    WAITING("waiting", "users"),
    /** Toxic share of what is seen on the platform at large after moderation: what advertisers mind. */
    UNSAFE("toxicity at large", "share of posts"),
    /** Posts that somebody sees who gives it all attention. Empty if nobody gives it any. */
    POSTS_SEEN("posts seen", "posts per active user and day"),
    /** What the platform earned in this step. Empty, as is all that follows, if its money is not followed. */
    REVENUE("revenue", "$ per step"),
    /** What of that advertisers paid. */
    AD_REVENUE("ad revenue", "$ per step"),
    /** Share of advertisers' budgets whose owners are ready to use the platform: large enough, and not boycotted. */
    ADVERTISERS("advertisers ready", "share of budgets"),
    /** What it spent in this step. */
    COSTS("costs", "$ per step"),
    /** Its cash at the end of the step. */
    CASH("cash", "$"),
    /** How long its cash will last at what it loses lately. Empty if it loses nothing or has closed. */
    RUNWAY("runway", "steps"),
    /** What investors and the founder have put into the company since step 0. */
    INVESTED("invested", "$"),
    /** What investors hold the company for worth, before more is put in. */
    VALUATION("valuation", "$"),
    /** Share of the company that the founder holds, with all others who own it at step 0. */
    FOUNDERS_STAKE("founder's stake", "share of company"),
    /** What it owes for bills that it could not pay; stays as it was when it closed. */
    DEBT("debt", "$"),
    /** Funding rounds that were held since step 0. */
    ROUNDS("funding rounds", "rounds"),
    /** Those before which investors held the company for worth less than after the round before. */
    DOWN_ROUNDS("down rounds", "rounds");

    private final String label;
    private final String unit;

    Metric(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** Name of the column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name in files of scenarios and sweeps. */
    public String word() {
        return column().replace('_', '-');
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** Unit for people. */
    public String unit() {
        return unit;
    }

    /** Whether it is about money, so that there is none where that is not followed. */
    public boolean isMoney() {
        return compareTo(REVENUE) >= 0;
    }

    /** Whether there is something to measure before a platform opens. */
    public boolean isBeforeLaunch() {
        return this == AWARE_SHARE || this == WAITING;
    }

    /** The least that it can be. */
    double least() {
        return switch (this) {
            case QUALITY, CASH -> Double.NEGATIVE_INFINITY;
            case MEAN_IDEOLOGY -> -1;
            default -> 0;
        };
    }

    /** The most that it can be. */
    double most() {
        return unit.startsWith("share") || this == MEAN_IDEOLOGY || this == EXTREMITY ? 1 : Double.POSITIVE_INFINITY;
    }

    /** True for whole numbers. */
    public boolean isCount() {
        return switch (this) {
            case MEMBERS, DORMANT, JOINED, LEFT, BANNED, WAITING, STORES -> true;
            default -> false;
        };
    }
}
