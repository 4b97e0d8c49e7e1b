package org.townsquare.population;

/** A part of what a platform is worth to a user; the worth is their sum. See {@link Appraisal}. */
public enum Term {
    /** What all users get there: quality, news, lasting changes. */
    QUALITY("quality and news"),
    /** What users have to pay, less than 0. */
    FEE("fee"),
    /** What a platform must give before anybody bothers, less than 0. */
    EFFORT("effort"),
    /** All users who are active there. */
    POPULATION("all users there"),
    /** The user's lasting taste for it. */
    TASTE("own taste"),
    /** How much it leans to the user's side. */
    LEANING("its leaning"),
    /** The user's contacts who are active there. */
    CONTACTS("contacts there"),
    /** The creators whom the user follows and who are active there. */
    CREATORS("creators there"),
    /** Toxic posts seen there; above 0 for the curious. */
    TOXICITY("toxic posts"),
    /** Own posts that are removed there, or are not although they are elsewhere. */
    REMOVALS("own posts removed"),
    /** Ads. */
    ADS("ads"),
    /** The user's app store does not list it. */
    UNLISTED("not in the app store"),
    /** It stands in for a home that cannot be reached. */
    SUBSTITUTE("stands in for a home out of reach"),
    /** It pays creators, of whom the user is one. */
    PAY("pay"),
    /** The habit of a home. */
    HABIT("habit"),
    /** The cost of joining, for what is no home yet. */
    SWITCHING("cost of joining"),
    /** The user would rather wait for a platform that was announced. */
    WAITING("waits for another"),
    /** The cost of a home beside another. */
    MULTI_HOMING("cost of another home");

    private final String label;

    Term(String label) {
        this.label = label;
    }

    /** Name for people. */
    public String label() {
        return label;
    }
}
