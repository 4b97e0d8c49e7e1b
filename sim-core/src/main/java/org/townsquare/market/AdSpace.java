package org.townsquare.market;

import java.io.Serializable;

/**
 * What a platform has to offer to advertisers in one step.
 *
 * @param people people who are active there
 * @param reach the same, but who has other homes counts with the share of attention given to this one
 * @param thousands ads that can be shown in a step, in thousands
 * @param unsafe toxic share of what is seen there, after moderation
 * @param reserve the least that the platform takes for a thousand ads, in dollars
 */
record AdSpace(double people, double reach, double thousands, double unsafe, double reserve) implements Serializable {

    private static final double THOUSAND = 1000;

    /**
     * What a platform's active users make.
     *
     * @param people who are active there
     * @param adsEach ads that can be shown to somebody who gives all attention to it
     */
    static AdSpace of(double people, double reach, double adsEach, double unsafe, double reserve) {
        return new AdSpace(people, reach, reach * adsEach / THOUSAND, unsafe, reserve);
    }

    /** What clears the market: the reserve price, or more if there is more money than ads at that price. */
    double price(double dollars) {
        return Math.max(reserve, thousands == 0 ? 0 : dollars / thousands);
    }

    /** Share of the ads that are sold. */
    double fill(double dollars) {
        return thousands * reserve == 0 ? 1 : Math.min(1, dollars / (thousands * reserve));
    }
}
