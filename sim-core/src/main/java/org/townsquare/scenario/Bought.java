package org.townsquare.scenario;

/** What becomes of a platform that is bought. */
public enum Bought {
    /** It stays as a brand: its new owner pays what it does not earn and takes what it earns beyond its bills. */
    BRAND,
    /** It closes; its users become members of the owner's platform, and their ties come along. */
    MERGED,
    /** It closes. */
    CLOSED
}
