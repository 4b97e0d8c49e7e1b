package org.townsquare.market;

import java.io.Serializable;
import org.townsquare.scenario.GateAction;
import org.townsquare.scenario.Gatekeepers;

/** A platform's standing with its host. It is shut down for its content at most once: the next host asks no questions. */
final class Hosting implements Serializable {

    private static final long serialVersionUID = 1;

    private final Gatekeepers.Host host;
    private final Watch watch;
    private boolean moved;

    Hosting(Gatekeepers.Host host) {
        this.host = host;
        watch = new Watch(host.tolerance());
    }

    /** The host looks, and may put an end to it. */
    void judge(int step, double severe, boolean noticed, Reach reach, Told told) {
        watch.see(severe, noticed);
        if (!moved && watch.isBeyond(host.graceDays())) {
            shutDown(step, host.migrationDays(), reach);
            told.of("the host", new GateAction.HostShutdown(host.migrationDays()));
        }
    }

    /** The platform is off the air until it has found another host. */
    void shutDown(int step, int days, Reach reach) {
        moved = true;
        reach.goDark(step + days);
    }
}
