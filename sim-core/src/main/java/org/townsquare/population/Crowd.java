package org.townsquare.population;

/** Where all users are alike and see everybody, the shares of attention are all there is to know of the others. */
public interface Crowd {

    /** Share of all attention that goes to a platform. */
    double share(int platform);

    /** Share of all attention that goes anywhere. */
    double anywhere();

    /** What the contacts count for if all are in one place: 1, or their number. */
    double partners();

    /** Whether who decides is a member. */
    boolean isMember(int platform);
}
