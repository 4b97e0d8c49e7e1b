package org.townsquare.population;

import java.io.Serializable;

/** What every user sees of the others on every platform. */
sealed interface Exposure extends Serializable permits ContactExposure, CrowdExposure {

    /** Number of contacts, that is, of users followed. */
    int degree(int user);

    /** Contacts' attention to the platform, in 64ths of a contact. */
    long contacts(int user, int platform);

    /** Attention to the platform of creators followed, by weight, in 64ths. */
    long creators(int user, int platform);

    /** Creators followed, by weight. */
    long creatorsFollowed(int user);

    /** Posts a day of contacts there, in the units of {@link Emission}. */
    long posts(int user, int platform);

    /** Toxic posts a day of contacts there, weighted by ideological distance. */
    long toxic(int user, int platform);

    /** Brings the shard's users up to date with changes that some users made. */
    void spread(Changes changes, Shard shard);
}
