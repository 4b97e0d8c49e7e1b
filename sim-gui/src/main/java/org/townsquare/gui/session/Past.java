package org.townsquare.gui.session;

import java.util.List;
import java.util.TreeMap;
import org.townsquare.engine.Checkpoint;
import org.townsquare.engine.Simulation;

/** States of a run kept in memory, to go back to: a bounded number of them, the farther apart the longer the run is. */
final class Past {

    /** The most states that are kept. */
    static final int MOST = 16;

    /** Users in all states together: of a large population few states are kept. */
    private static final int USERS = 2_000_000;

    private final TreeMap<Integer, Simulation> states = new TreeMap<>();
    private final int most;
    private int spacing = 32;

    /** Of a run that has just started. */
    Past(Simulation start) {
        most = Math.max(2, Math.min(MOST, USERS / start.population().size()));
        states.put(start.stepsTaken(), Checkpoint.fork(start));
    }

    private Past(Past other) {
        most = other.most;
        spacing = other.spacing;
        states.putAll(other.states);
    }

    /** The same past, of a run that goes another way from now on. What is kept is never run, so both share it. */
    Past copy() {
        return new Past(this);
    }

    /** Keeps the present state of the run if it is time to. */
    void pass(Simulation simulation) {
        int step = simulation.stepsTaken();
        if (step % spacing != 0 || states.containsKey(step)) {
            return;
        }
        states.put(step, Checkpoint.fork(simulation));
        if (states.size() > most) {
            spacing *= 2;
            int first = states.firstKey();
            states.keySet().removeIf(kept -> kept != first && kept % spacing != 0);
        }
    }

    /** The last state kept at this step or before, ready to run. */
    Simulation at(int step) {
        return Checkpoint.fork(states.floorEntry(step).getValue());
    }

    /** The steps before this one whose states are kept, the last first. */
    List<Integer> stepsBackFrom(int step) {
        return List.copyOf(states.headMap(step, false).descendingKeySet());
    }

    /** The run goes another way from this step on. */
    void forgetAfter(int step) {
        states.tailMap(step, false).clear();
    }

    /** How many states are kept. */
    int size() {
        return states.size();
    }
}
