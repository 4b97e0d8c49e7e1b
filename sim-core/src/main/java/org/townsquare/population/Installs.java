package org.townsquare.population;

import java.util.List;
import org.townsquare.scenario.Gatekeepers;

/** What it means to users that app stores do not list a platform. Costs nothing while all stores list all platforms. */
final class Installs {

    private final List<Gatekeepers.AppStore> stores;
    private final Offer[] offers;
    private final Traits traits;

    Installs(List<Gatekeepers.AppStore> stores, Offer[] offers, Traits traits) {
        this.stores = stores;
        this.offers = offers;
        this.traits = traits;
    }

    private boolean isUnlisted(int user, int platform) {
        int closed = offers[platform].closedStores();
        return closed != 0 && (closed >>> traits.store(user) & 1) != 0;
    }

    /** Whether the user can join: from the own store, or by the web if the user is one who does that. */
    boolean possible(int user, int platform) {
        return !isUnlisted(user, platform)
                || traits.webAversion(user) < stores.get(traits.store(user)).webInstalls();
    }

    /** Utility that the platform loses for the user because the own store does not list it. */
    double lostUtility(int user, int platform) {
        return isUnlisted(user, platform) ? stores.get(traits.store(user)).lostUtility() : 0;
    }
}
