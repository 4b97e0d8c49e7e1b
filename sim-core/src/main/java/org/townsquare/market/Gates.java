package org.townsquare.market;

import java.io.Serializable;
import java.util.List;
import org.townsquare.scenario.Gatekeepers;

/** The gates that a platform has to pass, whatever its role: app stores, its host, the regulator. */
final class Gates implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<Listing> listings;
    final Hosting hosting;
    final Oversight oversight;

    Gates(Gatekeepers gatekeepers) {
        listings = gatekeepers.stores().stream().map(Listing::new).toList();
        hosting = new Hosting(gatekeepers.host());
        oversight = new Oversight(gatekeepers.regulator());
    }

    /**
     * All gatekeepers look at a platform, and may put it out of reach or fine it.
     *
     * @param severe severe share of the platform's views yesterday, after moderation
     * @param noticed whether it is large enough that they object
     */
    void judge(int step, double severe, boolean noticed, Reach reach, Finances finances, Told told) {
        listings.forEach(listing -> listing.judge(step, severe, noticed, told));
        hosting.judge(step, severe, noticed, reach, told);
        oversight.judge(step, severe, noticed, finances, told);
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
