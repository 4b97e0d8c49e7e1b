package org.townsquare.engine;

/** In a browser there is no serialization: a run is doubled by running it again, which gives the same state. */
public final class Checkpoint {

    private Checkpoint() {}

    /** A second run in the same state, which may take another turn. */
    public static Simulation fork(Simulation simulation) {
        Simulation twin = new Simulation(simulation.story(), simulation.replicate());
        twin.startAmong(simulation.population());
        boolean suspended = simulation.market().isMoneySuspended();
        while (twin.stepsTaken() < simulation.stepsTaken()) {
            twin.runUntil(twin.stepsTaken() + 1);
            if (suspended && twin.market().hasRunOut()) {
                twin.market().suspendMoney();
                suspended = false;
            }
        }
        if (suspended) {
            twin.market().suspendMoney();
        }
        return twin;
    }
}
