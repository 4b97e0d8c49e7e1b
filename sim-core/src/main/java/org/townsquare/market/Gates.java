package org.townsquare.market;

import java.io.Serializable;
import java.util.List;
import org.townsquare.scenario.GateAction;
import org.townsquare.scenario.Gatekeepers;

/** The gates that a platform has to pass, whatever its role: app stores, its host, the regulator. */
final class Gates implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<Listing> listings;
    final Hosting hosting;
    final Oversight oversight;

    /** Is told what a gatekeeper does by its own rule. */
    interface Told {
        void of(String gatekeeper, GateAction act);
    }

    Gates(Gatekeepers gatekeepers) {
        listings = gatekeepers.stores().stream().map(Listing::new).toList();
        hosting = new Hosting(gatekeepers.host());
        oversight = new Oversight(gatekeepers.regulator());
    }

    /**
     * All gatekeepers look at a platform.
     *
     * @param severe severe share of the platform's views yesterday, after moderation
     * @param noticed whether it is large enough that they object
     */
    void judge(int step, double severe, boolean noticed, Platform platform, Told told) {
        listings.forEach(listing -> listing.judge(step, severe, noticed, told));
        hosting.judge(step, severe, noticed, platform.reach, told);
        oversight.judge(step, severe, noticed, platform, told);
    }

    Listing listing(int store) {
        return listings.get(store);
    }

    /** A bit for each store that does not list the platform. */
    int closedStores(int step) {
        int closed = 0;
        for (int s = 0; s < listings.size(); s++) {
            closed |= listings.get(s).isRemoved(step) ? 1 << s : 0;
        }
        return closed;
    }
}
