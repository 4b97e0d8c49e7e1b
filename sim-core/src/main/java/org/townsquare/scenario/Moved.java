package org.townsquare.scenario;

/** Who has the attention of a platform in the branches by which its critical mass is measured. */
public enum Moved {
    /** Those most inclined to it, with as much noise as inclination. */
    INCLINED,
    /** Anybody. */
    CHANCE,
    /** Somebody by chance, those whom this user follows, those whom they follow, and so on. */
    CLUSTER
}
