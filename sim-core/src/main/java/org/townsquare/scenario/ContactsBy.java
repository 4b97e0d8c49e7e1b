package org.townsquare.scenario;

/** What counts of the contacts who are on a platform. */
public enum ContactsBy {
    /** Their share of all one's contacts. */
    SHARE,
    /** Their number. */
    COUNT
}
