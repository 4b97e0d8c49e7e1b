package org.townsquare.market;

import java.io.Serializable;
import org.townsquare.scenario.GateAction;
import org.townsquare.scenario.Gatekeepers;

/** A platform's standing with the regulator: what it has been fined, and until when nobody hears its announcements. */
final class Oversight implements Serializable {

    private static final long serialVersionUID = 1;

    private final Gatekeepers.Regulator regulator;
    private final Watch watch;
    private int mutedUntil;

    Oversight(Gatekeepers.Regulator regulator) {
        this.regulator = regulator;
        watch = new Watch(regulator.tolerance());
    }

    /** The regulator looks, and may act. */
    void judge(int step, double severe, boolean noticed, Finances finances, Told told) {
        watch.see(severe, noticed);
        if (watch.isBeyond(regulator.graceDays())) {
            watch.restart();
            act(step, regulator.fine(), regulator.muteDays(), finances);
            told.of("the regulator", new GateAction.Regulation(regulator.fine(), regulator.muteDays()));
        }
    }

    void act(int step, double fine, int muteDays, Finances finances) {
        finances.owe(Ledger.Item.FINES, fine);
        mutedUntil = Math.max(mutedUntil, step + muteDays);
    }

    boolean mutes(int step) {
        return step < mutedUntil;
    }
}
