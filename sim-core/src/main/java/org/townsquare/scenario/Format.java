package org.townsquare.scenario;

/** What a platform is made of. Users have a taste for a format, so that platforms of one format stand in for each other. */
public enum Format implements Worded {
    /** Short texts. */
    TEXT,
    /** Pictures. */
    PHOTO,
    /** Long videos. */
    VIDEO,
    /** Short videos. */
    SHORT_VIDEO,
    /** Profiles, friends and their news. */
    PROFILES,
    /** Messages to somebody or to a group. */
    MESSAGES,
    /** Talk. */
    AUDIO,
    /** Questions and threads by topic. */
    FORUM;
}
