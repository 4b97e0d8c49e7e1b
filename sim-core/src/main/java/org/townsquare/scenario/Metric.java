package org.townsquare.scenario;

import java.util.Locale;

/**
 * What is measured of every platform at the end of every step; the order is that of the columns in timeseries.csv. Active,
 * here and wherever else the word stands without more, is by attention: who gives a platform a quarter of the own sessions
 * counts as a quarter of an active user of it. So active users of all platforms together are at most all users.
 */
public enum Metric implements Worded {
    ATTENTION(
            "active users",
            "users",
            "active users: each user counted by the share of sessions that goes to the platform"),
    ATTENTION_SHARE(
            "active share",
            "share of users",
            "active share: active users as a share of all users there are; what verdicts and charts go by"),
    DAU(
            "daily active users",
            "users",
            "users expected to be active on a day: each with chance 1 − (1 − a)^n, where n is sessions a day"),
    MAU(
            "monthly active users",
            "users",
            "users expected to have been active within the last 30 days: each with chance 1 − (1 − a)^(30·n); a member who gives the platform no attention now, but did within 30 days, counts with a = 1/64"),
    MEMBERS("members", "users", "users who have joined the platform and not left it for good"),
    DORMANT("dormant members", "users", "members who give it no attention"),
    JOINED("joined", "users per step", "users who joined in this step"),
    LEFT(
            "left",
            "users per step",
            "members who left for good in this step: after having been dormant, because they were banned or because it closed"),
    AWARE_SHARE("aware users", "share of users", "users who know of the platform, as a share of all users there are"),
    BANNED("banned", "users", "users banned from the platform so far"),
    TOXICITY_SEEN(
            "toxicity seen",
            "share of posts",
            "toxic share of the posts of contacts that the platform's users see there after moderation; distant content counts more. Empty while attention is that of fewer than 10 users"),
    TOXICITY_POSTED(
            "toxicity posted",
            "share of posts",
            "mean toxic share of the posts of the platform's users, before moderation"),
    MEAN_IDEOLOGY(
            "mean ideology",
            "-1 to 1",
            "mean ideology of the platform's users, from -1 to 1, each counted by attention"),
    EXTREMITY("extremity", "0 to 1", "mean distance of the platform's users from the ideological middle"),
    QUALITY("quality", "utility", "the platform's quality, news and lasting changes included"),
    STORES("app stores", "stores", "app stores that list the platform; none before its launch"),
    WAITING("waiting", "users", "users who know of the platform and wait for it to open; none once it has"),
    UNSAFE(
            "toxicity at large",
            "share of posts",
            "toxic share of what is seen on the platform at large after moderation: what advertisers mind"),
    POSTS_SEEN(
            "posts seen",
            "posts per active user and day",
            "posts seen by a user who gives it all attention. Empty if nobody gives it any"),
    REVENUE(
            "revenue",
            "$ per step",
            "what the platform earned in this step. Empty, as is all that follows, if its money is not followed"),
    AD_REVENUE("ad revenue", "$ per step", "the part of that which advertisers paid"),
    ADVERTISERS(
            "advertisers ready",
            "share of budgets",
            "share of advertisers' budgets whose owners are ready to use the platform: large enough, and not boycotted"),
    COSTS("costs", "$ per step", "what it spent in this step"),
    CASH("cash", "$", "its cash at the end of the step"),
    RUNWAY(
            "runway",
            "steps",
            "how long its cash will last at its recent losses. Empty if it loses nothing or has closed"),
    INVESTED("invested", "$", "what investors and the founder have put into the company since step 0"),
    VALUATION("valuation", "$", "what investors think the company is worth, before more is put in"),
    FOUNDERS_STAKE(
            "founder's stake",
            "share of company",
            "share of the company that the founder and its other owners at step 0 still hold"),
    DEBT("debt", "$", "what it owes for bills that it could not pay; stays as it was when it closed"),
    ROUNDS("funding rounds", "rounds", "funding rounds since step 0"),
    DOWN_ROUNDS(
            "down rounds",
            "rounds",
            "funding rounds before which investors valued the company below its value after the previous round");

    private final String label;
    private final String unit;
    private final String meaning;

    Metric(String label, String unit, String meaning) {
        this.label = label;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** Name of the column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** Unit for people. */
    public String unit() {
        return unit;
    }

    /** What it says, for people. */
    public String meaning() {
        return meaning;
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
