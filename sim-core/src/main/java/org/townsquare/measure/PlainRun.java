package org.townsquare.measure;

import org.townsquare.engine.Simulation;
import org.townsquare.scenario.Scenario;

/**
 * A replicate without anything on its way that judges it: no test, no branch, no search.
 *
 * @param series what was recorded of it
 * @param present how many users there are at its end
 */
public record PlainRun(TimeSeries series, int present) {

    /**
     * Runs it to the end.
     *
     * @param number the replicate's, from 0
     */
    public static PlainRun of(Scenario scenario, int number) {
        Simulation simulation = new Simulation(scenario, number);
        Recorder recorder = new Recorder(scenario);
        simulation.start();
        simulation.observe(recorder);
        simulation.runUntil(scenario.steps());
        return new PlainRun(recorder.series(), simulation.population().present());
    }
}
