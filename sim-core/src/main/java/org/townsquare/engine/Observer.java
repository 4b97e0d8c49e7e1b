package org.townsquare.engine;

/** Looks at a simulation at the end of every step and changes nothing. */
public interface Observer {

    /** Called at the end of a step. */
    void observe(int step, Simulation simulation);
}
