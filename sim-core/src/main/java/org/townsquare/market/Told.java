package org.townsquare.market;

import org.townsquare.scenario.GateAction;

/** Is told what a gatekeeper does by its own rule. */
interface Told {
    void of(String gatekeeper, GateAction act);
}
