package org.townsquare.measure;

import org.townsquare.engine.Simulation;
import org.townsquare.scenario.Scenario;

/** People active on one platform, from a run that measures nothing else and need not reach the horizon. */
public final class ActivePeople {

    private ActivePeople() {}

    /**
     * Runs one replicate. Half a user is added, so that an empty platform is far from any published figure, but not
     * infinitely far.
     *
     * @param unit whom to count
     * @param steps how many to take
     * @return people at the end of each step, as they are expected by where attention is then
     */
    public static double[] run(Scenario scenario, String platform, Figures.Unit unit, int steps, int replicate) {
        int k = scenario.platformIndex(platform);
        double[] people = new double[steps];
        Simulation simulation = new Simulation(scenario, replicate);
        simulation.start();
        simulation.observe((step, s) -> people[step] =
                (unit.users(s.population().tally(), k) + 0.5) * s.population().represents());
        simulation.runUntil(steps);
        return people;
    }
}
