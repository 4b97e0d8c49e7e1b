package org.townsquare.gui.window;

import sim.display.Controller;
import sim.display.GUIState;
import sim.engine.SimState;

/**
 * What MASON's displays and inspectors know: where to put inspectors, and a state that nobody steps. MASON holds the
 * schedule's lock while it draws and while it steps, so a display of the run itself would wait for every step, and of a
 * jump over a thousand steps for nearly all. What is drawn comes in frames instead.
 */
final class Mason extends GUIState {

    Mason(Controller controller) {
        super(new SimState(0));
        this.controller = controller;
    }
}
