package org.townsquare.market;

import java.io.Serializable;
import org.townsquare.scenario.GateAction;
import org.townsquare.scenario.Gatekeepers;

/**
 * A platform's standing with one app store. It may be removed for several causes at once and is listed again when the
 * last of them has ended: an event's days are over, or its content has been within the tolerance for the probation.
 */
final class Listing implements Serializable {

    private static final long serialVersionUID = 1;

    private final Gatekeepers.AppStore store;
    private final Watch watch;
    private int removedUntil;
    private boolean onProbation;

    Listing(Gatekeepers.AppStore store) {
        this.store = store;
        watch = new Watch(store.tolerance());
    }

    void judge(int step, double severe, boolean noticed, Told told) {
        boolean before = isRemoved(step);
        judge(severe, noticed);
        if (isRemoved(step) && !before) {
            told.of(store.name(), new GateAction.AppStoreRemoval(store.name(), null));
        } else if (before && !isRemoved(step)) {
            told.of(store.name(), new GateAction.AppStoreReinstatement(store.name()));
        }
    }

    private void judge(double severe, boolean noticed) {
        watch.see(severe, noticed);
        if (onProbation) {
            onProbation = !watch.isWithinFor(store.probationDays());
        } else if (watch.isBeyond(store.graceDays())) {
            onProbation = true;
        }
    }

    /** Removes the app until a step. */
    void removeUntil(int step) {
        removedUntil = Math.max(removedUntil, step);
    }

    /** Removes the app until it has passed its probation, which begins now. */
    void removeOnProbation() {
        onProbation = true;
        watch.restart();
    }

    /** Lists the app again, whatever it was removed for. The store may object anew, after another time of grace. */
    void reinstate() {
        removedUntil = 0;
        onProbation = false;
        watch.restart();
    }

    boolean isRemoved(int step) {
        return onProbation || step < removedUntil;
    }
}
