package org.townsquare.scenario;

/** What an event can do to the simulated world. Platforms, influencers, nations and app stores go by their names. */
public interface World {

    /** Puts a platform into the news and, if {@code launch} is not null, plans its launch for that step. */
    void announce(String platform, double news, Integer launch);

    /** Puts off a launch that has not happened yet. */
    void delay(String platform, int steps);

    /** Opens a platform and puts it into the news. */
    void launch(String platform, double news);

    /** Gives a platform another moderation policy. */
    void adopt(String platform, Policy policy);

    /** Adds marketing, a hazard per step, for some steps. */
    void advertise(String platform, double hazard, int steps);

    /** Changes a platform's quality for good, evenly over some steps. */
    void improve(String platform, double change, int steps);

    /** Lets a platform have a share of the pull of a rival's format, after some steps, for a cost in dollars. */
    void copyFormat(String platform, String rival, double share, int steps, double cost);

    /**
     * Has a platform's company buy a rival.
     *
     * @param price in dollars; null for what investors hold the rival for worth, and the premium
     * @param premium as a share of that worth
     * @param inShares part of the price that is paid in shares
     */
    void buy(String platform, String rival, Double price, double premium, double inShares, Bought becomes);

    /** Changes what users think of a platform for a while; fades like news. */
    void sway(String platform, double appeal);

    /** Bans an influencer from a platform. */
    void ban(String influencer, String platform);

    /** Makes an influencer active on a platform, puts that into the news, and, if {@code leaves} is not null, inactive there. */
    void move(String influencer, String platform, String leaves, double news);

    /** Makes a platform unreachable in a nation for some steps. */
    void suspend(String platform, String nation, int steps);

    /** Takes a platform off the air for some steps. */
    void goDark(String platform, int steps);

    /** Makes so many advertising firms boycott a platform for some steps at least. */
    void boycott(String platform, double firms, Advertisers.From from, int steps);

    /** Takes a platform's app out of a store for some steps or, if {@code steps} is null, until its probation is passed. */
    void removeApp(String platform, String store, Integer steps);

    /** Takes a platform's app back into a store. */
    void reinstateApp(String platform, String store);

    /** Takes a platform off the air for some steps, in which it looks for another host. */
    void shutDown(String platform, int steps);

    /** Makes a platform owe a fine in dollars and its announcements go unheard for some steps. */
    void regulate(String platform, double fine, int muteSteps);

    /** Closes a platform for good. */
    void close(String platform);

    /** Changes what the company behind a platform spends a year; null leaves a number as it is. */
    void spend(String platform, Double team, Double experience, Double creatorFund);

    /** Puts dollars from outside into the company behind a platform, at a valuation or, if that is null, the present one. */
    void fund(String platform, double amount, Double valuation);

    /** Has everybody go by another value of a parameter. */
    void change(String parameter, double value);

    /** Changes what investors expect of all platforms for a while. */
    void changeSentiment(double change);
}
