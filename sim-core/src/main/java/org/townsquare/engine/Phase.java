package org.townsquare.engine;

import sim.engine.SimState;
import sim.engine.Steppable;

/** A part of a step, put on MASON's schedule. */
record Phase(Work work) implements Steppable {

    /** What a phase does to the simulation. */
    interface Work extends java.io.Serializable {
        void at(int step, Simulation simulation);
    }

    @Override
    public void step(SimState state) {
        Simulation simulation = (Simulation) state;
        work.at(simulation.step(), simulation);
    }
}
