package org.townsquare.population;

import java.io.Serializable;

/** What every user sees of the others on every platform. */
sealed interface Exposure extends Serializable permits ContactExposure, CrowdExposure {

    /** Reads what the user sees; see {@link Lane#fetch}. */
    long fetch(int user);

    /** Number of contacts, that is, of users followed. */
    int degree(int user);

    /** Contacts active on the platform. */
    long contacts(int user, int platform);

    /** Contacts active on at least one platform. */
    long contactsAnywhere(int user);

    /** Counts contacts active anywhere from now on, if it did not before. */
    void countAnywhere(Roster roster);

    /** Creators followed who are active on the platform, by weight. */
    long creators(int user, int platform);

    /** Creators followed, by weight. */
    long creatorsFollowed(int user);

    /** Posts a day of contacts there, in the units of {@link Emission}. */
    long posts(int user, int platform);

    /** Toxic posts a day of contacts there, weighted by ideological distance. */
    long toxic(int user, int platform);

    /** Adds what the user sees on the platform to the sum over its users, or takes it away. */
    void countView(int user, int platform, int sign, Tally counts);

    /** Toxic share of all that the platform's users see of others there, before moderation; NaN if that is nothing. */
    double toxicShareSeen(int platform, Tally counts);

    /** Brings the lane's users up to date with changes that some users made. */
    void spread(Changes changes, Lane lane, Roster roster);
}
