package org.townsquare.gui.window;

import org.townsquare.engine.Simulation;
import sim.display.GUIState;

/** What MASON's displays and inspectors know of a run: its state and where to put inspectors. A session does the steps. */
final class Mason extends GUIState {

    Mason(Simulation simulation, sim.display.Controller controller) {
        super(simulation);
        this.controller = controller;
    }
}
