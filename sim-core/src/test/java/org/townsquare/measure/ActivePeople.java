package org.townsquare.measure;

import org.townsquare.engine.Simulation;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.Scenario;

/** People on one platform, from a run that measures nothing else and need not reach the horizon. */
public final class ActivePeople {

    private ActivePeople() {}

    /**
     * Runs one replicate.
     *
     * @param unit whom to count
     * @param steps how many to take
     * @return people at the end of each step, as figures of that unit have them
     */
    public static double[] run(Scenario scenario, String platform, FigureUnit unit, int steps, int replicate) {
        int k = scenario.platformIndex(platform);
        double[] people = new double[steps];
        Simulation simulation = new Simulation(scenario, replicate);
        simulation.start();
        simulation.observe((step, s) -> people[step] = Figures.read(s, k, unit));
        simulation.runUntil(steps);
        return people;
    }
}
